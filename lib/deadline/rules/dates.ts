import type { CalendarPoint, FixedDate, SaidYear } from '../deadline.ts'
import {
  asValue,
  list,
  longest,
  map,
  mapWithTokens,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  word,
} from '../pattern.ts'
import { placeInYear, rangeOf } from '../point-dates.ts'
import { listSeparator } from './numerals.ts'
import type { DeadlinePiece, GrammarRule } from './piece.ts'
import { days, decades, halves, months, type PointGroup, point, quarters, years } from './point-groups.ts'
import { type Approach, during, inclusive, timePreposition } from './time-prepositions.ts'

function fixed(at: CalendarPoint, approach: Approach): FixedDate | undefined {
  if (approach === 'plain') return { form: 'point', point: at }
  // «до кінця» of a day means nothing.
  if (approach === 'end' && at.unit === 'day') return undefined
  return { form: 'point', point: at, by: approach }
}

interface Approached {
  readonly approach: Approach
  readonly group: PointGroup
}

/** The year said once, at the end of a list that runs forwards, holds for the whole list. */
function sharedYear(groups: readonly Approached[]): SaidYear | undefined {
  const points = groups.flatMap(({ group }) => group.map(({ to, from }) => to ?? from))
  const said = points.at(-1)?.year
  if (said === undefined || points.slice(0, -1).some((each) => each.year !== undefined)) return undefined
  const places = points.map((each) => placeInYear(each).ends)
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ? said : undefined
}

function datesOf(groups: readonly Approached[]): readonly FixedDate[] | undefined {
  const year = sharedYear(groups)
  const dates: FixedDate[] = []
  let approach: Approach = 'plain'
  for (const each of groups) {
    if (each.approach !== 'plain') approach = each.approach
    for (const { from, to } of each.group) {
      const own = to ?? from
      const ended: CalendarPoint = own.year === undefined && year !== undefined ? { ...own, year } : own
      const date = to ? rangeOf(from, ended, approach === 'until') : fixed(ended, approach)
      if (!date) return undefined
      dates.push(date)
    }
  }
  return dates
}

function approached(group: Pattern<PointGroup>): Pattern<Approached> {
  return map(sequence(timePreposition, group, inclusive), ([approach, found]) => ({ approach, group: found }))
}

function dates(unit: CalendarPoint['unit'], group: Pattern<PointGroup>): Pattern<DeadlinePiece> {
  return map(list(approached(group), listSeparator), (groups): DeadlinePiece | undefined => {
    const found = datesOf(groups)
    return found && { is: 'dates', dates: found, unit }
  })
}

/** «на 2023 і 2024 роки» is one span; «у 2023 та 2025 роках» is a list. */
function consecutive(found: readonly FixedDate[]): boolean {
  return (
    found.length > 1 &&
    found.every((date, index) => {
      const before = found[index - 1]
      if (date.form !== 'point' || typeof date.point.year !== 'number') return false
      return index === 0 || (before?.form === 'point' && before.point.year === date.point.year - 1)
    })
  )
}

const yearDates = dates('year', years)
const yearList: Pattern<DeadlinePiece> = mapWithTokens(yearDates, (piece, tokens): DeadlinePiece => {
  if (piece.is !== 'dates') return piece
  const [first, last] = [piece.dates[0], piece.dates.at(-1)]
  const spans = tokens[0]?.classes.has('on') && tokens.at(-1)?.classes.has('year') && consecutive(piece.dates)
  if (!spans || first?.form !== 'point' || last?.form !== 'point') return piece
  return { is: 'dates', unit: 'year', dates: [{ form: 'range', from: first.point, to: last.point }] }
})

function wholeYear(by?: 'end'): DeadlinePiece {
  return {
    is: 'dates',
    unit: 'year',
    dates: [{ form: 'point', point: { unit: 'year' }, ...(by ? { by } : {}) }],
  }
}

const oneYear = token(({ classes }) =>
  classes.has('year') && !classes.has('plural_years') ? true : undefined,
)
const yearNoun = sequence(optional(word('whole')), optional(word('calendar', 'budget')), oneYear)
const reportedPeriod = sequence(word('reported', 'budget'), word('period'))

/** «протягом року», «у звітному періоді», «до кінця року» */
const assumedYear: Pattern<DeadlinePiece> = longest<DeadlinePiece>(
  asValue(sequence(during, yearNoun), wholeYear()),
  asValue(sequence(longest<unknown>(word('in'), during), reportedPeriod), wholeYear()),
  asValue(sequence(optional(word('in')), word('whole'), word('year')), wholeYear()),
  map(sequence(timePreposition, yearNoun), ([approach]) =>
    approach === 'end' ? wholeYear('end') : undefined,
  ),
  map(sequence(timePreposition, reportedPeriod), ([approach]) =>
    approach === 'end' ? wholeYear('end') : undefined,
  ),
)

