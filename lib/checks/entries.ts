import { yearOf } from '../calendar/day.ts'
import { periodCode } from '../calendar/period.ts'
import type { Problem } from '../finding.ts'
import { entriesByNumber } from '../obligations/entries-by-measure.ts'
import { countsFrom, hasDueDate } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import { documentParts } from '../programme/document-reference.ts'
import { periodOfEntry } from '../programme/entry-period.ts'
import type { Entry, Measure } from '../programme/programme.ts'
import type { entriesTab } from '../programme/schema.ts'
import { unknownUnit } from './measures.ts'
import type { CheckContext, CheckRule } from './rule.ts'

/** The rules for an entry, by itself and together with its measure. */
export const entryRules: readonly CheckRule<Entry, keyof typeof entriesTab.columns>[] = [
  { column: 'number', level: 'error', find: unknownMeasure },
  {
    column: 'number',
    level: 'warning',
    find: ({ number }, { measures }) => {
      const ground = measures.get(number)?.withdrawn ?? ''
      return ground === '' ? undefined : { code: 'measure-withdrawn', ground }
    },
  },
  {
    column: 'eventOn',
    level: 'error',
    find: (entry, office) => {
      if (entry.eventOn !== undefined || deadlineOf(entry, office)?.kind !== 'event') return undefined
      return { code: 'event-date-missing', deadline: office.measures.get(entry.number)?.deadline ?? '' }
    },
  },
  {
    column: 'eventOn',
    level: 'warning',
    find: (entry, office) => {
      if (entry.eventOn === undefined) return undefined
      const kind = deadlineOf(entry, office)?.kind
      if (kind === undefined || kind === 'event' || kind === 'unrecognised') return undefined
      return { code: 'event-date-needless', deadline: office.measures.get(entry.number)?.deadline ?? '' }
    },
  },
  {
    column: 'eventOn',
    level: 'warning',
    find: (entry, office) => {
      if (entry.eventOn === undefined || entry.eventOn <= office.today) return undefined
      const deadline = deadlineOf(entry, office)
      if (deadline?.kind === 'event' && deadline.direction !== 'after') return undefined
      return { code: 'date-in-future', today: office.today }
    },
  },
  {
    column: 'doneOn',
    level: 'error',
    find: ({ doneOn }, { today }) =>
      doneOn !== undefined && doneOn > today ? { code: 'date-in-future', today } : undefined,
  },
  {
    column: 'doneOn',
    level: 'warning',
    find: ({ doneOn, number }, office) => {
      const { begins, ends } = office.programme.settings
      if (doneOn === undefined || doneOn > office.today || (begins <= doneOn && doneOn <= ends))
        return undefined
      const measure = office.measures.get(number)
      // The last term may run out after the programme does.
      const last = (measure === undefined ? [] : dueObligations(measure, office)).reduce(
        (day, { due }) => (due > day ? due : day),
        ends,
      )
      if (begins <= doneOn && doneOn <= last) return undefined
      return { code: 'date-outside-programme', begins, ends }
    },
  },
  {
    column: 'eventOn',
    level: 'warning',
    find: ({ eventOn }, { programme }) => {
      const { begins, ends } = programme.settings
      if (eventOn === undefined || (begins <= eventOn && eventOn <= ends)) return undefined
      return { code: 'date-outside-programme', begins, ends }
    },
  },
  {
    column: 'doneOn',
    level: 'warning',
    find: (entry, office) => {
      const { eventOn, doneOn } = entry
      if (eventOn === undefined || doneOn === undefined || doneOn >= eventOn) return undefined
      const deadline = deadlineOf(entry, office)
      if (deadline?.kind !== 'event' || deadline.direction !== 'after') return undefined
      return { code: 'done-before-event', eventOn }
    },
  },
  {
    column: 'doneOn',
    level: 'error',
    find: ({ doneOn, eventOn, period, result }) => {
      if (doneOn !== undefined) return undefined
      if (result === 'fulfilled') return { code: 'done-without-date' }
      return eventOn === undefined && period === '' ? { code: 'entry-without-date' } : undefined
    },
  },
  {
    column: 'result',
    level: 'error',
    // A row may record an event only: then there is no result yet.
    find: ({ result, eventOn, doneOn, done }) =>
      result === undefined && (eventOn === undefined || doneOn !== undefined || done !== '')
        ? { code: 'cell-empty' }
        : undefined,
  },
  {
    column: 'done',
    level: 'error',
    find: ({ result, done }) =>
      result === 'fulfilled' && done === '' ? { code: 'done-without-account' } : undefined,
  },
  {
    column: 'document',
    level: 'warning',
    find: ({ result, document, link }) =>
      result === 'fulfilled' && document === '' && link === '' ? { code: 'done-without-proof' } : undefined,
  },
  { column: 'document', level: 'tip', find: ({ document }) => incomplete(document) },
  {
    column: 'link',
    level: 'warning',
    find: ({ link }) =>
      /^http:\/\//iu.test(link)
        ? { code: 'link-not-secure', corrected: link.replace(/^http:/iu, 'https:') }
        : undefined,
  },
  {
    column: 'unit',
    level: 'warning',
    find: ({ unit }, office) =>
      unit === '' || office.units.size === 0 || office.units.has(unit)
        ? undefined
        : unknownUnit(unit, office),
  },
  { column: 'period', level: 'error', find: foreignPeriod },
  { column: 'doneOn', level: 'warning', find: tooEarly },
]

