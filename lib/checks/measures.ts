import { yearOf } from '../calendar/day.ts'
import { exampleDeadlines } from '../deadline/examples.ts'
import { resolveDeadline } from '../deadline/resolve.ts'
import { warningsOf } from '../deadline/warnings.ts'
import type { Level, Problem } from '../finding.ts'
import { hasDueDate } from '../obligations/obligation.ts'
import { cellParsers } from '../programme/cell-parsers.ts'
import { documentDay, documentParts } from '../programme/document-reference.ts'
import { isParseError } from '../programme/parse-error.ts'
import type { Measure } from '../programme/programme.ts'
import type { measuresTab } from '../programme/schema.ts'
import { tick } from '../programme/schema.ts'
import { foldedName } from '../programme/unify-units.ts'
import { workingCalendar } from '../programme/working-calendar.ts'
import type { CheckContext, CheckRule } from './rule.ts'
import { mostSimilar } from './similarity.ts'

/** The rules for a measure by itself. */
export const measureRules: readonly CheckRule<Measure, keyof typeof measuresTab.columns>[] = [
  {
    column: 'number',
    level: 'warning',
    find: ({ number }) =>
      number === '' || /^[\p{L}\d]+(?:[.\-/][\p{L}\d]+)*\.?$/u.test(number)
        ? undefined
        : { code: 'number-malformed' },
  },
  {
    column: 'number',
    level: 'warning',
    // A program takes 1.1.2026 for a day, and shows it as one.
    find: ({ number }) =>
      /^\d{1,2}\.\d{2}\.\d{4}$|^\d{1,2}\.(?:січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)\.?$/iu.test(
        number,
      )
        ? { code: 'number-is-date' }
        : undefined,
  },
  {
    column: 'deadline',
    level: 'error',
    find: (measure, { deadlines }) =>
      measure.deadline !== '' && deadlines.get(measure)?.kind === 'unrecognised'
        ? unrecognised(measure.deadline)
        : undefined,
  },
  {
    column: 'deadline',
    level: 'error',
    find: (measure, { obligations }) => {
      const own = obligations.get(measure) ?? []
      // Those without a day come last.
      if (own.at(-1)?.obligation.kind !== 'unrecognised') return undefined
      return own.flatMap(({ obligation }): Problem[] =>
        obligation.kind === 'unrecognised' &&
        obligation.cause === undefined &&
        obligation.period !== undefined
          ? [{ code: 'deadline-impossible', year: obligation.period.year }]
          : [],
      )
    },
  },
  { column: 'deadline', level: 'warning', find: assumptions },
  {
    column: 'years',
    level: 'warning',
    find: ({ years }, { programme }) => {
      const first = yearOf(programme.settings.begins)
      const last = yearOf(programme.settings.ends)
      const outside = years.some((year) => year < first || year > last)
      return outside ? { code: 'years-outside-programme', first, last } : undefined
    },
  },
  {
    column: 'withdrawn',
    level: 'warning',
    find: ({ withdrawn }) => (withdrawn === tick ? { code: 'withdrawn-without-ground' } : undefined),
  },
  {
    column: 'extendedTo',
    level: 'error',
    find: ({ extendedTo, number }, { obligations, measures }) => {
      const first = measures.get(number)
      if (extendedTo === undefined || first === undefined) return undefined
      const own = (obligations.get(first) ?? []).flatMap(({ obligation }) =>
        hasDueDate(obligation) ? [obligation] : [],
      )
      const isExtended = own.some(({ due, extension }) => extension !== undefined || due < extendedTo)
      return isExtended || own.length === 0 ? undefined : { code: 'extension-of-nothing', extendedTo }
    },
  },
  {
    column: 'extensionBasis',
    level: 'warning',
    find: ({ extendedTo, extensionBasis, unreadable }) => {
      if (extendedTo === undefined) {
        const isSilent = extensionBasis !== '' && !unreadable.has('extendedTo')
        return isSilent ? { code: 'extension-without-day' } : undefined
      }
      const isComplete = documentParts(extensionBasis).numbered && documentDay(extensionBasis) !== undefined
      return isComplete ? undefined : { code: 'extension-without-basis' }
    },
  },
  {
    column: 'units',
    level: 'error',
    find: (measure, office) => {
      const { units } = office
      // Without any unit, the tab «Підрозділи» is empty or missing: every measure would have the same finding.
      if (units.size === 0 || measure.units.every((unit) => units.has(unit))) return undefined
      return measure.units.filter((unit) => !units.has(unit)).map((unit) => unknownUnit(unit, office))
    },
  },
]

