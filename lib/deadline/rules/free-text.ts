import { type Input, longest, memoized, type Pattern } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { periodStems } from '../vocabulary.ts'
import { days, halves, quarters } from './point-groups.ts'

const separators = ',;:-.('
function isSeparator(token: Token) {
  return (
    (token.sign !== undefined && separators.includes(token.sign)) ||
    token.classes.has('but') ||
    token.classes.has('and')
  )
}

/** Words that can begin a stated time in the middle of a sentence. */
const starters = [
  'until',
  'at',
  'during',
  'not',
  'through',
  'every',
  'times',
  'week_often',
  'month_often',
  'quarter_often',
  'half_often',
  'year_often',
] as const
function startsTime(token: Token) {
  return starters.some((name) => token.classes.has(name))
}

/** A date after these belongs to the text: «наказ від 01.02.2023», «план на І квартал». */
const neutral = ['from', 'behind', 'on'] as const
function isNeutral(token: Token | undefined) {
  return token !== undefined && (token.sign === '№' || neutral.some((name) => token.classes.has(name)))
}

const period = longest(quarters, halves)

function statesDate(line: Input, at: number): boolean {
  const before = line.tokens[at - 1]
  if (isNeutral(before)) return false
  if (line.tokens[at]?.date !== undefined && !line.tokens[at].date.day) return !isDotted(line.tokens[at])
  if (days(line, at)) return true
  return before !== undefined && (isSeparator(before) || startsTime(before)) && period(line, at) !== undefined
}

const periodStem = new RegExp(`^(?:${periodStems.split(' ').join('|')})`)
function isMistypedPeriod({ key, classes, month, duration }: Token) {
  return classes.size === 0 && month === undefined && duration === undefined && periodStem.test(key)
}

/** «щоварталу»: no other words begin like that. */
const often = /^що[кмнпрт]/
function isMistypedFrequency({ key, classes, weekday }: Token) {
  return classes.size === 0 && weekday === undefined && often.test(key)
}

/** «звітного їварталу»: a masculine word after «звітного» is a period. */
function isMistypedReported(before: Token | undefined, { key, classes, sign }: Token) {
  return before?.key === 'звітного' && sign === undefined && classes.size === 0 && /[ую]$/.test(key)
}

/** «кампаніі декларувння»: a period of the law mistyped would be taken for an act. */
const lawPeriod = /^(?:кампан|декларув)/
function isMistypedLawPeriod({ key, classes }: Token) {
  return classes.size === 0 && lawPeriod.test(key)
}

function isMistyped(line: Input, at: number, token: Token): boolean {
  return (
    isMistypedPeriod(token) ||
    isMistypedFrequency(token) ||
    isMistypedLawPeriod(token) ||
    isMistypedReported(line.tokens[at - 1], token)
  )
}

/** «але не пізніше 30 уервня», «(до кінхя року)»: what begins like a time and is none hides one. */
function beginsLikeTime(line: Input, at: number): boolean {
  const [first, second] = [line.tokens[at], line.tokens[at + 1]]
  if (!first || !second) return false
  const notLater = first.classes.has('not') && second.classes.has('later')
  if (!notLater && !first.classes.has('until')) return false
  const next = line.tokens[notLater ? at + 2 : at + 1]
  return isNumber(next)
}

/** «п. 4.12»: two figures that are no day and month. */
function isDotted(token: Token) {
  return token.key.length <= 6
}

function skipSeparators(line: Input, from: number): number {
  let at = from
  for (
    let token = line.tokens[at];
    token && isSeparator(token) && token.sign !== '(';
    token = line.tokens[at]
  )
    at++
  return at
}

function isNumber(token: Token | undefined) {
  return token?.figure !== undefined || token?.roman !== undefined || token?.date !== undefined
}

const opens = ['until', 'during', 'not'] as const
const spans = ['year', 'half', 'quarter', 'month'] as const
/** A bracket that opens like a time and holds a period, yet cannot be read. */
function hidesTime(line: Input, at: number): boolean {
  const inside = line.tokens[at + 1]
  if (!inside || !opens.some((name) => inside.classes.has(name))) return false
  for (let next = at + 2; ; next++) {
    const token = line.tokens[next]
    if (!token || token.sign === ')') return false
    if (spans.some((name) => token.classes.has(name))) return true
  }
}

/** «перевірки, проведеної у 2023 році»: when it was held, not when something is due. */
const participle = /(?:[ое]ї|ого|их|ому|ими?)$/
function isYearOfAct(line: Input, at: number): boolean {
  return line.tokens[at + 1]?.digits === 4 && participle.test(line.tokens[at - 1]?.key ?? '')
}

function stopsAt(line: Input, at: number, token: Token): boolean {
  if (token.sign === '(') return line.statesTimeFrom(at)
  // «на 2023–2025 роки» is one figure of speech.
  if (isSeparator(token) && isNumber(line.tokens[at - 1]) && isNumber(line.tokens[at + 1])) return false
  if (isSeparator(token)) return line.statesTimeFrom(skipSeparators(line, at))
  return startsTime(token) && !isYearOfAct(line, at) && line.statesTimeFrom(at)
}

/**
 * Words that are free: an event's name, an act, a document. They run to the end, or to where a time is
 * stated that reads to the end; a date in them that reads otherwise makes the text no free text at all.
 */
export const freeText: Pattern<string> = memoized((line, at) => {
  let end = at
  let named = false
  for (let token = line.tokens[end]; token; token = line.tokens[end]) {
    if ((end > at || token.sign !== undefined) && stopsAt(line, end, token)) break
    if (statesDate(line, end) || isMistyped(line, end, token)) return undefined
    if (isSeparator(token) && beginsLikeTime(line, skipSeparators(line, end))) return undefined
    if (token.sign === '(' && hidesTime(line, end)) return undefined
    if (token.sign === undefined && token.figure === undefined && token.key.length > 1) named = true
    end++
  }
  const [first, last] = [line.tokens[at], line.tokens[end - 1]]
  if (!named || !first || !last) return undefined
  return { value: line.text.slice(first.start, last.end), end }
})

function isCounted({ figure, roman, date, month, key }: Token) {
  return (
    figure !== undefined ||
    date !== undefined ||
    month !== undefined ||
    (roman !== undefined && key.length > 0)
  )
}

/**
 * Free text that names an event: not «дня» or «моменту» alone, and not a figure, which would be a date
 * mistyped.
 */
export const naming: Pattern<string> = (line, at) => {
  const first = line.tokens[at]
  if (!first || isCounted(first)) return undefined
  const found = freeText(line, at)
  const empty = found?.end === at + 1 && (first.classes.has('day') || first.classes.has('structure'))
  return empty ? undefined : found
}
