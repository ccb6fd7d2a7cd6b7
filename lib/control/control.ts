import { type Day, daysBetween } from '../calendar/day.ts'
import type { Entry, Programme } from '../programme/programme.ts'
import { type Answered, answered } from './fulfilment.ts'
import { isOwed } from './obligation.ts'
import { obligationsIn } from './obligations.ts'
import { type State, stateOn, type Timeliness, timelinessOf } from './state.ts'

/** An obligation as it stands on a day. */
export interface Controlled extends Answered {
  readonly state: State
  readonly timeliness: Timeliness
  /** Days left until it is due, negative when they are past; only while it is owed and not fulfilled. */
  readonly days: number | undefined
}

/**
 * Every obligation of a programme, for all its years, as known on a day: what was done or happened later
 * is left out. Measures in the order of the sheet.
 */
export function control(programme: Programme, asOf: Day): readonly Controlled[] {
  const entries = Map.groupBy(
    programme.entries.flatMap((entry) => knownOn(asOf, entry)),
    ({ number }) => number,
  )
  const obligationsOf = obligationsIn(programme)
  const { warnDays } = programme.settings
  return programme.measures.flatMap((measure) => {
    // Without a number no entry can be told to be this measure's.
    const own = measure.number === '' ? [] : (entries.get(measure.number) ?? [])
    return answered(obligationsOf(measure, own), own).map((one): Controlled => {
      const { obligation } = one
      const state = stateOn(asOf, one, warnDays)
      const owed = isOwed(obligation) && state !== 'fulfilled' && state !== 'withdrawn'
      return {
        ...one,
        state,
        timeliness: timelinessOf(one),
        days: owed ? daysBetween(asOf, obligation.due) : undefined,
      }
    })
  })
}

/** An entry as it was known on a day: an event that had happened may not yet have been acted on. */
function knownOn(day: Day, entry: Entry): readonly Entry[] {
  if (entry.doneOn === undefined || entry.doneOn <= day) {
    return entry.eventOn === undefined || entry.eventOn <= day || entry.doneOn !== undefined ? [entry] : []
  }
  if (entry.eventOn === undefined || entry.eventOn > day) return []
  return [{ ...entry, doneOn: undefined, result: undefined }]
}
