import { type Day, dayFromWritten, formatDay } from '../calendar/day.ts'
import type { CellProblem } from '../finding.ts'
import { remembered } from '../remembered.ts'
import { type Kind, type Result, results, resultWords } from './columns.ts'
import { misreadDate } from './misread-date.ts'

/** Why a cell cannot be read; its sentence is made in `text/`. */
export interface Unreadable {
  readonly unreadable: CellProblem
  /** What was surely meant, where that can be known. */
  readonly corrected?: string
}

export function isUnreadable(read: unknown): read is Unreadable {
  return typeof read === 'object' && read !== null && 'unreadable' in read
}

const unreadable = (problem: CellProblem, corrected?: string): Unreadable => ({
  unreadable: problem,
  ...(corrected === undefined ? {} : { corrected }),
})

const date = remembered((cell): Day | undefined | Unreadable => {
  const written = cell.trim()
  if (written === '') return undefined
  const day = dayFromWritten(written)
  if (day !== undefined) return day
  const { problem, meant } = misreadDate(written)
  return unreadable(problem, meant && formatDay(meant))
})

/** A whole number; the sheet's Ukrainian locale groups digits with a no-break space: «4 584». */
const count = remembered((cell): number | undefined | Unreadable => {
  const digits = cell.replace(/\s/gu, '')
  if (digits === '') return undefined
  if (/^\d{1,9}$/u.test(digits)) return Number(digits)
  const [only, ...others] = cell.match(/\d+/gu) ?? []
  const isMeant = only !== undefined && others.length === 0 && !/[-–−.,]/u.test(cell)
  return unreadable('count', isMeant ? only : undefined)
})

/** «2023», «2023, 2025», «2023–2025»; an empty cell is an empty list and means every year. */
const years = remembered((cell): readonly number[] | Unreadable => {
  const listed = new Set<number>()
  for (const part of cell.split(/[,;\n]/u).map((piece) => piece.trim())) {
    if (part === '') continue
    const [, first, last = first] = /^(20\d\d)(?:\s*[-–—]\s*(20\d\d))?$/u.exec(part) ?? []
    if (first === undefined || last === undefined || last < first) return unreadable('years')
    for (let year = Number(first); year <= Number(last); year++) listed.add(year)
  }
  return [...listed].toSorted((a, b) => a - b)
})

const units = remembered((cell): readonly string[] => [...new Set(listOf(cell))])

const resultByWord = new Map<string, Result>(
  results.map((result) => [resultWords[result].toLowerCase(), result]),
)

const result = remembered((cell): Result | undefined | Unreadable => {
  const word = cell.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase()
  if (word === '') return undefined
  return resultByWord.get(word) ?? unreadable('result')
})

function link(cell: string): string | Unreadable {
  const address = cell.trim()
  if (address === '') return ''
  if (!/^https?:\/\/\S+$/iu.test(address) || !URL.canParse(address)) return unreadable('link')
  return address
}

/** A mark without a ground, however it is ticked. */
export const tick = 'так'

/** Says «yes, and why»: a word of refusal or an unticked check-box is the same as nothing. */
const mark = remembered((cell): string => {
  const written = withoutEdges(cell)
  if (/^(?:ні|немає|нема|не знято|на контролі|false|[-–—])\.?$/iu.test(written)) return ''
  return /^(?:так|true|знято|[+v✓✔х]|x)\.?$/iu.test(written) ? tick : written
})

/** What a day listed in «Календар» is. */
function nature(cell: string): 'working' | 'non-working' | undefined | Unreadable {
  const written = cell.trim().toLowerCase()
  if (written === '') return undefined
  if (written === 'робочий') return 'working'
  return /^(неробочий|вихідний|святковий)$/u.test(written) ? 'non-working' : unreadable('day-nature')
}

/** How each kind of cell is read. Every kind accepts an empty cell. */
export const kinds = {
  text: withoutEdges,
  date,
  count,
  years,
  units,
  result,
  link,
  emails: listOf,
  mark,
  nature,
} as const satisfies Record<Kind, (cell: string) => unknown>

/** What a cell of a kind becomes. */
export type CellOf<K extends Kind> = Exclude<ReturnType<(typeof kinds)[K]>, Unreadable>

const lineBreak = /[\r\n\u2028\u2029]/u

/** Line breaks inside a cell are kept, in one form; blanks around it and at ends of lines are not. */
function withoutEdges(cell: string): string {
  if (!lineBreak.test(cell)) return cell.trim()
  return cell
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .trim()
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(/[,;\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
