import { type Day, yearOf } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Deadline, EventTerm } from '../deadline/deadline.ts'
import type { Occurrence } from '../deadline/occurrence.ts'
import { parseDeadline } from '../deadline/parse.ts'
import { resolveDeadline } from '../deadline/resolve.ts'
import type { Entry, Measure, Programme } from '../programme/programme.ts'
import { workingCalendar } from '../programme/working-calendar.ts'
import {
  type DatedObligation,
  type EventObligation,
  eventKey,
  type Obligation,
  type UndatedObligation,
} from './obligation.ts'

/**
 * All obligations of a measure in all years of the programme, at least one, ascending by due day; those without a due
 * day come last.
 *
 * @param entries of the measure; the days of its events are taken from them
 */
export type DeriveObligations = (measure: Measure, entries: readonly Entry[]) => readonly Obligation[]

/**
 * Derives the obligations of the measures of a programme. Measures with the same wording and years share one
 * computation of their days.
 *
 * @param asOf events after this day have not yet begun a term
 * @example obligationDeriver(programme, '2023-12-31')({ deadline: 'Щопівроку', years: [2023], … }, []) // due on 2023-06-30 and 2023-12-31
 */
export function obligationDeriver(programme: Programme, asOf: Day): DeriveObligations {
  const calendar = workingCalendar(programme)
  const terms = new Map<string, readonly Term[]>()
  const ofEvents = new Map<string, Occurrence | undefined>()
  const termOf = (deadline: Deadline, wording: string, event: Day) => {
    const key = `${event} ${wording}`
    if (!ofEvents.has(key)) {
      const { occurrences } = resolveDeadline(deadline, { year: yearOf(event), event, calendar })
      ofEvents.set(key, occurrences[0])
    }
    return ofEvents.get(key)
  }
  return (measure, entries) => {
    const deadline = parseDeadline(measure.deadline)
    switch (deadline.kind) {
      case 'dated': {
        const key = `${measure.years.join()} ${measure.deadline}`
        const own = terms.get(key) ?? termsOf(programme, measure, deadline, calendar)
        terms.set(key, own)
        return own.map((term) => ({ ...term, measure, deadline }))
      }
      case 'event': {
        const begun = entries.filter(hasBegun(deadline, asOf))
        return eventObligations(measure, deadline, begun, (event) =>
          termOf(deadline, measure.deadline, event),
        )
      }
      case 'unrecognised':
        return [{ kind: 'unrecognised', measure, deadline }]
      default:
        return [{ kind: 'undated', measure, deadline }]
    }
  }
}

/** An obligation but for its measure. */
type Term = Omit<DatedObligation, 'measure' | 'deadline'> | Omit<UndatedObligation, 'measure' | 'deadline'>

/**
 * One term for each occurrence of the deadline in each year of the measure. Occurrences outside the programme's days
 * are left out, unless all are outside.
 */
function termsOf(
  { settings }: Programme,
  measure: Measure,
  deadline: Deadline,
  calendar: WorkingCalendar,
): readonly Term[] {
  const byDue = new Map<string, Occurrence & { readonly year: number }>()
  const unreadable: Term[] = []
  for (const year of yearsOf(measure, yearOf(settings.begins), yearOf(settings.ends))) {
    const { kind, occurrences } = resolveDeadline(deadline, { year, calendar })
    if (kind === 'unrecognised') unreadable.push({ kind, period: { unit: 'year', year } })
    for (const occurrence of occurrences) {
      const known = byDue.get(occurrence.due)
      if (known === undefined || occurrence.from < known.from)
        byDue.set(occurrence.due, { ...occurrence, year })
    }
  }
  const all = [...byDue.values()].toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const within = all.filter(({ from, due }) => due >= settings.begins && from <= settings.ends)
  const owed = (within.length === 0 ? all : within).map(
    (occurrence): Term => ({ kind: 'dated', ...occurrence }),
  )
  return [...owed, ...unreadable]
}

/** A term after an event begins on its day; a term before an event begins as soon as the day of the event is set. */
function hasBegun({ direction }: EventTerm, asOf: Day): (entry: Entry) => boolean {
  return ({ eventOn }) => eventOn !== undefined && (direction !== 'after' || eventOn <= asOf)
}

/** One obligation for each event; rows about the same event on the same day are one. */
function eventObligations(
  measure: Measure,
  deadline: Deadline,
  entries: readonly Entry[],
  termOf: (event: Day) => Occurrence | undefined,
): readonly Obligation[] {
  const owed = new Map<string, EventObligation>()
  for (const event of entries) {
    const { eventOn } = event
    const key = eventKey(event)
    const occurrence = eventOn === undefined || owed.has(key) ? undefined : termOf(eventOn)
    if (eventOn === undefined || occurrence === undefined) continue
    owed.set(key, { kind: 'event', measure, deadline, event, eventOn, ...occurrence })
  }
  if (owed.size === 0) return [{ kind: 'awaiting-event', measure, deadline }]
  return [...owed.values()].toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
}

/** The years of a measure within the programme; where none of them is, all its years nevertheless. */
function yearsOf({ years }: Measure, first: number, last: number): readonly number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (years.length === 0) return all
  const within = all.filter((year) => years.includes(year))
  return within.length === 0 ? years : within
}