function unrecognised(deadline: string): Problem {
  const isResult = !isParseError(cellParsers.result(deadline))
  return isResult
    ? { code: 'deadline-is-a-result' }
    : { code: 'deadline-unrecognised', example: mostSimilar(deadline, exampleDeadlines) }
}

/** A deadline that is read by a convention: the finding says by which. */
function assumptions(measure: Measure, { programme, deadlines }: CheckContext): readonly Problem[] {
  const deadline = deadlines.get(measure)
  if (deadline === undefined || warningsOf(deadline).length === 0) return []
  const year = measure.years[0] ?? yearOf(programme.settings.begins)
  const resolved = resolveDeadline(deadline, { year, calendar: workingCalendar(programme) })
  return resolved.warnings.map((warning) => ({ code: 'deadline-assumed', warning, deadline, resolved }))
}

/**
 * The problem of a unit that «Підрозділи» does not have, with the unit that was probably meant, where there is one.
 *
 * @example unknownUnit('укес.', context) // { code: 'unit-unknown', unit: 'укес.', corrected: 'УКЕС' }
 */
export function unknownUnit(unit: string, { suggestUnit }: CheckContext): Problem {
  const corrected = suggestUnit(unit)
  return { code: 'unit-unknown', unit, ...(corrected === undefined ? {} : { corrected }) }
}

interface Found {
  readonly measure: Measure
  readonly column: 'number' | 'section' | 'task'
  readonly level: Level
  readonly problem: Problem
}

/**
 * Checks measures against each other: numbers that repeat or go backwards, cells that are blank because cells were
 * merged.
 *
 * @param measures in the order of the sheet
 * @example betweenMeasures([first, second]) // [{ measure: second, column: 'number', level: 'error', problem: { code: 'number-duplicated', firstRow: 2 } }]
 */
export function betweenMeasures(measures: readonly Measure[]): readonly Found[] {
  const firstRows = new Map<string, number>()
  const alike = new Map<string, Measure>()
  const found: Found[] = []
  let last: Names = { section: measures[0]?.section ?? '', task: measures[0]?.task ?? '' }
  for (const [index, measure] of measures.entries()) {
    const { number, row } = measure
    const firstRow = firstRows.get(number)
    if (number !== '' && firstRow !== undefined) {
      const problem = { code: 'number-duplicated', firstRow } as const
      found.push({ measure, column: 'number', level: 'error', problem })
    }
    if (firstRow === undefined) firstRows.set(number, row)
    const other = number === '' ? undefined : alike.get(foldedName(number))
    if (other === undefined) alike.set(foldedName(number), measure)
    else if (other.number !== number && firstRow === undefined) {
      const problem = { code: 'number-alike', other: other.number, firstRow: other.row } as const
      found.push({ measure, column: 'number', level: 'error', problem })
    }
    const above = measures[index - 1]
    if (above === undefined) continue
    if (above.section === measure.section && firstRow === undefined && goesBackwards(above.number, number)) {
      const problem = { code: 'number-out-of-order', previous: above.number } as const
      found.push({ measure, column: 'number', level: 'tip', problem })
    }
    found.push(...leftBlank(measure, last))
    last = named(measure, last)
  }
  return found
}

/** The section and the task of a row, with blank cells filled from the rows above. */
interface Names {
  readonly section: string
  readonly task: string
}

function named({ section, task }: Measure, last: Names): Names {
  const isNew = section !== '' && section !== last.section
  return { section: section || last.section, task: task || (isNew ? '' : last.task) }
}

/** Merged cells have their text in the first row only: the cells of the other rows are read as blank. */
function leftBlank(measure: Measure, last: Names): readonly Found[] {
  if (measure.section === '' && last.section !== '') {
    const problem = { code: 'merged-cell-blank', above: last.section } as const
    return [{ measure, column: 'section', level: 'warning', problem }]
  }
  if (measure.task === '' && last.task !== '' && measure.section === last.section) {
    const problem = { code: 'merged-cell-blank', above: last.task } as const
    return [{ measure, column: 'task', level: 'warning', problem }]
  }
  return []
}

let byNumber: Intl.Collator | undefined

/** The parts of a number between full stops, hyphens and slashes. */
function partsOf(number: string): readonly string[] {
  return number.split(/[.\-/]/u).filter((part) => part !== '')
}

/** Compared part by part, numbers as numbers: 1.10 comes after 1.9. */
function goesBackwards(previous: string, number: string): boolean {
  if (previous === '' || number === '') return false
  const others = partsOf(number)
  for (const [index, part] of partsOf(previous).entries()) {
    const other = others[index]
    if (other === undefined) return true
    byNumber ??= new Intl.Collator('uk', { numeric: true })
    const order = part === other ? 0 : byNumber.compare(part, other)
    if (order !== 0) return order > 0
  }
  return false
}
