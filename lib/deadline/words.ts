import { remembered } from '../remembered.ts'
import { CARDINALS, FIGURE_ENDINGS, NUMERAL_PREFIXES, ORDINALS, ROMAN_LOOKALIKES } from './numeral-words.ts'
import { ABBREVIATIONS, DURATIONS, MONTHS, WEEKDAYS, WORDS, type WordClass } from './vocabulary.ts'

export interface Duration {
  readonly count: number
  readonly unit: keyof typeof DURATIONS
  /** Whether a numeral was part of the word: «двомісячний», not «місячний». */
  readonly counted: boolean
}

/** All a word can be. */
export interface Word {
  readonly classes: ReadonlySet<WordClass>
  readonly month?: number
  readonly weekday?: number
  readonly cardinal?: number
  readonly ordinal?: number
  readonly roman?: number
  readonly duration?: Duration
}

type Draft = { -readonly [Key in keyof Word]: Word[Key] } & { classes: Set<WordClass> }

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tables are closed, Object.keys forgets it
const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[]

const words = new Map<string, Draft>()
const forms = (listed: string) => listed.split(' ')
const draft = (form: string): Draft => {
  const known = words.get(form) ?? { classes: new Set<WordClass>() }
  words.set(form, known)
  return known
}

for (const [index, listed] of MONTHS.entries())
  for (const form of forms(listed)) draft(form).month = index + 1
for (const [index, listed] of WEEKDAYS.entries())
  for (const form of forms(listed)) draft(form).weekday = index + 1
for (const [value, listed] of CARDINALS) for (const form of forms(listed)) draft(form).cardinal = value
for (const [value, listed] of ORDINALS) for (const form of forms(listed)) draft(form).ordinal = value
for (const [index, numeral] of 'і іі ііі іv v vі vіі vііі іх х хі хіі'.split(' ').entries())
  draft(numeral).roman = index + 1
for (const [form, value] of ROMAN_LOOKALIKES) draft(form).roman = value
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the keys
for (const name of keysOf(WORDS)) for (const form of forms(WORDS[name])) draft(form).classes.add(name)

const prefixes = new Map<string, number>()
for (const [value, listed] of NUMERAL_PREFIXES) for (const form of forms(listed)) prefixes.set(form, value)
const isTens = (value: number) => value >= 20 && value < 100
const isUnits = (value: number) => value >= 1 && value < 10 && Number.isInteger(value)
// «сорокап’ятиденний»
for (const [tens, more] of [...prefixes].filter(([, value]) => isTens(value)))
  for (const [units, few] of [...prefixes].filter(([, value]) => isUnits(value)))
    prefixes.set(tens + units, more + few)

const durationForms = new Map<string, keyof typeof DURATIONS>()
for (const unit of keysOf(DURATIONS)) for (const form of forms(DURATIONS[unit])) durationForms.set(form, unit)

const LONGEST_WORD = 40

const durationOf = (key: string): Duration | undefined => {
  const alone = durationForms.get(key)
  if (alone) return { count: 1, unit: alone, counted: false }
  if (key.length > LONGEST_WORD) return undefined
  for (let cut = 2; cut < key.length - 3; cut++) {
    const unit = durationForms.get(key.slice(cut))
    const count = unit && prefixes.get(key.slice(0, cut))
    if (unit && count !== undefined) return { count, unit, counted: true }
  }
  return undefined
}

const UNKNOWN: Word = { classes: new Set() }

const read = (key: string): Word => {
  const known = words.get(key)
  const duration = known ? durationForms.has(key) && durationOf(key) : durationOf(key)
  if (!duration) return known ?? UNKNOWN
  return { ...(known ?? UNKNOWN), duration }
}

/** What a word can be, by its key: `lookUp('квартали')` is a quarter. An unknown word is nothing. */
export const lookUp: (key: string) => Word = remembered(read)

export const isAbbreviation: (key: string) => boolean = (() => {
  const abbreviations = new Set(forms(ABBREVIATIONS))
  return (key) => abbreviations.has(key)
})()

export const isFigureEnding: (key: string) => boolean = (() => {
  const endings = new Set(forms(FIGURE_ENDINGS))
  return (key) => endings.has(key)
})()
