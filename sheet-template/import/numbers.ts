import { inLatin } from '../../lib/workbook/homoglyphs.ts'
import type { ImportRemark } from './remark.ts'
import type { FoundMeasure } from './rows.ts'

/** The numbers of measures, in their order. */
export interface Numbers {
  readonly numbers: readonly string[]
  readonly remarks: readonly ImportRemark[]
}

/**
 * Numbers measures as the document does, in a column or before the content («1.2.3. Провести …»). Measures without a
 * number, or with one that is used before, are numbered section.task.measure by the numbers in titles: «ІІ. …», «1. …».
 */
export function numberMeasures(measures: readonly FoundMeasure[]): Numbers {
  const written = measures.map(({ cells }) => writtenNumber(cells.number, cells.content))
  const unique = uniqueNumbers(written)
  const nextNumber = createNumbering()
  const taken = new Set(unique)
  const remarks: ImportRemark[] = []
  const made: string[] = []
  const numbers = measures.map((measure, at) => {
    const given = written[at] ?? ''
    // Orders and reports refer to a number, so the first measure with it keeps it.
    if (unique.has(given) && written.indexOf(given) === at) return given
    const number = nextNumber(measure, taken)
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

/** The numbers that identify a measure. Plain numbers of which some repeat count within a task only. */
function uniqueNumbers(numbers: readonly string[]): ReadonlySet<string> {
  const present = numbers.filter((number) => number !== '')
  const isPlain = (number: string) => /^\d+$/u.test(number)
  const areWithinTasks = present.some((number, at) => isPlain(number) && present.indexOf(number) !== at)
  return new Set(present.filter((number) => !(areWithinTasks && isPlain(number))))
}

/** The number in its column, or one of several levels before the content; a single «3)» there counts within its task. */
function writtenNumber(cell: string, content: string): string {
  const inColumn = /^[^\n]{1,12}$/u.test(cell) ? cell.replace(/[.)]$/u, '') : ''
  return inColumn === '' ? (/^(\d+(?:\.\d+)+)[.)]?\s/u.exec(content)?.[1] ?? '') : inColumn
}

/** The number before a title or content: «ІІ.», «Розділ 2», «1.», «3)»; of «1.2.» the last level. */
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

/** Makes numbers section.task.measure; a level that the measure does not have is left out. */
function createNumbering(): (measure: FoundMeasure, taken: ReadonlySet<string>) => string {
  const sections = new Map<string, number>()
  const tasks = new Map<string, Map<string, number>>()
  const measures = new Map<string, Map<string, number>>()
  return ({ where, section, task, cells }, taken) => {
    const ofSection = below(tasks, section)
    const levels = [
      ...(section === '' ? [] : [positionOf(section, sections)]),
      ...(task === '' ? [] : [positionOf(task, ofSection)]),
    ]
    const siblings = below(measures, levels.join('.'))
    for (let attempt = 0; ; attempt++) {
      const position = positionOf(`${siblingTitle(cells)}\n${where}\n${attempt}`, siblings)
      const number = [...levels, position].join('.')
      if (!taken.has(number)) return number
    }
  }
}

/** The text that tells a measure’s number within its task: «3» of the column, or the start of the content. */
function siblingTitle({ number, content }: FoundMeasure['cells']): string {
  return /^\d+[.)]?$/u.test(number) ? `${number.replace(/[.)]$/u, '')}. ${content}` : content
}

function below(levels: Map<string, Map<string, number>>, title: string): Map<string, number> {
  const siblings = levels.get(title) ?? new Map<string, number>()
  levels.set(title, siblings)
  return siblings
}

/** The number in a title if no sibling has it; otherwise one more than the largest. */
function positionOf(title: string, siblings: Map<string, number>): number {
  const known = siblings.get(title)
  if (known !== undefined) return known
  const used = [...siblings.values()]
  const leading = leadingNumber(title)
  const isFree = leading !== undefined && leading !== 0 && !used.includes(leading)
  const position = isFree ? leading : Math.max(0, ...used) + 1
  siblings.set(title, position)
  return position
}
