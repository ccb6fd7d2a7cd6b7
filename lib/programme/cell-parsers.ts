import { type Day, dayFromWritten, formatDay } from '../calendar/day.ts'
import type { CellProblem } from '../finding.ts'
import { memoize } from '../memoize.ts'
import type { ParseError } from './parse-error.ts'
import { type ColumnKind, type Result, results, resultWords } from './schema.ts'
import { suggestDate } from './suggest-date.ts'
import { parseWithdrawal } from './withdrawal.ts'

function unreadable(problem: CellProblem, corrected?: string): ParseError {
  return {
    unreadable: problem,
    ...(corrected === undefined ? {} : { corrected }),
  }
}

const date = memoize((cell): Day | undefined | ParseError => {
  const written = cell.trim()
  if (written === '') return undefined
  const day = dayFromWritten(written.replace(/\s*р(?:оку|ік|\.)?$/iu, ''))
  if (day !== undefined) return day
  const { problem, meant } = suggestDate(written)
  return unreadable(problem, meant && formatDay(meant))
})

/** A whole number; the sheet's Ukrainian locale groups digits with a no-break space: «4 584». */
const count = memoize((cell): number | undefined | ParseError => {
  const digits = cell.replace(/\s/gu, '')
  if (digits === '') return undefined
  if (/^\d{1,9}$/u.test(digits)) return Number(digits)
  const [only, ...others] = cell.match(/\d+/gu) ?? []
  const isMeant = only !== undefined && others.length === 0 && !/[-–−.,]/u.test(cell)
  return unreadable('count', isMeant ? only : undefined)
})

/** «2026», «2026 рік», «2026, 2028 рр.», «2026 та 2027», «2026/2027», «2026–2028 роки»; empty means every year. */
const years = memoize((cell): readonly number[] | ParseError => {
  const listed = new Set<number>()
  const parts = cell
    .replace(/(?<=\d)\s*(?:роки|року|років|рік|рр?\.?)(?!\p{L})/giu, ' ')
    .split(/[,;/\n]|\s(?:та|і|й)\s/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  // A cell with something in it that names no year is not «every year».
  if (parts.length === 0 && cell.trim() !== '') return unreadable('years')
  for (const part of parts) {
    const [, first, last = first] = /^(20\d\d)(?:\s*(?:[-‐‑–—−]|по)\s*(20\d\d))?$/u.exec(part) ?? []
    if (first === undefined || last === undefined || last < first) return unreadable('years')
    for (let year = Number(first); year <= Number(last); year++) listed.add(year)
  }
  return [...listed].toSorted((a, b) => a - b)
})

const units = memoize((cell): readonly string[] => [...new Set(listOf(cell))])

const resultByWord = new Map<string, Result>(
  results.map((result) => [resultWords[result].toLowerCase(), result]),
)

const result = memoize((cell): Result | undefined | ParseError => {
  const word = cell.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase()
  if (word === '') return undefined
  return resultByWord.get(word) ?? unreadable('result')
})

function link(cell: string): string | ParseError {
  const address = cell.trim()
  if (address === '') return ''
  if (!/^https?:\/\/\S+$/iu.test(address) || !URL.canParse(address)) return unreadable('link')
  return address
}

const withdrawal = memoize(parseWithdrawal)

/** What a day listed in «Календар» is. */
function nature(cell: string): 'working' | 'non-working' | undefined | ParseError {
  const written = cell.trim().toLowerCase()
  if (written === '') return undefined
  if (written === 'робочий') return 'working'
  return /^(неробочий|вихідний|святковий)$/u.test(written) ? 'non-working' : unreadable('day-nature')
}

/** How each kind of cell is read. Every kind accepts an empty cell. */
export const cellParsers = {
  text: withoutEdges,
  date,
  count,
  years,
  units,
  result,
  link,
  emails: listOf,
  withdrawal,
  nature,
} as const satisfies Record<ColumnKind, (cell: string) => unknown>

/** What a cell of a kind becomes. */
export type CellOf<K extends ColumnKind> = Exclude<ReturnType<(typeof cellParsers)[K]>, ParseError>

const lineBreak = /[\r\n\u2028\u2029]/u

/** The text with line breaks as \n and without blanks around it and at the ends of lines. */
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
