import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/day.ts'
import type { Counters } from '../control/counters.ts'
import { states } from '../control/state.ts'
import type { Pressing, Summary } from '../report/summary.ts'
import { capitalised } from './annex.ts'
import { counted } from './plural.ts'
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
    { heading: `Стан виконання станом на ${formatDay(asOf)}`, lines: [capitalised(totals(counters))] },
    {
      heading: 'За підрозділами',
      lines: units.map(({ unit, counters: own }) => `${unit || 'Без підрозділу'}: ${totals(own)}`),
    },
    { heading: 'Прострочено', lines: overdue.map(pressingLine) },
    { heading: 'У зоні ризику', lines: atRisk.map(pressingLine) },
    {
      heading: 'Учасники',
      lines:
        participants > 0
          ? [`У заходах узяли участь: ${counted(participants, 'особа', 'особи', 'осіб')}.`]
          : [],
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** The states that occur, and their total: the parts add up. */
function totals({ total, states: numbers }: Counters): string {
  const told = states
    .filter((state) => numbers[state] > 0)
    .map((state) => `${stateName(state)} – ${numbers[state]}`)
  const all = `усього ${counted(total, 'строк', 'строки', 'строків')}`
  return told.length === 0 ? `${all}.` : `${all}: ${told.join(', ')}.`
}

function pressingLine({ number, content, units, reason }: Pressing): string {
  const owner = units.length === 0 ? '' : ` (${units.join(', ')})`
  const words = content.replace(/\s+/gu, ' ')
  const brief = words.length <= 200 ? words : `${words.slice(0, 199).trimEnd()}…`
  return `${number} ${brief}${owner}: ${reason}.`
}

/** The mark of a report whose spreadsheet still has errors. */
export function draftMark(errors: number): string {
  return `ПРОЄКТ: у таблиці ${counted(errors, 'помилка', 'помилки', 'помилок')}`
}
