import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { lastDay } from '../calendar/period.ts'
import { memoize } from '../memoize.ts'
import { periodOfEntry } from '../programme/entry-period.ts'
import type { Entry, Programme } from '../programme/programme.ts'
import { obligationDeriver } from './derive-obligations.ts'
import { entriesByNumber } from './entries-by-measure.ts'
import { type MatchedObligation, matchEntries } from './match-entries.ts'
import { hasDueDate } from './obligation.ts'
import { type ReportingDate, type State, stateOn, type Timeliness, timelinessOf } from './state.ts'

/** An obligation as it stands on a day. */
export interface ObligationStatus extends MatchedObligation {
  readonly state: State
  readonly timeliness: Timeliness
  /** Days left until it is due, negative when they are past; only while it is owed and not fulfilled. */
  readonly days: number | undefined
}

/**
 * Every obligation of a programme in all its years, with its entries and its state on a day. Entries that were not yet
 * known on that day are left out.
 *
 * @returns in the order of the measures in the sheet; those of a measure ascending by due day, those without one last
 * @example obligationStatuses(programme, { asOf: '2023-12-31', dayIsOver: false, knownUntil: '2023-12-31' })[0]?.state // 'overdue'
 */
export function obligationStatuses(programme: Programme, moment: ReportingDate): readonly ObligationStatus[] {
  const { asOf } = moment
  const entries = entriesByNumber(programme.entries)
  const obligationsOf = obligationDeriver(programme, asOf)
  const daysUntil = memoize((due: Day) => daysBetween(asOf, due))
  const warnUntil = addDays(asOf, programme.settings.warnDays)
  return programme.measures.flatMap((measure) => {
    // A measure without a number has no entries: they refer to measures by number.
    const own = measure.number === '' ? [] : knownEntries(entries.get(measure.number) ?? [], moment)
    return matchEntries(obligationsOf(measure, own), own).map((one): ObligationStatus => {
      const { obligation } = one
      const state = stateOn(moment, one, warnUntil)
      const owed = hasDueDate(obligation) && state !== 'fulfilled' && state !== 'withdrawn'
      return {
        obligation,
        entries: one.entries,
        fulfilment: one.fulfilment,
        state,
        timeliness: timelinessOf(one),
        days: owed ? daysUntil(obligation.due) : undefined,
      }
    })
  })
}

/** Entries as they were known: an event may have been set that was not yet acted on. */
function knownEntries(entries: readonly Entry[], moment: ReportingDate): readonly Entry[] {
  if (entries.every((entry) => isKnown(entry, moment))) return entries
  const known: Entry[] = []
  for (const entry of entries) {
    if (isKnown(entry, moment)) known.push(entry)
    else if (entry.eventOn !== undefined) known.push({ ...entry, doneOn: undefined, result: undefined })
  }
  return known
}

function isKnown(entry: Entry, { asOf, knownUntil }: ReportingDate): boolean {
  const { doneOn } = entry
  if (doneOn === undefined || doneOn <= asOf) return true
  const about = doneOn <= knownUntil ? periodOfEntry(entry) : undefined
  return about !== undefined && lastDay(about) <= asOf
}
