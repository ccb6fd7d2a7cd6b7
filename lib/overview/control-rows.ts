import { formatDay } from '../calendar/day.ts'
import { resolveDeadline } from '../deadline/resolve.ts'
import { hasDueDate, type Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Programme } from '../programme/programme.ts'
import type { controlTab } from '../programme/schema.ts'
import { workingCalendar } from '../programme/working-calendar.ts'
import { explainReading } from '../text/explain-reading.ts'
import { periodName } from '../text/period.ts'
import { stateName, timelinessName } from '../text/state.ts'

/** A row of the tab «Контроль»: every cell as text, as staff see it. */
export type ControlRow = { readonly [K in keyof typeof controlTab.columns]: string }

/** The tab «Контроль»: one row per obligation, in the order of the sheet and of the due days. */
export function controlRows(
  obligations: readonly ObligationStatus[],
  programme: Programme,
): readonly ControlRow[] {
  const read = understanding(programme)
  return obligations.map((controlled): ControlRow => {
    const { obligation, state, timeliness, days } = controlled
    const { number, content, deadline, units } = obligation.measure
    return {
      number,
      content,
      period: obligation.period === undefined ? '' : periodName(obligation.period),
      deadline,
      understood: read(obligation),
      from: hasDueDate(obligation) ? formatDay(obligation.from) : '',
      due: hasDueDate(obligation) ? formatDay(obligation.due) : '',
      state: stateName(state),
      days: days === undefined ? '' : String(days),
      timeliness: timelinessName(timeliness),
      units: units.join(', '),
    }
  })
}

/** How a deadline was read, for the year or the event of an obligation. */
function understanding(programme: Programme): (obligation: Obligation) => string {
  const calendar = workingCalendar(programme)
  const known = new Map<string, string>()
  return (obligation) => {
    const year = obligation.kind === 'dated' ? obligation.year : Number(programme.settings.begins.slice(0, 4))
    const event = obligation.kind === 'event' ? obligation.eventOn : undefined
    const key = `${year} ${event ?? ''} ${obligation.measure.deadline}`
    const words =
      known.get(key) ??
      explainReading(obligation.deadline, resolveDeadline(obligation.deadline, { year, event, calendar }))
    known.set(key, words)
    return words
  }
}