function deadlineOf({ number }: Entry, { measures, deadlines }: CheckContext) {
  const measure = measures.get(number)
  return measure && deadlines.get(measure)
}

function unknownMeasure({ number }: Entry, { measures, suggestMeasure }: CheckContext): Problem | undefined {
  if (number === '' || measures.has(number)) return undefined
  const corrected = suggestMeasure(number)
  return { code: 'measure-unknown', ...(corrected === undefined ? {} : { corrected }) }
}

/** «За період» must name a period in which the measure is due: otherwise the entry is about no obligation. */
function foreignPeriod(entry: Entry, office: CheckContext): Problem | undefined {
  const measure = entry.period === '' ? undefined : office.measures.get(entry.number)
  if (measure === undefined) return undefined
  const named = periodOfEntry(entry)
  if (named === undefined) return unreadablePeriod(entry, office)
  if (office.answering.has(entry.row) || entry.eventOn !== undefined) return undefined
  const owed = dueObligations(measure, office)
  if (owed.length === 0) return undefined
  const periods = owed.flatMap((one) => (one.period === undefined ? [] : [one.period]))
  // The period is one of the measure’s: the entry does not count for another reason, such as a day in the future.
  if (periods.some((period) => periodCode(period) === periodCode(named))) return undefined
  return { code: 'period-not-of-measure', periods }
}

function unreadablePeriod(entry: Entry, { today }: CheckContext): Problem {
  const isNamed = periodOfEntry({ ...entry, doneOn: today }) !== undefined
  return isNamed ? { code: 'period-without-year' } : { code: 'period-unreadable' }
}

/** Done before the window began, in the year in which it is due: the entry counts for no obligation. */
function tooEarly(entry: Entry, office: CheckContext): Problem | undefined {
  const { doneOn, period, eventOn, result } = entry
  if (doneOn === undefined || period !== '' || eventOn !== undefined) return undefined
  if (result !== 'fulfilled' || office.answering.has(entry.row)) return undefined
  const measure = office.measures.get(entry.number)
  if (measure === undefined) return undefined
  const next = (office.obligations.get(measure) ?? []).find(
    ({ obligation, state }) =>
      hasDueDate(obligation) &&
      state !== 'fulfilled' &&
      doneOn < countsFrom(obligation) &&
      yearOf(obligation.due) === yearOf(doneOn),
  )?.obligation
  return next !== undefined && hasDueDate(next)
    ? { code: 'entry-matches-nothing', from: next.from, due: next.due }
    : undefined
}

function dueObligations(measure: Measure, { obligations }: CheckContext) {
  return (obligations.get(measure) ?? []).flatMap(({ obligation }) =>
    hasDueDate(obligation) ? [obligation] : [],
  )
}

/** A document is found by its date and number. */
function incomplete(document: string): Problem | undefined {
  if (document === '') return undefined
  const { numbered, dated } = documentParts(document)
  if (numbered && dated) return undefined
  if (!numbered && !dated) return { code: 'document-incomplete', lacks: 'both' }
  return { code: 'document-incomplete', lacks: numbered ? 'date' : 'number' }
}

/**
 * Entries that are equal to an earlier entry of the same measure in all columns but «Учасників».
 *
 * @returns each with the row of the first entry that is equal to it
 * @example duplicatedEntries([{ row: 2, … }, { row: 3, … }]) // [{ entry: { row: 3, … }, firstRow: 2 }]
 */
export function duplicatedEntries(entries: readonly Entry[]): readonly { entry: Entry; firstRow: number }[] {
  return [...entriesByNumber(entries).values()].flatMap((own) => {
    // «Що зроблено» is seldom repeated: only where it is, the other columns are compared.
    const isDoneRepeated = own.length > 1 && new Set(own.map(({ done }) => done)).size < own.length
    return isDoneRepeated ? repeated(own) : []
  })
}

function repeated(entries: readonly Entry[]): readonly { entry: Entry; firstRow: number }[] {
  const firstRows = new Map<string, number>()
  return entries.flatMap((entry) => {
    const { row, number: measure, event, eventOn, doneOn, result, done, document, link, unit, period } = entry
    const key = [measure, event, eventOn, doneOn, result, done, document, link, unit, period].join('\u0000')
    const firstRow = firstRows.get(key)
    if (firstRow === undefined) {
      firstRows.set(key, row)
      return []
    }
    return [{ entry, firstRow }]
  })
}

/** «Не виконано» of what had been declared fulfilled: it is open again, and somebody should know. */
export function reopened(
  obligations: readonly ObligationStatus[],
): readonly { entry: Entry; fulfilledRow: number }[] {
  const found: { entry: Entry; fulfilledRow: number }[] = []
  for (const { reopening, entries } of obligations) {
    // By far most are not reopened.
    if (reopening === undefined) continue
    const before = entries.findLast(({ result }) => result === 'fulfilled')
    if (before !== undefined) found.push({ entry: reopening, fulfilledRow: before.row })
  }
  return found
}
