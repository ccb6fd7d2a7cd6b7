import { addDays, type Day, dayOfMonth, endOfMonth, theDay, weekday, yearOf } from '../calendar/day.ts'
import { type Period, periodOf } from '../calendar/period.ts'
import { addWorkingDays, lastWorkingDay } from '../calendar/working-days.ts'
import type { CalendarPoint, DayOfMonth, DueRule, Every, RecurringClause, YearSpan } from './deadline.ts'
import type { Frame, Occurrence } from './occurrence.ts'
import { daysOfPoint, yearOfPoint } from './period-days.ts'
import { after, before } from './terms.ts'

const friday = 5
const monthsOfStep: Readonly<Record<Exclude<Every, 'week'>, number>> = {
  month: 1,
  'two-months': 2,
  quarter: 3,
  'four-months': 4,
  half: 6,
  year: 12,
}

interface Stretch {
  readonly first: Day
  readonly last: Day
  /** «щомісяця до 1 грудня»: a period that goes on after the last day is left out. */
  readonly strict?: true
}

/** So many months of a year on end: a period of the calendar, or two or four months. */
interface Block extends Stretch {
  readonly year: number
  readonly month: number
  readonly period?: Period
}

function firstOfMonth(year: number, month: number): Day {
  const over = Math.floor((month - 1) / 12)
  return theDay(`${year + over}-${String(month - over * 12).padStart(2, '0')}-01`)
}

function blocksIn(every: Exclude<Every, 'week'>, year: number): Block[] {
  const months = monthsOfStep[every]
  return Array.from({ length: 12 / months }, (_, index) => {
    const month = index * months + 1
    const named =
      every === 'two-months' || every === 'four-months' ? undefined : periodOf(every, year, index + 1)
    return {
      year,
      month,
      first: firstOfMonth(year, month),
      last: endOfMonth(firstOfMonth(year, month + months - 1)),
      ...(named ? { period: named } : {}),
    }
  })
}

function dayIn(first: Day, day: DayOfMonth, { calendar }: Frame): Day {
  const last = endOfMonth(first)
  switch (day.is) {
    case 'number':
      return addDays(first, Math.min(day.number, dayOfMonth(last)) - 1)
    case 'working':
      return addWorkingDays(addDays(first, -1), day.number, calendar)
    case 'last-working':
      return lastWorkingDay(first, last, calendar) ?? last
    case 'decade':
      return day.number < 3 ? addDays(first, day.number * 10 - 1) : last
    default:
      return last
  }
}

function dueIn(block: Block, every: Exclude<Every, 'week'>, on: DueRule, frame: Frame): Day {
  if (on.rule === 'term')
    return on.direction === 'after'
      ? after(block.last, on.length, frame.calendar)
      : before(block.last, on.length, frame.calendar)
  if (on.rule !== 'day') return block.last
  const within = on.month === 'last' ? monthsOfStep[every] : on.month
  const offset = on.of === 'own' ? 0 : monthsOfStep[every]
  return dayIn(firstOfMonth(block.year, block.month + offset + within - 1), on.day, frame)
}

function yearStretch(year: number): Stretch {
  return {
    first: theDay(`${year}-01-01`),
    last: theDay(`${year}-12-31`),
  }
}

function stretchOf({ from, to, until }: YearSpan, year: number): Stretch | undefined {
  const days = (point: CalendarPoint | undefined, next = 0) =>
    point && daysOfPoint(point, yearOfPoint(point.year, year) + next)
  const start = from ? days(from) : yearStretch(year)
  const end = days(to ?? from)
  if (!start || !end) return undefined
  const strict = until ? { strict: true as const } : {}
  if (end.last >= start.first) return { first: start.first, last: end.last, ...strict }
  const later = to?.year === undefined ? days(to, 1) : undefined
  return later && { first: start.first, last: later.last }
}

function stretchesOf({ within, starting }: RecurringClause, year: number): readonly Stretch[] | undefined {
  const stretches = within ? within.map((span) => stretchOf(span, year)) : []
  const known = stretches.filter((each) => each !== undefined)
  if (known.length < stretches.length) return undefined
  if (!starting) return within ? known : [yearStretch(year)]
  const start = daysOfPoint(starting, yearOfPoint(starting.year, year))
  if (!start) return undefined
  const all = within ? known : [yearStretch(Math.max(year, yearOf(start.first)))]
  return all
    .filter(({ last }) => last >= start.first)
    .map((each) => ({ ...each, first: each.first < start.first ? start.first : each.first }))
}

function weekly({ on }: RecurringClause, { first, last }: Stretch): Occurrence[] {
  const days = on.rule === 'weekdays' ? on.weekdays : [friday]
  const found: Occurrence[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    if (days.includes(weekday(day))) found.push({ from: addDays(day, 1 - weekday(day)), due: day })
  return found
}

function inStretch(clause: RecurringClause, stretch: Stretch, frame: Frame): Occurrence[] {
  const { every, on } = clause
  if (every === 'week') return weekly(clause, stretch)
  const found: Occurrence[] = []
  for (let year = yearOf(stretch.first); year <= yearOf(stretch.last); year++)
    for (const block of blocksIn(every, year)) {
      if (block.last < stretch.first || block.first > stretch.last) continue
      if (stretch.strict && block.last > stretch.last) continue
      const due = dueIn(block, every, on, frame)
      const from = block.first > due ? due : block.first
      found.push({ from, due, ...(block.period ? { period: block.period } : {}) })
    }
  return found
}

const longestProgramme = 30

/** The occurrences of a recurring clause; nothing when a day it names does not exist in its year. */
export function recurringOccurrences(
  clause: RecurringClause,
  frame: Frame,
  stated: Day | undefined,
): readonly Occurrence[] | undefined {
  if (clause.later && clause.every === 'year') return []
  const year = clause.later && stated ? yearOf(stated) : frame.year
  const stretches = stretchesOf(clause, year)
  if (stretches?.some(({ first, last }) => yearOf(last) - yearOf(first) > longestProgramme)) return undefined
  return stretches?.flatMap((stretch) => {
    const first = clause.later && stated && stated >= stretch.first ? addDays(stated, 1) : stretch.first
    const found = inStretch(clause, { ...stretch, first }, frame)
    return clause.later && stated ? found.filter(({ due }) => due > stated) : found
  })
}
