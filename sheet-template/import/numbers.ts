import { inLatin } from '../../lib/workbook/homoglyphs.ts'
import type { ImportRemark } from './remark.ts'
import type { FoundMeasure } from './rows.ts'

/** The numbers of measures, in their order. */
export interface Numbers {
  readonly numbers: readonly string[]
  readonly remarks: readonly ImportRemark[]
}

/**
 * Numbers measures as the document does, in a column or before the content («1.2.3. Провести …»). Where it does not, or
 * gives a number twice, they are numbered section.task.measure by what their titles say: «ІІ. …», «1. …», «3) …».
 */
export function numberMeasures(measures: readonly FoundMeasure[]): Numbers {
  const said = measures.map(({ cells }) => saidNumber(cells.number, cells.content))
  const own = ownNumbers(said)
  const next = counting()
  const taken = new Set(own)
  const remarks: ImportRemark[] = []
  const made: string[] = []
  const numbers = measures.map((measure, at) => {
    const written = said[at] ?? ''
    // Orders and reports refer to it: the first keeps it, whatever comes again.
    if (own.has(written) && said.indexOf(written) === at) return written
    const number = next(measure, taken)
    taken.add(number)
    made.push(number)
    const { where, cells } = measure
    if (cells.number !== '') {
      const text = `«${cells.number}» does not name one measure; it is given № ${number}.`
      remarks.push({ kind: 'assumed', where, text })
    }
    return number
  })
  if (made.length > 0) {
    const text = `numbers made of section, task and measure: ${made.join(', ')}.`
    remarks.push({ kind: 'assumed', where: 'the document', text })
  }
  return { numbers, remarks }
}

/** The numbers that name a measure. Plain figures, of which some come again, are places within a task. */
function ownNumbers(said: readonly string[]): ReadonlySet<string> {
  const written = said.filter((number) => number !== '')
  const isPlain = (number: string) => /^\d+$/u.test(number)
  const arePlaces = written.some((number, at) => isPlain(number) && written.indexOf(number) !== at)
  return new Set(written.filter((number) => !(arePlaces && isPlain(number))))
}

/** «1.2.» of the column, or «1.2.3.» before the content; a single «3)» there counts within its task only. */
function saidNumber(cell: string, content: string): string {
  const inColumn = /^[^\n]{1,12}$/u.test(cell) ? cell.replace(/[.)]$/u, '') : ''
  return inColumn === '' ? (/^(\d+(?:\.\d+)+)[.)]?\s/u.exec(content)?.[1] ?? '') : inColumn
}

/** What stands before a title or content: «ІІ.», «Розділ 2», «1.», «3)»; of «1.2.» the last figure. */
function leadingNumber(text: string): number | undefined {
  const [, named, bare] =
    /^(?:(?:розділ|завдання|частина)\s+№?\s?([\d.]*\d|[IVXІХ]+)|([\d.]*\d|[IVXІХ]+)\s?[.):])(?![\p{L}\d])/iu.exec(
      text,
    ) ?? []
  const number = named ?? bare
  if (number === undefined) return undefined
  return /\d$/u.test(number) ? Number(number.split('.').at(-1)) : roman(number)
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

function roman(text: string): number {
  const values = inLatin(text)
    .toUpperCase()
    .split('')
    .map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0)
}

/** Makes numbers section.task.measure; a level that a measure does not have is left out. */
function counting(): (measure: FoundMeasure, taken: ReadonlySet<string>) => string {
  const sections = new Map<string, number>()
  const tasks = new Map<string, Map<string, number>>()
  const measures = new Map<string, Map<string, number>>()
  return ({ where, section, task, cells }, taken) => {
    const ofSection = below(tasks, section)
    const levels = [
      ...(section === '' ? [] : [placeOf(section, sections)]),
      ...(task === '' ? [] : [placeOf(task, ofSection)]),
    ]
    const siblings = below(measures, levels.join('.'))
    for (let again = 0; ; again++) {
      const place = placeOf(`${saidPlace(cells)}\n${where}\n${again}`, siblings)
      const number = [...levels, place].join('.')
      if (!taken.has(number)) return number
    }
  }
}

/** What says which measure of its task it is: «3» of the column, or the start of its content. */
function saidPlace({ number, content }: FoundMeasure['cells']): string {
  return /^\d+[.)]?$/u.test(number) ? `${number.replace(/[.)]$/u, '')}. ${content}` : content
}

function below(levels: Map<string, Map<string, number>>, title: string): Map<string, number> {
  const there = levels.get(title) ?? new Map<string, number>()
  levels.set(title, there)
  return there
}

/** The number a title says, if no other has it; else one more than the largest. */
function placeOf(title: string, siblings: Map<string, number>): number {
  const there = siblings.get(title)
  if (there !== undefined) return there
  const used = [...siblings.values()]
  const said = leadingNumber(title)
  const place = said === undefined || said === 0 || used.includes(said) ? Math.max(0, ...used) + 1 : said
  siblings.set(title, place)
  return place
}
