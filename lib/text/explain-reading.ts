import { type Day, formatDay, yearOf } from '../calendar/day.ts'
import type {
  CalendarPoint,
  Dated,
  Deadline,
  DueRule,
  EventTerm,
  Every,
  FixedDate,
  RecurringClause,
} from '../deadline/deadline.ts'
import type { Resolved } from '../deadline/resolve.ts'
import { everyWords, lengthWords, pointWords } from './deadline-words.ts'
import { describeDeadline } from './describe-deadline.ts'

/** With more days, the first few and the last are listed. */
const maxListedDays = 6
const firstDays = 3

/** Days of one year name it once, at the end: `31.03`, `30.06`, `30.09.2023`. */
function formatDays(days: readonly Day[]): readonly string[] {
  const oneYear = days.every((day) => yearOf(day) === yearOf(days[0] ?? day))
  return days.map((day, index) =>
    oneYear && index < days.length - 1 ? formatDay(day).slice(0, -5) : formatDay(day),
  )
}

function listed(days: readonly Day[]): string {
  const all = formatDays(days)
  const last = all.at(-1) ?? ''
  if (all.length === 1) return `до ${last}`
  return all.length > maxListedDays
    ? `до ${all.slice(0, firstDays).join(', ')} … ${last}`
    : `до ${all.slice(0, -1).join(', ')} та ${last}`
}

const yearAssumed = 'рік узято з програми'

const periodEnds: Readonly<Record<Every, string>> = {
  week: 'щоп’ятниці',
  month: 'кінець кожного місяця',
  'two-months': 'кінець кожних двох місяців',
  quarter: 'кінець кожного кварталу',
  'four-months': 'кінець кожних чотирьох місяців',
  half: 'кінець кожного півріччя',
  year: 'кінець року',
}

/** A term in calendar days, weeks, months or hours that ends on a day off ends on the next working day (ЦКУ ст. 254 ч. 5). */
function movedNote({ length, direction }: Pick<EventTerm, 'length' | 'direction'>): string {
  return direction === 'after' && length && length.unit !== 'working-day'
    ? '; з вихідного – на робочий день'
    : ''
}

function ruleNote(every: Every, on: DueRule): string {
  if (on.rule === 'end') return periodEnds[every]
  if (on.rule === 'day' && on.assumed) return `${everyWords[every]}; узято перший місяць після періоду`
  if (on.rule === 'term') return `${everyWords[every]}; відлік від кінця періоду${movedNote(on)}`
  return everyWords[every]
}

const firstDay = 1
/** Whether a point is the first day of a month, where it is notable that «до 1 липня» includes that day. */
function isFirstDay(point: CalendarPoint): boolean {
  return point.unit === 'day' && point.number === firstDay
}

function isBare(point: CalendarPoint): boolean {
  return point.unit === 'month' || point.unit === 'year'
}

const untilDay = '«до» – разом із названим днем'

function untilNotes(point: CalendarPoint): readonly string[] {
  if (isFirstDay(point)) return [untilDay]
  return isBare(point) ? [`«до» – по останній день ${point.unit === 'year' ? 'року' : 'місяця'}`] : []
}

function recurringNotes({ every, on, later, openEnd, within, starting }: RecurringClause): readonly string[] {
  return [
    `${later ? 'надалі ' : ''}${ruleNote(every, on)}`,
    ...(on.rule === 'day' && on.day.is === 'number' && on.day.until && on.day.number === firstDay
      ? [untilDay]
      : []),
    ...(within ?? []).flatMap(({ to, until }) => (to && until ? untilNotes(to) : [])),
    ...(openEnd ? ['кінець без дати, узято кінець року'] : []),
    ...(within?.some(({ from, to }) => (to ?? from)?.year !== undefined) || starting?.year !== undefined
      ? []
      : [yearAssumed]),
  ]
}

/** «кінець ІІ кварталу», without the year, which the date has. */
function endOf(point: CalendarPoint): readonly string[] {
  if (point.unit === 'day') return []
  const { year: _, ...bare } = point
  return [`кінець ${pointWords(bare, 'genitive')}`]
}

function assumed({ year }: CalendarPoint): readonly string[] {
  return year === undefined ? [yearAssumed] : []
}

function dateNotes(date: FixedDate): readonly string[] {
  switch (date.form) {
    case 'range':
      return ['кінець проміжку', ...assumed(date.to)]
    case 'start':
      return ['названо лише початок, узято кінець року', ...assumed(date.point)]
    case 'term':
      return [`відлік від названої дати${movedNote(date)}`, ...assumed(date.point)]
    default: {
      const { point, by, lastDay } = date
      if (lastDay)
        return ['останній день названо в дужках', ...assumed(lastDay.year === undefined ? point : lastDay)]
      const bare = by === 'until' && isBare(point)
      return [...(bare ? [] : endOf(point)), ...(by === 'until' ? untilNotes(point) : []), ...assumed(point)]
    }
  }
}

function notes({ clauses }: Dated): readonly string[] {
  const all = clauses.flatMap((clause) =>
    clause.form === 'dates' ? clause.dates.flatMap(dateNotes) : recurringNotes(clause),
  )
  const distinct = [...new Set(all)]
  const ends = distinct.filter((note) => note.startsWith('кінець ') && !note.startsWith('кінець без'))
  const others = distinct.filter((note) => note !== yearAssumed && !ends.includes(note))
  // Where there are several periods, the dates show which one each of them ends.
  return [
    ...(ends.length > 1 ? ['кінець кожного з названих періодів'] : ends),
    ...others,
    ...(distinct.includes(yearAssumed) ? [yearAssumed] : []),
  ]
}

function eventWords(term: EventTerm): string {
  const { length, direction, event } = term
  const unnamed = event === undefined ? '; подію не названо' : ''
  if (!length) return `у день події${unnamed}`
  switch (direction) {
    case 'after':
      return `${lengthWords(length)} після події${movedNote(term)}${unnamed}`
    case 'before':
      return `за ${lengthWords(length)} до події`
    default:
      return `за ${lengthWords(length)} до події або пізніше, але до її дня`
  }
}

/**
 * One line that shows how a deadline was read and what was assumed, so that staff can correct a misreading.
 *
 * @param resolved the same deadline in one year, or after one event
 * @example explainReading(deadline, resolveDeadline(deadline, { year: 2023 })) // 'до 30.06.2023 (кінець ІІ кварталу; рік узято з програми)'
 */
export function explainReading(deadline: Deadline, { kind, occurrences, warnings }: Resolved): string {
  if (kind === 'unrecognised') return 'не розпізнано'
  const days = listed(occurrences.map(({ due }) => due))
  switch (deadline.kind) {
    case 'dated': {
      const explanation = [
        ...(occurrences.length > maxListedDays ? [`усього ${occurrences.length}`] : []),
        ...notes(deadline),
        ...(warnings.includes('runs-backwards') ? ['дати названо не за порядком'] : []),
        ...(warnings.includes('no-first-date') ? ['рік першого виконання не названо'] : []),
      ].join('; ')
      return explanation ? `${days} (${explanation})` : days
    }
    case 'event':
      return occurrences.length > 0 ? `${days} (${eventWords(deadline)})` : eventWords(deadline)
    case 'external':
      return `без дати: строк визначено в іншому документі (${deadline.text})`
    case 'continuous':
      return deadline.step
        ? `без дати: ${describeDeadline(deadline)}; коли вперше, не названо`
        : `без дати: ${describeDeadline(deadline)}`
    default:
      return `без дати: ${describeDeadline(deadline)}`
  }
}
