import { addDays, type Day, daysBetween, yearOf } from '../calendar/day.ts'
import { memoize } from '../memoize.ts'
import { periodOfEntry } from '../programme/entry-period.ts'
import type { Entry, Measure, Programme } from '../programme/programme.ts'
import { duplicateOf, obligationDeriver } from './derive-obligations.ts'
import { boundsOf, entriesByNumber, isKnown } from './entries-by-measure.ts'
import { stateOn, timelinessOf } from './judge-state.ts'
import { type MatchedObligation, matchEntries } from './match-entries.ts'
import { type DueObligation, hasDueDate, type UndatedObligation } from './obligation.ts'
import type { ReportingDate, State, Timeliness } from './state.ts'

/** An obligation as it stands on a day. */
export interface ObligationStatus extends MatchedObligation {
  readonly state: State
  readonly timeliness: Timeliness
  /** Days left until it is due, negative when they are past; only while it is due and not fulfilled. */
  readonly days: number | undefined
  /**
   * The day by which it belongs to a period: its due day, but within the period it is about and within the programme.
   * So the reports of a programme’s years hold it exactly once. Undefined without a due day.
   */
  readonly belongsOn: Day | undefined
  /** Of one without a due day, the only year of the programme it belongs to; undefined: those of its measure. */
  readonly belongsIn: number | undefined
  /** Why it is not reported as overdue although nothing fulfils it. */
  readonly uncertainty: Uncertainty | undefined
}

/** A cell that cannot be read, on which it depends whether something is overdue. */
export type Uncertainty =
  | { readonly cell: 'extension' }
  /** The row of «Виконання» of this measure whose cell it is. */
  | { readonly cell: 'entry'; readonly row: number }

/**
 * Every obligation of a programme in all its years, with its entries and its state on a day. What was done, happened or
 * was ordered later is left out. Where a number is given twice, entries belong to the first measure, and the second has
 * one obligation that is not recognised.
 *
 * @returns in the order of the measures in the sheet; those of a measure ascending by due day, those without one last
 * @example obligationStatuses(programme, { asOf: '2023-12-31', dayIsOver: false, knownUntil: '2023-12-31' })[0]?.state // 'overdue'
 */
export function obligationStatuses(programme: Programme, date: ReportingDate): readonly ObligationStatus[] {
  const { asOf } = date
  const entries = entriesByNumber(programme.entries)
  const unreadable = unreadableEntries(programme)
  const derive = obligationDeriver(programme, asOf)
  const daysUntil = memoize((due: Day) => daysBetween(asOf, due))
  const warnUntil = addDays(asOf, programme.settings.warnDays)
  const numbers = new Set<string>()
  const matched = (measure: Measure): readonly MatchedObligation[] => {
    const { number } = measure
    if (number !== '' && numbers.has(number)) return matchEntries(duplicateOf(measure), [])
    numbers.add(number)
    // A measure without a number has no entries: they refer to measures by number.
    const own = number === '' ? [] : knownEntries(entries.get(number) ?? [], date)
    return matchEntries(derive(measure, own), own)
  }
  const statusOf = (one: MatchedObligation): ObligationStatus => {
    const { obligation } = one
    const stateByDate = stateOn(date, one, warnUntil)
    const uncertainty = stateByDate === 'overdue' ? uncertaintyOf(one, unreadable) : undefined
    const state = uncertainty === undefined ? stateByDate : 'unrecognised'
    const isDue = hasDueDate(obligation)
    return {
      obligation,
      entries: one.entries,
      fulfilment: one.fulfilment,
      reopening: one.reopening,
      declared: one.declared,
      state,
      timeliness: timelinessOf(one),
      days: isDue && !closed.has(state) ? daysUntil(obligation.due) : undefined,
      belongsOn: isDue ? belongsOn(obligation, programme) : undefined,
      belongsIn: isDue ? undefined : belongsIn(obligation, programme),
      uncertainty,
    }
  }
  const statuses: ObligationStatus[] = []
  for (const measure of programme.measures) for (const one of matched(measure)) statuses.push(statusOf(one))
  return statuses
}

/** States in which nobody counts the days until an obligation is due. */
const closed: ReadonlySet<State> = new Set(['fulfilled', 'withdrawn', 'unrecognised'])

/** What is due after the period it is about («до 10 числа місяця, наступного за звітним кварталом») is still that period’s. */
function belongsOn({ due, period }: DueObligation, { settings: { begins, ends } }: Programme): Day {
  const end = period === undefined ? due : boundsOf(period).last
  const day = due < end ? due : end
  if (day < begins) return begins
  return day < ends ? day : ends
}

function belongsIn(
  { period }: UndatedObligation,
  { settings: { begins, ends } }: Programme,
): number | undefined {
  return period && Math.min(Math.max(period.year, yearOf(begins)), yearOf(ends))
}

/** By the number of their measure, the first row in which a cell cannot be read that says when or whether something was done. */
function unreadableEntries({ entries }: Programme): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const entry of entries) {
    const { number, unreadable, period, row } = entry
    const isUnreadable =
      (unreadable.size > 0 && decisiveColumns.some((key) => unreadable.has(key))) ||
      (period !== '' && periodOfEntry(entry) === undefined)
    if (isUnreadable && !rows.has(number)) rows.set(number, row)
  }
  return rows
}

const decisiveColumns = ['eventOn', 'doneOn', 'result', 'period'] as const

function uncertaintyOf(
  { obligation }: MatchedObligation,
  unreadable: ReadonlyMap<string, number>,
): Uncertainty | undefined {
  if (hasDueDate(obligation) && obligation.extensionUnreadable) return { cell: 'extension' }
  const row = unreadable.get(obligation.measure.number)
  return row === undefined ? undefined : { cell: 'entry', row }
}

/** Entries as they were known: an event may have been set that was not yet acted on. */
function knownEntries(entries: readonly Entry[], date: ReportingDate): readonly Entry[] {
  if (entries.every((entry) => isKnown(entry, date))) return entries
  const known: Entry[] = []
  for (const entry of entries) {
    if (isKnown(entry, date)) known.push(entry)
    else if (entry.eventOn !== undefined) known.push({ ...entry, doneOn: undefined, result: undefined })
  }
  return known
}
