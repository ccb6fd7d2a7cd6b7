import * as z from 'zod'
import { type Day, dayFromWritten, formatDay } from '../calendar/day.ts'
import type { CellProblem } from '../finding.ts'
import { type Kind, type Result, results, resultWords } from './columns.ts'
import { misreadDate } from './misread-date.ts'

/** The reason travels in the issue's message: it is a code, its sentence is made in `text/`. */
function unreadable(context: z.core.$RefinementCtx<string>, problem: CellProblem, corrected?: string): never {
  context.addIssue({ code: 'custom', message: problem, params: { corrected } })
  return z.NEVER
}

/** What was surely meant by a cell that cannot be read, where that can be known. */
export function correctedOf(issue: z.core.$ZodIssue | undefined): { corrected?: string } {
  const corrected: unknown = issue?.code === 'custom' ? issue.params?.['corrected'] : undefined
  return typeof corrected === 'string' ? { corrected } : {}
}

const text = z.string().transform(withoutEdges)

const date = z.string().transform((cell, context): Day | undefined => {
  const written = cell.trim()
  if (written === '') return undefined
  const day = dayFromWritten(written)
  if (day !== undefined) return day
  const { problem, meant } = misreadDate(written)
  return unreadable(context, problem, meant && formatDay(meant))
})

/** A whole number; the sheet's Ukrainian locale groups digits with a no-break space: «4 584». */
const count = z.string().transform((cell, context): number | undefined => {
  const digits = cell.replace(/\s/gu, '')
  if (digits === '') return undefined
  if (/^\d{1,9}$/u.test(digits)) return Number(digits)
  const [only, ...others] = cell.match(/\d+/gu) ?? []
  const isMeant = only !== undefined && others.length === 0 && !/[-–−.,]/u.test(cell)
  return unreadable(context, 'count', isMeant ? only : undefined)
})

/** «2023», «2023, 2025», «2023–2025»; an empty cell is an empty list and means every year. */
const years = z.string().transform((cell, context): readonly number[] => {
  const listed = new Set<number>()
  for (const part of cell.split(/[,;\n]/u).map((piece) => piece.trim())) {
    if (part === '') continue
    const [, first, last = first] = /^(20\d\d)(?:\s*[-–—]\s*(20\d\d))?$/u.exec(part) ?? []
    if (first === undefined || last === undefined || last < first) return unreadable(context, 'years')
    for (let year = Number(first); year <= Number(last); year++) listed.add(year)
  }
  return [...listed].toSorted((a, b) => a - b)
})

const units = z.string().transform((cell): readonly string[] => [...new Set(listOf(cell))])

const resultByWord = new Map<string, Result>(
  results.map((result) => [resultWords[result].toLowerCase(), result]),
)

const result = z.string().transform((cell, context): Result | undefined => {
  const word = cell.trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase()
  if (word === '') return undefined
  return resultByWord.get(word) ?? unreadable(context, 'result')
})

const link = z.string().transform((cell, context): string => {
  const address = cell.trim()
  if (address === '') return ''
  if (!/^https?:\/\/\S+$/iu.test(address) || !URL.canParse(address)) return unreadable(context, 'link')
  return address
})

const emails = z.string().transform((cell): readonly string[] => listOf(cell))

/** A mark without a ground, however it is ticked. */
export const tick = 'так'

/** Says «yes, and why»: a word of refusal or an unticked check-box is the same as nothing. */
const mark = z.string().transform((cell): string => {
  const written = withoutEdges(cell)
  if (/^(?:ні|немає|нема|не знято|на контролі|false|[-–—])\.?$/iu.test(written)) return ''
  return /^(?:так|true|знято|[+v✓✔х]|x)\.?$/iu.test(written) ? tick : written
})

/** What a day listed in «Календар» is. */
const nature = z.string().transform((cell, context): 'working' | 'non-working' | undefined => {
  const written = cell.trim().toLowerCase()
  if (written === '') return undefined
  if (written === 'робочий') return 'working'
  return /^(неробочий|вихідний|святковий)$/u.test(written) ? 'non-working' : unreadable(context, 'day-nature')
})

/** How each kind of cell is read. Every kind accepts an empty cell. */
export const kinds = {
  text,
  date,
  count,
  years,
  units,
  result,
  link,
  emails,
  mark,
  nature,
} as const satisfies Record<Kind, z.ZodType<unknown, string>>

/** What a cell of a kind becomes. */
export type CellOf<K extends Kind> = z.output<(typeof kinds)[K]>

/** Line breaks inside a cell are kept, in one form; blanks around it and at ends of lines are not. */
function withoutEdges(cell: string): string {
  return cell
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .trim()
}

function listOf(cell: string): string[] {
  return cell
    .split(/[,;\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
