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

/** A part of the summary, the same in every format of the report. */
export interface SummaryPart {
  readonly heading: string
  readonly lines: readonly string[]
}

/** The summary of the annex in words; none where there are no obligations. */
export function summaryParts(summary: Summary, asOf: Day): readonly SummaryPart[] {
  const { counters, units, overdue, atRisk, participants } = summary
  if (counters.total === 0) return []
  const parts = [
    { heading: `Стан виконання станом на ${formatDay(asOf)}`, lines: [capitalized(totals(counters))] },
    {
      heading: 'За головними підрозділами',
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

/** The states that occur with their numbers, and the total. */
function totals({ total, states: numbers }: Counters): string {
  const counts = Object.entries(numbers)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${stateName(state as State)} – ${number}`)
  const all = `усього ${countedNoun(total, 'строк', 'строки', 'строків')}`
  return counts.length === 0 ? `${all}.` : `${all}: ${counts.join(', ')}.`
}

function urgentLine(status: ObligationStatus): string {
  const { number, content, units } = status.obligation.measure
  const owner = units.length === 0 ? '' : ` (${units.join(', ')})`
  const words = content.replace(/\s+/gu, ' ')
  const brief = words.length <= 200 ? words : `${words.slice(0, 199).trimEnd()}…`
  return `${number} ${brief}${owner}: ${reason(status)}.`
}

/** The draft mark of a report whose spreadsheet has errors. */
export function draftMark(errors: number): string {
  return `ПРОЄКТ: у таблиці ${countedNoun(errors, 'помилка', 'помилки', 'помилок')}`
}
