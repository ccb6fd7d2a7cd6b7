import { html } from 'hono/html'
import { yearOf } from '../../calendar/day.ts'
import { isPartOf, type Period, periodCode, periodsOf } from '../../calendar/period.ts'
import { states } from '../../obligations/state.ts'
import {
  asOfLine,
  narrowedTo,
  removeFilter,
  stateChoice,
  unitLabel,
  pageWords as words,
} from '../../text/overview-page.ts'
import { periodName } from '../../text/period.ts'
import { stateName } from '../../text/state.ts'
import type { Html } from '../html-document.ts'
import { filteredObligations, type OverviewView, queryWith } from './view.ts'

/** The unit, period and state filters in words, for the title. */
export function filtersInWords({ query }: OverviewView): readonly string[] {
  const { unit, period, state } = query
  return [
    ...(unit === undefined ? [] : [unitLabel(unit)]),
    ...(period === undefined ? [] : [periodName(period)]),
    ...(state === undefined ? [] : [stateName(state)]),
  ]
}

/** The active filters, each with a link that removes it; with a state filter, how many obligations pass it. */
export function chosenPart(view: OverviewView): Html | string {
  const { query, links, obligations } = view
  const { unit, period, state, asOf } = query
  const chosen = [
    ...(unit === undefined || links.limits.unit !== undefined ? [] : [['unit', unitLabel(unit)] as const]),
    ...(period === undefined || isLimit(period, links.limits.period)
      ? []
      : [['period', periodName(period)] as const]),
    ...(state === undefined ? [] : [['state', stateName(state)] as const]),
    ...(asOf === undefined ? [] : [['asOf', asOfLine(asOf)] as const]),
  ]
  if (chosen.length === 0) return ''
  const list = html`<ul class="chosen">${chosen.map(
    ([filter, name]) =>
      html`<li><a href="${links.overview(queryWith(view, { [filter]: undefined }))}" aria-label="${removeFilter(
        name,
      )}">${name} <span aria-hidden="true">×</span></a></li>`,
  )}</ul>`
  return state === undefined
    ? list
    : html`${list}<p class="narrowed">${narrowedTo(state, filteredObligations(view).length, obligations.length)}</p>`
}

/** The form of filters, submitted by GET, so that filters are in the page’s address. */
export function filterForm(view: OverviewView): Html {
  const { query, links } = view
  return html`<form class="filters" aria-label="${words.filter}">
${links.hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${links.limits.unit === undefined ? unitChoice(view) : ''}
<label>${words.state} <select name="state"><option value="">${words.allStates}</option>${states.map((state) =>
    option(state, stateChoice(state), query.state === state),
  )}</select></label>
<label>${words.period} <select name="period">${links.limits.period === undefined ? option('', words.allPeriods, false) : ''}${periodOptions(view)}</select></label>
<label>${words.asOf} <input type="date" name="asOf" value="${query.asOf ?? ''}" max="${view.today}"></label>
<button>${words.show}</button>
</form>`
}

function unitChoice({ programme, query }: OverviewView): Html {
  const codes = new Set([
    ...programme.units.map(({ code }) => code),
    ...programme.measures.flatMap(({ units }) => units),
  ])
  codes.delete('')
  return html`<label>${words.unit} <select name="unit"><option value="">${words.allUnits}</option>${[
    ...codes,
  ].map((code) => option(code, unitLabel(code), query.unit === code))}</select></label>`
}

function isLimit(period: Period, limit: Period | undefined): boolean {
  return limit !== undefined && periodCode(period) === periodCode(limit)
}

function periodOptions({ programme, query, links }: OverviewView): readonly Html[] {
  const [first, last] = [yearOf(programme.settings.begins), yearOf(programme.settings.ends)]
  const chosen = query.period && periodCode(query.period)
  const { period: limit } = links.limits
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years.map((year) => {
    const common = (['year', 'half', 'quarter'] as const).flatMap((unit) => periodsOf(unit, year))
    // Months are chosen in the calendar; the form offers the active one alone.
    const activeMonth: readonly Period[] =
      query.period?.unit === 'month' && query.period.year === year ? [query.period] : []
    const offered = [...common, ...activeMonth].filter(
      (period) => limit === undefined || isPartOf(period, limit),
    )
    if (offered.length === 0) return html``
    return html`<optgroup label="${year}">${offered.map((period) =>
      option(periodCode(period), periodName(period), periodCode(period) === chosen),
    )}</optgroup>`
  })
}

function option(value: string, name: string, isChosen: boolean): Html {
  return isChosen
    ? html`<option value="${value}" selected>${name}</option>`
    : html`<option value="${value}">${name}</option>`
}
