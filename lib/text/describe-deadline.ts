import type {
  Dated,
  DatesClause,
  DayOfMonth,
  Deadline,
  Direction,
  DueRule,
  EventTerm,
  Every,
  FixedDate,
  Length,
  RecurrenceStep,
  RecurringClause,
  YearSpan,
} from '../deadline/deadline.ts'
import { everyWords, lengthGenitive, lengthWords, onWeekdays, pointWords } from './deadline-words.ts'

function term(length: Length, direction: Direction): string {
  switch (direction) {
    case 'after':
      return `протягом ${lengthGenitive(length)}`
    case 'before':
      return `за ${lengthWords(length)} до`
    default:
      return `протягом ${lengthGenitive(length)} до`
  }
}

function fixed(date: FixedDate): string {
  switch (date.form) {
    case 'range': {
      const { from, to } = date
      if (date.until) return `з ${pointWords(from, 'genitive')} до ${pointWords(to, 'genitive')}`
      return `${pointWords(from, 'nominative')} – ${pointWords(to, 'nominative')}`
    }
    case 'start':
      return `з ${pointWords(date.point, 'genitive')}`
    case 'term': {
      const point = pointWords(date.point, 'genitive')
      if (date.direction !== 'after') return `${term(date.length, date.direction)} ${point}`
      const end = date.point.unit === 'day' ? '' : 'закінчення '
      return `${term(date.length, 'after')} після ${end}${point}`
    }
    default: {
      const { point, by, lastDay } = date
      const gloss = lastDay ? ` (останній день – ${pointWords(lastDay, 'nominative')})` : ''
      if (by === 'until') return `до ${pointWords(point, 'genitive')}${gloss}`
      if (by === 'end') return `до кінця ${pointWords(point, 'genitive')}${gloss}`
      if (point.unit === 'year' && point.year === undefined) return `протягом року${gloss}`
      return `${pointWords(point, 'nominative')}${gloss}`
    }
  }
}

const stepUnits = { day: ['дні', 'днів'], week: ['тижні', 'тижнів'], year: ['роки', 'років'] } as const
function step({ count, unit }: RecurrenceStep): string {
  const few = count % 10 >= 2 && count % 10 <= 4 && Math.floor(count / 10) % 10 !== 1
  return `раз на ${count} ${stepUnits[unit][few ? 0 : 1]}`
}

function starting({ starting: from }: DatesClause | RecurringClause): string {
  return from ? `, починаючи з ${pointWords(from, 'genitive')}` : ''
}

function dates(clause: DatesClause): string {
  const listed = clause.dates.map(fixed).join('; ')
  if (clause.every === undefined) return listed
  const every = typeof clause.every === 'object' ? step(clause.every) : everyWords[clause.every]
  return `${every}: ${listed}${starting(clause)}`
}

const periods: Readonly<Record<Every, readonly [string, string]>> = {
  week: ['тижня', 'тижнем'],
  month: ['місяця', 'місяцем'],
  'two-months': ['періоду', 'періодом'],
  quarter: ['кварталу', 'кварталом'],
  'four-months': ['періоду', 'періодом'],
  half: ['півріччя', 'півріччям'],
  year: ['року', 'роком'],
}
const romanDecades = ['І', 'ІІ', 'ІІІ'] as const

function dayWords(day: DayOfMonth): string {
  switch (day.is) {
    case 'number':
      return `${day.until ? 'до ' : ''}${day.number} числа`
    case 'working':
      return `${day.number} робочий день`
    case 'decade':
      return `${romanDecades[day.number - 1] ?? ''} декада`
    case 'last-working':
      return 'останній робочий день'
    default:
      return 'останній день'
  }
}

function monthWords(every: Every, on: Extract<DueRule, { rule: 'day' }>): string {
  const [genitive, instrumental] = periods[every]
  if (on.assumed) return ''
  if (on.of === 'next' && on.month === 1) return ` місяця, наступного за звітним ${instrumental}`
  if (every === 'month') return on.day.is === 'number' ? '' : ' місяця'
  const place = on.month === 'last' ? 'останнього' : `${on.month}-го`
  const month = ` ${place} місяця ${genitive}`
  return on.of === 'own' ? month : `${month}, наступного за звітним ${instrumental}`
}

function rule(every: Every, on: DueRule): string {
  switch (on.rule) {
    case 'weekdays':
      return `, у ${on.weekdays.map((day) => onWeekdays[day - 1] ?? '').join(', ')}`
    case 'day':
      return `, ${dayWords(on.day)}${monthWords(every, on)}`
    case 'term':
      return on.direction === 'after'
        ? `, ${term(on.length, 'after')} після закінчення ${periods[every][0]}`
        : `, ${term(on.length, on.direction)} закінчення ${periods[every][0]}`
    default:
      return ''
  }
}

function span({ from, to, until }: YearSpan): string {
  if (from && to) return `${pointWords(from, 'nominative')} – ${pointWords(to, 'nominative')}`
  if (to) return `${until ? 'до' : 'до кінця'} ${pointWords(to, 'genitive')}`
  return from ? `протягом ${pointWords(from, 'genitive')}` : ''
}

function recurring(clause: RecurringClause): string {
  const { every, on, within, later, openEnd } = clause
  return [
    later ? 'надалі ' : '',
    everyWords[every],
    rule(every, on),
    within ? `, ${within.map(span).join('; ')}` : '',
    starting(clause),
    openEnd ? ', до їх завершення' : '',
  ].join('')
}

function dated({ clauses }: Dated): string {
  return clauses.map((clause) => (clause.form === 'dates' ? dates(clause) : recurring(clause))).join('; ')
}

/** Events whose wording includes the time: «у день звільнення», «одночасно з поданням». */
const includesTime = /^(?:[ув] (?:той )?(?:самий )?(?:же )?(?:день|дні|добу)|того|одночасно|разом)(?= )/i

function event({ length, direction, event: named }: EventTerm): string {
  if (!length) {
    if (named === undefined) return 'невідкладно'
    return includesTime.test(named) ? named : `невідкладно ${named}`
  }
  return named === undefined ? term(length, 'after') : `${term(length, direction)} ${named}`
}

/**
 * A deadline in canonical words: parsing them gives the same deadline.
 *
 * @example describeDeadline(parseDeadline('У ІV кв.')) // 'IV квартал'
 */
export function describeDeadline(deadline: Deadline): string {
  switch (deadline.kind) {
    case 'dated':
      return dated(deadline)
    case 'event':
      return event(deadline)
    case 'continuous':
      return deadline.step ? step(deadline.step) : deadline.text
    default:
      return deadline.text
  }
}
