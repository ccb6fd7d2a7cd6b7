import { type Day, theDay, yearOf } from '../calendar/day.ts'
import type { WorkingCalendar } from '../calendar/working-days.ts'
import type { Deadline, EventTerm } from '../deadline/deadline.ts'
import type { Occurrence } from '../deadline/occurrence.ts'
import { parseDeadline } from '../deadline/parse.ts'
import { type ResolveContext, type Resolved, resolveDeadline } from '../deadline/resolve.ts'
import { documentDay } from '../programme/document-reference.ts'
import type { Entry, Measure, Programme } from '../programme/programme.ts'
import { isCalendarUncertain, workingCalendar } from '../programme/working-calendar.ts'
import {
  type DatedObligation,
  type EventObligation,
  eventKey,
  hasDueDate,
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
  const resolve = certainResolver(programme)
  const terms = new Map<string, readonly Term[]>()
  const ofEvents = new Map<string, Occurrence | 'uncertain' | undefined>()
  const termOf = (deadline: Deadline, wording: string, event: Day) => {
    const key = `${event} ${wording}`
    if (!ofEvents.has(key)) {
      const resolved = resolve(deadline, { year: yearOf(event), event })
      ofEvents.set(key, resolved === 'uncertain' ? resolved : resolved.occurrences[0])
    }
    return ofEvents.get(key)
  }
  return (measure, entries) => {
    const deadline = parseDeadline(measure.deadline)
    if (measure.unreadable.has('years')) return [{ kind: 'unrecognised', cause: 'years', measure, deadline }]
    switch (deadline.kind) {
      case 'dated': {
        const key = `${measure.years.join()} ${measure.deadline}`
        const own = terms.get(key) ?? termsOf(programme, measure, deadline, resolve)
        terms.set(key, own)
        return extended(
          own.map((term) => ({ ...term, measure, deadline })),
          measure,
          asOf,
        )
      }
      case 'event': {
        const begun = entries.filter(hasBegun(deadline, asOf))
        const own = eventObligations(measure, deadline, begun, (event) =>
          termOf(deadline, measure.deadline, event),
        )
        return extended(own, measure, asOf)
      }
      case 'unrecognised':
        return [{ kind: 'unrecognised', measure, deadline }]
      default:
        return [{ kind: 'undated', measure, deadline }]
    }
  }
}

/** The measure’s second row with a number that another measure has: it is not known which of them entries are about. */
export function duplicateOf(measure: Measure): readonly Obligation[] {
  return [{ kind: 'unrecognised', cause: 'number', measure, deadline: parseDeadline(measure.deadline) }]
}

type Resolve = (deadline: Deadline, context: Omit<ResolveContext, 'calendar'>) => Resolved | 'uncertain'

/**
 * Resolves deadlines in the calendar of the office. Where a day of «Календар» or of martial law cannot be read, due days
 * that are counted in working days, or moved off a day off, are uncertain: none is worked out until the cell is mended.
 */
function certainResolver(programme: Programme): Resolve {
  const calendar = workingCalendar(programme)
  if (!isCalendarUncertain(programme)) {
    return (deadline, context) => resolveDeadline(deadline, { ...context, calendar })
  }
  return (deadline, context) => {
    let isUsed = false
    const watched: WorkingCalendar = {
      extra: calendar.extra ?? new Map(),
      get martialLaw() {
        isUsed = true
        return calendar.martialLaw
      },
    }
    const resolved = resolveDeadline(deadline, { ...context, calendar: watched })
    return isUsed ? 'uncertain' : resolved
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
  resolve: Resolve,
): readonly Term[] {
  const byDue = new Map<string, Occurrence & { readonly year: number }>()
  const unreadable: Term[] = []
  const years = yearsOf(measure, yearOf(settings.begins), yearOf(settings.ends))
  const later = resolve(deadline, { year: Math.max(...years) + 1 })
  // Words that name their year give the same day in every year: it is of the year that they name.
  const named = new Set(later === 'uncertain' ? [] : later.occurrences.map(({ due }) => due))
  for (const year of years) {
    const resolved = resolve(deadline, { year })
    if (resolved === 'uncertain') {
      unreadable.push({ kind: 'unrecognised', cause: 'calendar', period: { unit: 'year', year } })
      continue
    }
    const { kind, occurrences } = resolved
    if (kind === 'unrecognised') unreadable.push({ kind, period: { unit: 'year', year } })
    for (const occurrence of occurrences) {
      const known = byDue.get(occurrence.due)
      const own = known === undefined && !named.has(occurrence.due) ? year : yearOf(occurrence.due)
      const earlier = known !== undefined && known.from <= occurrence.from ? known : occurrence
      byDue.set(occurrence.due, { ...earlier, year: own })
    }
  }
  const all = [...byDue.values()].toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const within = all.filter(({ from, due }) => due >= settings.begins && from <= settings.ends)
  const begins = measure.years[0] === undefined ? settings.begins : theDay(`${measure.years[0]}-01-01`)
  const due = (within.length === 0 ? all : within).map((occurrence, index): Term => {
    // Work done before the first window of a measure is work for it: there is nothing else it could be for.
    const isEarly = index === 0 && begins < occurrence.from
    return { kind: 'dated', ...occurrence, ...(isEarly ? { earlyFrom: begins } : {}) }
  })
  return [...due, ...unreadable]
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
  termOf: (event: Day) => Occurrence | 'uncertain' | undefined,
): readonly Obligation[] {
  const due = new Map<string, EventObligation>()
  const uncertain = new Map<string, UndatedObligation>()
  for (const event of entries) {
    const { eventOn } = event
    const key = eventKey(event)
    if (eventOn === undefined || due.has(key) || uncertain.has(key)) continue
    const occurrence = termOf(eventOn)
    if (occurrence === undefined) continue
    if (occurrence === 'uncertain') {
      const period = { unit: 'year', year: yearOf(eventOn) } as const
      uncertain.set(key, { kind: 'unrecognised', cause: 'calendar', measure, deadline, period })
    } else due.set(key, { kind: 'event', measure, deadline, event, eventOn, ...occurrence })
  }
  if (due.size + uncertain.size === 0) return [{ kind: 'awaiting-event', measure, deadline }]
  const sorted = [...due.values()].toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)))
  return [...sorted, ...uncertain.values()]
}

/** An extension is of the obligation that is due last before the new day. It holds from the day of its order. */
function extended(
  obligations: readonly Obligation[],
  { extendedTo, extensionBasis, unreadable }: Measure,
  asOf: Day,
): readonly Obligation[] {
  if (unreadable.has('extendedTo')) {
    return obligations.map((one) => (hasDueDate(one) ? { ...one, extensionUnreadable: true } : one))
  }
  if (extendedTo === undefined) return obligations
  const extendedOn = documentDay(extensionBasis)
  if (extendedOn !== undefined && extendedOn > asOf) return obligations
  const last = obligations.filter(hasDueDate).findLast(({ due }) => due < extendedTo)
  return obligations.map((one) => {
    if (!hasDueDate(one) || one.due !== last?.due) return one
    const extension = { firstDue: one.due, extendedOn, basis: extensionBasis }
    return { ...one, due: extendedTo, extension }
  })
}

/** The years of a measure within the programme; where none of them is, all its years nevertheless. */
function yearsOf({ years }: Measure, first: number, last: number): readonly number[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (years.length === 0) return all
  const within = all.filter((year) => years.includes(year))
  return within.length === 0 ? years : within
}
