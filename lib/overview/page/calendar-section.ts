import { html } from 'hono/html'
import { monthOf, yearOf } from '../../calendar/day.ts'
import { periodCode, periodOf } from '../../calendar/period.ts'
import { hasDueDate } from '../../obligations/obligation.ts'
import { states } from '../../obligations/state.ts'
import {
  calendarWords,
  monthName,
  nothingInYear,
  stateCounted,
  unitLabel,
  pageWords as words,
} from '../../text/overview-page.ts'
import { stateName } from '../../text/state.ts'
import type { Html } from '../html-document.ts'
import { type UnitYear, unitYears, type WeekMark } from './calendar.ts'
import { calendarSvg } from './calendar-svg.ts'
import { symbol } from './symbols.ts'
import { filteredObligations, type OverviewView, queryWith } from './view.ts'

/** The calendar of due days of a year, as a drawing by weeks and as a table by months. */
export function calendarSection(view: OverviewView): Html {
  const { query, scope, programme } = view
  const all = filteredObligations(view)
  const year = query.period?.year ?? yearOf(scope.asOf)
  const order = programme.units.map(({ code }) => code)
  const years = unitYears(all, year, order, query.unit)
  const number = years.flatMap(({ marks }) => marks).reduce((sum, one) => sum + one.obligations.length, 0)
  const undated = all.filter(({ obligation }) => !hasDueDate(obligation)).length
  const description = calendarWords(
    year,
    query.unit === undefined ? years.length : undefined,
    number,
    undated,
  )
  return html`<section id="calendar"><h2>${words.calendar}</h2>
${
  number === 0
    ? html`<p>${nothingInYear(year)}</p>`
    : html`<p class="note">${description}</p>
<ul class="legend small">${legend(years)}</ul>
<div class="scroll picture" role="region" tabindex="0" aria-label="${words.calendarName}">${calendarSvg(years, year, scope.asOf, description)}</div>
<details class="told"><summary>${words.asTable}</summary>${table(view, years, year)}</details>`
}</section>`
}

function legend(years: readonly UnitYear[]): readonly Html[] {
  const occurring = new Set(years.flatMap(({ marks }) => marks.map(({ state }) => state)))
  return states
    .filter((state) => occurring.has(state))
    .map((state) => html`<li>${symbol(state)} ${stateName(state)}</li>`)
}

/** By months, since screen readers would read out 52 columns of weeks. */
function table(view: OverviewView, years: readonly UnitYear[], year: number): Html {
  const months = [...new Set(years.flatMap(({ marks }) => marks.flatMap(monthsOf)))].toSorted((a, b) => a - b)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${words.asTableName}"><table>
<thead><tr><th scope="col">${words.unit}</th>${months.map((month) => {
    const period = periodCode(periodOf('month', year, month))
    return html`<th scope="col"><a href="${view.links.overview(queryWith(view, { period }))}">${monthName(year, month)}</a></th>`
  })}</tr></thead>
<tbody>${years.map(
    ({ unit, marks }) =>
      html`<tr><th scope="row">${unitLabel(unit)}</th>${months.map(
        (month) => html`<td>${cellWords(marks, month)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`
}

function cellWords(marks: readonly WeekMark[], month: number): string {
  return states
    .map(
      (state) =>
        [
          state,
          marks
            .filter((one) => one.state === state)
            .flatMap(monthsOf)
            .filter((one) => one === month).length,
        ] as const,
    )
    .filter(([, number]) => number > 0)
    .map(([state, number]) => stateCounted(state, number))
    .join(', ')
}

/** The month of each obligation of a mark, whose week may lie in two months. */
function monthsOf({ obligations }: WeekMark): readonly number[] {
  return obligations.flatMap(({ obligation }) => (hasDueDate(obligation) ? [monthOf(obligation.due)] : []))
}
