import { html } from 'hono/html'
import { type Counters, countByEachUnit, countStates } from '../../assessment/counters.ts'
import type { State } from '../../obligations/state.ts'
import { unitLabel, pageWords as words } from '../../text/overview-page.ts'
import { stateName } from '../../text/state.ts'
import type { Html } from '../html-document.ts'
import { bar, occurringStates } from './bar.ts'
import { symbol } from './symbols.ts'
import { type OverviewView, queryWith } from './view.ts'

/** The summary: figures, a bar of states, and the same for each unit. */
export function summarySection(view: OverviewView): Html {
  const counters = countStates(view.obligations)
  if (counters.total === 0) {
    return html`<section id="whole"><h2>${words.whole}</h2><p>${words.noneAtAll}</p></section>`
  }
  return html`<section id="whole"><h2>${words.whole}</h2>
<ul class="figures">${figures(view, counters)}</ul>
${bar(counters)}
${legend(view, counters, view.query.unit, 'legend')}
${view.query.unit === undefined ? unitsPart(view) : html`<p class="note">${words.shared}</p>`}
</section>`
}

const headline: readonly State[] = ['fulfilled', 'overdue', 'at-risk', 'not-yet-due']

function figures(view: OverviewView, { total, states }: Counters): readonly Html[] {
  const all = view.links.overview(queryWith(view, { state: undefined }))
  return [
    html`<li><a href="${all}"><b>${total}</b> <span>${words.total}</span></a></li>`,
    ...headline.map(
      (state) =>
        html`<li class="${state}"><a href="${view.links.overview(queryWith(view, { state }))}"><b>${
          states[state]
        }</b> <span>${stateName(state)}</span></a></li>`,
    ),
  ]
}

/** Each state that occurs with its number, as a link that filters by it, and their total. */
function legend(view: OverviewView, counters: Counters, unit: string | undefined, name: string): Html {
  const { links, query } = view
  return html`<ul class="${name}">${occurringStates(counters).map(([state, number]) => {
    const current = query.state === state && query.unit === unit ? 'true' : undefined
    const words = html`${symbol(state)} ${stateName(state)} <b>${number}</b>`
    return current
      ? html`<li><a aria-current="true" href="${links.overview(queryWith(view, { state, unit }))}">${words}</a></li>`
      : html`<li><a href="${links.overview(queryWith(view, { state, unit }))}">${words}</a></li>`
  })}<li>${words.total} <b>${counters.total}</b></li></ul>`
}

function unitsPart(view: OverviewView): Html {
  const counted = countByEachUnit(view.obligations)
  const order = view.programme.units.map(({ code }) => code)
  const codes = [...new Set([...order, ...[...counted.keys()].filter((code) => code !== ''), ''])]
  const rows = codes.flatMap((code) => {
    const counters = counted.get(code)
    return counters === undefined ? [] : [unitRow(view, code, counters)]
  })
  return html`<h3>${words.units}</h3><p class="note">${words.countedForEach}</p><ul class="units">${rows}</ul>`
}

/** The row of a unit, whose figures are those of the page filtered by it. */
function unitRow(view: OverviewView, code: string, counters: Counters): Html {
  const { links, programme } = view
  const name = programme.units.find((unit) => unit.code === code)?.name ?? ''
  const label =
    code === ''
      ? html`<span>${unitLabel(code)}</span>`
      : html`<a href="${links.overview(queryWith(view, { unit: code }))}">${unitLabel(code)}</a>`
  return html`<li><p class="unit">${label}${name === '' || name === code ? '' : html` <span>${unitLabel(name)}</span>`}</p>
<div>${bar(counters)}${code === '' ? plainLegend(counters) : legend(view, counters, code, 'legend small')}</div></li>`
}

/** The legend of measures without units, by which the page cannot be filtered. */
function plainLegend(counters: Counters): Html {
  return html`<ul class="legend small">${occurringStates(counters).map(
    ([state, number]) => html`<li>${symbol(state)} ${stateName(state)} <b>${number}</b></li>`,
  )}<li>${words.total} <b>${counters.total}</b></li></ul>`
}