const beginning = sequence(optional(word('beginning')), word('from'), optional(word('beginning_of')))
const dash = sign('-')
const lead = sequence(timePreposition, optional(beginning))

const untilEnd = longest<Approach>(
  asValue(word('until'), 'until' as const),
  asValue(sequence(word('until', 'through'), word('end')), 'end' as const),
  asValue(word('through'), 'plain' as const),
)

/** «з 1 березня до 30 червня», «грудень 2023 року – січень 2024 року» */
const span: Pattern<DeadlinePiece> = longest(
  map(
    sequence(lead, point, dash, point, inclusive),
    ([[approach], from, , to]): DeadlinePiece | undefined => {
      const date = approach === 'end' ? undefined : rangeOf(from, to, approach === 'until')
      return date && { is: 'dates', dates: [date], unit: 'span' }
    },
  ),
  map(
    sequence(timePreposition, beginning, point, optional(dash), untilEnd, point, inclusive),
    ([approach, , from, , connector, to]): DeadlinePiece | undefined => {
      if (approach !== 'plain' || (connector === 'end' && to.unit === 'day')) return undefined
      const date = rangeOf(from, to, connector === 'until')
      return date && { is: 'dates', dates: [date], unit: 'span' }
    },
  ),
  map(
    sequence(
      timePreposition,
      beginning,
      point,
      optional(dash),
      sequence(word('until', 'through'), word('end')),
      word('year'),
      optional(word('whole')),
    ),
    ([approach, , from]): DeadlinePiece | undefined => {
      if (approach !== 'plain') return undefined
      const end: CalendarPoint = { unit: 'month', number: 12 }
      const date = rangeOf(from, end, false)
      return date && { is: 'dates', dates: [date], unit: 'span' }
    },
  ),
)

const start: Pattern<DeadlinePiece> = map(sequence(beginning, point), ([, from]) => ({
  is: 'dates',
  unit: from.unit,
  dates: [{ form: 'start', point: from }],
}))

function isDay(at: CalendarPoint): boolean {
  return at.unit === 'day'
}

const lastDay: Pattern<DeadlinePiece> = map(
  sequence(optional(word('in')), word('last'), word('day'), optional(sign('-:')), point, inclusive),
  ([, , , , at]): DeadlinePiece | undefined => (isDay(at) ? { is: 'last-day', point: at } : undefined),
)

export const dateRules: readonly GrammarRule[] = [
  {
    name: 'quarters',
    pattern: dates('quarter', quarters),
    examples: [
      'І квартал',
      'У ІV кварталі 2023 року',
      'ІІ, ІV квартали',
      'I–II квартали 2023 року',
      '1-й кв. 2023 р.',
      'до кінця другого кварталу',
    ],
  },
  {
    name: 'half-years',
    pattern: dates('half', halves),
    examples: ['у І півріччі 2023 року', 'на друге півріччя', 'перша половина року'],
  },
  {
    name: 'months',
    pattern: dates('month', months),
    examples: ['березень', 'лютий, серпень', 'до липня 2023 року'],
  },
  {
    name: 'decades',
    pattern: dates('decade', decades),
    examples: ['перша декада липня', 'ІІ–ІІІ декади травня 2024 року'],
  },
  {
    name: 'days',
    pattern: dates('day', days),
    examples: [
      '1 грудня',
      'до 31 березня 2026 року',
      '5-6 грудня',
      'до 10 січня та 10 липня',
      'станом на 31 березня, 30 червня',
      'не пізніше першого липня',
      'до 15 грудня 2023 року включно',
      '31.12.2023',
      'до 01.07.23',
    ],
  },
  {
    name: 'years',
    pattern: yearList,
    examples: [
      '2023',
      '2023 р.',
      'у 2023 та 2025 роках',
      'на 2023 і 2024 роки',
      'до 2030 року',
      'протягом поточного року',
    ],
  },
  {
    name: 'the whole year',
    pattern: assumedYear,
    examples: ['протягом року', 'у звітному періоді', 'до кінця року'],
  },
  {
    name: 'span',
    pattern: span,
    examples: [
      '01.03.2023 - 30.06.2023',
      'грудень 2023 року – січень 2024 року',
      'із 16 січня до 16 лютого',
      'січень-грудень',
      'з 1 березня до кінця року',
    ],
  },
  { name: 'start', pattern: start, examples: ['з 1 липня', 'починаючи з ІІ кварталу 2023 року'] },
  { name: 'last day of a gloss', pattern: lastDay, examples: ['останній день – 30 червня'] },
]
