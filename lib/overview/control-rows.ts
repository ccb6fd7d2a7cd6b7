import { formatDay } from '../calendar/day.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { resolveDeadline } from '../deadline/resolve.ts'
import { hasDueDate, type Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { Programme } from '../programme/programme.ts'
import type { controlTab } from '../programme/schema.ts'
import { workingCalendar } from '../programme/working-calendar.ts'
import { explainReading } from '../text/explain-reading.ts'
import { periodName } from '../text/period.ts'
import { extensionSentence } from '../text/reason.ts'
import { stateName, timelinessName } from '../text/state.ts'

/** A row of the tab «Контроль»: every cell as text, as staff see it. */
export type ControlRow = { readonly [K in keyof typeof controlTab.columns]: string }

/**
 * The tab «Контроль»: one row for each obligation, in their order.
 *
 * @example controlRows(obligations, programme)[0]?.due // '30.06.2023'
 */
export function controlRows(
  obligations: readonly ObligationStatus[],
  programme: Programme,
): readonly ControlRow[] {
  const explain = deadlineExplainer(programme)
  return obligations.map(({ obligation, state, timeliness, days }): ControlRow => {
    const { number, content, deadline, units } = obligation.measure
    return {
      number,
      content,
      period: obligation.period === undefined ? '' : periodName(obligation.period),
      deadline,
      understood: explain(obligation),
      from: hasDueDate(obligation) ? formatDay(obligation.from) : '',
      due: hasDueDate(obligation) ? formatDay(obligation.due) : '',
      state: stateName(state),
      days: days === undefined ? '' : String(days),
      timeliness: timelinessName(timeliness),
      units: units.join(', '),
    }
  })
}

/**
 * Explains how the deadline of an obligation was read, for its year or its event; each reading of a deadline is
 * explained once.
 *
 * @param programme its calendar, and its first year for obligations that have neither a year nor an event
 * @example deadlineExplainer(programme)(obligation) // 'до 30.06.2023 (кінець ІІ кварталу; рік узято з програми)'
 */
export function deadlineExplainer(programme: Programme): (obligation: Obligation) => string {
  const calendar = workingCalendar(programme)
  const firstYear = Number(programme.settings.begins.slice(0, 4))
  const explained = new Map<Deadline, Map<number | string, string>>()
  return (obligation) => {
    const extension = extensionSentence(obligation)
    const reading = readingOf(obligation)
    return extension === '' ? reading : `${reading}. ${extension}`
  }

  function readingOf(obligation: Obligation): string {
    const { deadline } = obligation
    const year = obligation.kind === 'dated' ? obligation.year : firstYear
    const event = obligation.kind === 'event' ? obligation.eventOn : undefined
    let readings = explained.get(deadline)
    if (readings === undefined) {
      readings = new Map()
      explained.set(deadline, readings)
    }
    const known = readings.get(event ?? year)
    if (known !== undefined) return known
    const words = explainReading(deadline, resolveDeadline(deadline, { year, event, calendar }))
    readings.set(event ?? year, words)
    return words
  }
}
