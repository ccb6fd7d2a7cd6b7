import { type Day, formatDay } from '../calendar/day.ts'
import type {
  Dated,
  Deadline,
  DueRule,
  EventTerm,
  Every,
  FixedDate,
  Point,
  RecurringClause,
} from './deadline.ts'
import { describeDeadline } from './describe.ts'
import { type Circumstances, resolveDeadline } from './resolve.ts'
import { EVERY_WORDS, lengthWords } from './wording.ts'

const MANY = 6

const listed = (days: readonly Day[]): string => {
  const written = days.map(formatDay)
  const last = written.pop() ?? ''
  if (written.length === 0) return last
  return written.length < MANY
    ? `${written.join(', ')} та ${last}`
    : `${written.slice(0, 3).join(', ')} … ${last} (усього ${written.length + 1})`
}

const ENDS: Readonly<Record<Every, string>> = {
  week: 'щоп’ятниці',
  month: 'кінець кожного місяця',
  'two-months': 'кінець кожних двох місяців',
  quarter: 'кінець кожного кварталу',
  'four-months': 'кінець кожних чотирьох місяців',
  half: 'кінець кожного півріччя',
  year: 'кінець року',
}

const ruleNote = (every: Every, on: DueRule): string => {
  if (on.rule === 'end') return ENDS[every]
  if (on.rule === 'day' && on.assumed)
    return `${EVERY_WORDS[every]}; місяць не названо, узято наступний за звітним періодом`
  return EVERY_WORDS[every]
}

const recurringNotes = ({
  every,
  on,
  later,
  openEnd,
  within,
  starting,
}: RecurringClause): readonly string[] => [
  `${later ? 'надалі ' : ''}${ruleNote(every, on)}`,
  ...(openEnd ? ['кінець без дати, узято кінець року'] : []),
  ...(within || starting ? [] : ['рік програми']),
]

const assumesYear = (point: Point): boolean => point.year === undefined

const dateNotes = (date: FixedDate): readonly string[] => {
  switch (date.form) {
    case 'range':
      return ['кінець проміжку', ...(assumesYear(date.to) ? ['рік програми'] : [])]
    case 'start':
      return ['названо лише початок, узято кінець року']
    case 'term':
      return ['відлік від названої дати', ...(assumesYear(date.point) ? ['рік програми'] : [])]
    default: {
      const { point, by, lastDay } = date
      const year = assumesYear(point) ? ['рік програми'] : []
      if (lastDay) return ['останній день названо', ...year]
      if (by === 'until')
        return [point.unit === 'day' ? '«до» – включно' : '«до» – по останній день включно', ...year]
      return point.unit === 'day' ? year : ['останній день', ...year]
    }
  }
}

const notes = ({ clauses }: Dated): string => {
  const all = clauses.flatMap((clause) =>
    clause.form === 'dates' ? clause.dates.flatMap(dateNotes) : recurringNotes(clause),
  )
  return [...new Set(all)].join('; ')
}

const eventWords = ({ length, direction, event }: EventTerm): string => {
  const unnamed = event === undefined ? ' (подію не названо)' : ''
  if (!length) return `у день події${unnamed}`
  switch (direction) {
    case 'after':
      return `${lengthWords(length)} після події${unnamed}`
    case 'before':
      return `за ${lengthWords(length)} до події`
    default:
      return `${lengthWords(length)} перед подією, останній з них – строк`
  }
}

/**
 * One short line that shows how a deadline was read and what was assumed:
 * `30.06.2023 та 31.12.2023 (кінець кожного півріччя; рік програми)`, `3 робочі дні після події`.
 */
export const understood = (deadline: Deadline, circumstances: Circumstances): string => {
  const { kind, occurrences, warnings } = resolveDeadline(deadline, circumstances)
  if (kind === 'unrecognised') return 'не розпізнано'
  const days = listed(occurrences.map(({ due }) => due))
  switch (deadline.kind) {
    case 'dated': {
      const backwards = warnings.includes('runs-backwards') ? '; дати йдуть не за порядком' : ''
      const said = notes(deadline)
      return said || backwards ? `${days} (${said}${backwards})` : days
    }
    case 'event':
      return days ? `${days}: ${eventWords(deadline)}` : eventWords(deadline)
    case 'external':
      return `без строку: визначено в іншому документі (${deadline.text})`
    default:
      return `без строку: ${describeDeadline(deadline)}${deadline.kind === 'continuous' && deadline.step ? ' (початок відліку невідомий)' : ''}`
  }
}
