import type { Counters } from '../assessment/counters.ts'
import type { Summary } from '../assessment/summary.ts'
import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/day.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import { countedNoun } from './plural.ts'
import { reason } from './reason.ts'
import { capitalized } from './sentence.ts'
import { stateName } from './state.ts'

/** The summary in words: headings with their lines, the same in every form of the report. */
export interface SummaryPart {
  readonly heading: string
  readonly lines: readonly string[]
}

export function summaryParts(summary: Summary, asOf: Day): readonly SummaryPart[] {
  const { counters, units, overdue, atRisk, participants } = summary
  if (counters.total === 0) return []
  const parts = [
    { heading: `Стан виконання станом на ${formatDay(asOf)}`, lines: [capitalized(totals(counters))] },
    {
      heading: 'За підрозділами',
      lines: units.map(({ unit, counters: own }) => `${unit || 'Без підрозділу'}: ${totals(own)}`),
    },
    { heading: 'Прострочено', lines: overdue.map(urgentLine) },
    { heading: 'У зоні ризику', lines: atRisk.map(urgentLine) },
    {
      heading: 'Учасники',
      lines:
        participants > 0
          ? [`У заходах узяли участь: ${countedNoun(participants, 'особа', 'особи', 'осіб')}.`]
          : [],
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** The states that occur, and their total: the parts add up. */
function totals({ total, states: numbers }: Counters): string {
  const told = Object.entries(numbers)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${stateName(state as State)} – ${number}`)
  const all = `усього ${countedNoun(total, 'строк', 'строки', 'строків')}`
  return told.length === 0 ? `${all}.` : `${all}: ${told.join(', ')}.`
}

function urgentLine(status: ObligationStatus): string {
  const { number, content, units } = status.obligation.measure
  const owner = units.length === 0 ? '' : ` (${units.join(', ')})`
  const words = content.replace(/\s+/gu, ' ')
  const brief = words.length <= 200 ? words : `${words.slice(0, 199).trimEnd()}…`
  return `${number} ${brief}${owner}: ${reason(status)}.`
}

/** The mark of a report whose spreadsheet still has errors. */
export function draftMark(errors: number): string {
  return `ПРОЄКТ: у таблиці ${countedNoun(errors, 'помилка', 'помилки', 'помилок')}`
}
