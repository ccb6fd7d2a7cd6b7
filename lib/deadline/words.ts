import { cardinals, figureEndings, numeralPrefixes, ordinals, romanLookalikes } from './numeral-words.ts'
import {
  abbreviationWords,
  durations,
  monthWords,
  type WordClass,
  weekdays,
  wordClasses,
} from './vocabulary.ts'

export interface Duration {
  readonly count: number
  readonly unit: keyof typeof durations
  /** Whether a numeral was part of the word: «двомісячний», not «місячний». */
  readonly counted: boolean
}

/** All a word can be. */
export interface WordMeaning {
  readonly classes: ReadonlySet<WordClass>
  readonly month?: number
  readonly weekday?: number
  readonly cardinal?: number
  readonly ordinal?: number
  readonly roman?: number
  readonly duration?: Duration
}

type Draft = { -readonly [Key in keyof WordMeaning]: WordMeaning[Key] } & { classes: Set<WordClass> }

// The tables are closed, Object.keys forgets it.
function keysOf<Table extends object>(table: Table) {
  return Object.keys(table) as (keyof Table)[]
}

const words = new Map<string, Draft>()
function forms(listed: string) {
  return listed.split(' ')
}

function draft(form: string): Draft {
  const known = words.get(form) ?? { classes: new Set<WordClass>() }
  words.set(form, known)
  return known
}

for (const [index, listed] of monthWords.entries())
  for (const form of forms(listed)) draft(form).month = index + 1
for (const [index, listed] of weekdays.entries())
  for (const form of forms(listed)) draft(form).weekday = index + 1
for (const [value, listed] of cardinals) for (const form of forms(listed)) draft(form).cardinal = value
for (const [value, listed] of ordinals) for (const form of forms(listed)) draft(form).ordinal = value
for (const [index, numeral] of 'і іі ііі іv v vі vіі vііі іх х хі хіі'.split(' ').entries())
  draft(numeral).roman = index + 1
for (const [form, value] of romanLookalikes) draft(form).roman = value
// Object.entries forgets the keys.
for (const name of keysOf(wordClasses))
  for (const form of forms(wordClasses[name])) draft(form).classes.add(name)

const prefixes = new Map<string, number>()
for (const [value, listed] of numeralPrefixes) for (const form of forms(listed)) prefixes.set(form, value)
function isTens(value: number) {
  return value >= 20 && value < 100
}

function isUnits(value: number) {
  return value >= 1 && value < 10 && Number.isInteger(value)
}

// «сорокап’ятиденний»
for (const [tens, more] of [...prefixes].filter(([, value]) => isTens(value)))
  for (const [units, few] of [...prefixes].filter(([, value]) => isUnits(value)))
    prefixes.set(tens + units, more + few)

const durationForms = new Map<string, keyof typeof durations>()
for (const unit of keysOf(durations)) for (const form of forms(durations[unit])) durationForms.set(form, unit)

const longestWord = 40

function durationOf(key: string): Duration | undefined {
  const alone = durationForms.get(key)
  if (alone) return { count: 1, unit: alone, counted: false }
  if (key.length > longestWord) return undefined
  for (let cut = 2; cut < key.length - 3; cut++) {
    const unit = durationForms.get(key.slice(cut))
    const count = unit && prefixes.get(key.slice(0, cut))
    if (unit && count !== undefined) return { count, unit, counted: true }
  }
  return undefined
}

const unknown: WordMeaning = { classes: new Set() }

/** What a word can be, by its key: `lookUp('квартали')` is a quarter. An unknown word is nothing. */
export function lookUp(key: string): WordMeaning {
  const known = words.get(key)
  const duration = known ? durationForms.has(key) && durationOf(key) : durationOf(key)
  if (!duration) return known ?? unknown
  return { ...(known ?? unknown), duration }
}

export const isAbbreviation: (key: string) => boolean = (() => {
  const abbreviations = new Set(forms(abbreviationWords))
  return (key) => abbreviations.has(key)
})()

export const isFigureEnding: (key: string) => boolean = (() => {
  const endings = new Set(forms(figureEndings))
  return (key) => endings.has(key)
})()
