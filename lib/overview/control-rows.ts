import { formatDay } from '../calendar/day.ts'
import type { Controlled } from '../control/control.ts'
import { isOwed, type Obligation } from '../control/obligation.ts'
import { understood } from '../deadline/understood.ts'
import type { controlTab } from '../programme/columns.ts'
import type { Programme } from '../programme/programme.ts'
import { workingCalendar } from '../programme/working-calendar.ts'
import { periodName } from '../text/period.ts'
import { stateName, timelinessName } from '../text/state.ts'

/** A row of the tab «Контроль»: every cell as text, as staff see it. */
export type ControlRow = { readonly [K in keyof typeof controlTab.columns]: string }

/** The tab «Контроль»: one row per obligation, in the order of the sheet and of the due days. */
export function controlRows(obligations: readonly Controlled[], programme: Programme): readonly ControlRow[] {
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
      from: isOwed(obligation) ? formatDay(obligation.from) : '',
      due: isOwed(obligation) ? formatDay(obligation.due) : '',
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
    const words = known.get(key) ?? understood(obligation.deadline, { year, event, calendar })
    known.set(key, words)
    return words
  }
}
