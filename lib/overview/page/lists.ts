import { html } from 'hono/html'
import { addDays } from '../../calendar/day.ts'
import type { Controlled } from '../../control/control.ts'
import { isOwed } from '../../control/obligation.ts'
import { atRiskOf, byDays, overdueOf } from '../../control/pressing.ts'
import { asSentence } from '../../text/annex.ts'
import { oneLine } from '../../text/one-line.ts'
import {
  comingUntil,
  daysWords,
  dueWords,
  laterCounted,
  listTitle,
  nothingIn,
  numberCalled,
  restCounted,
  unitsWords,
  pageWords as words,
} from '../../text/overview-page.ts'
import { reason } from '../../text/reason.ts'
import { type Html, type OverviewView, rowLink, shown } from './view.ts'

/** Eight weeks: what a head of a unit can still arrange. */
const nearDays = 56

/** The most of a list that stands open; the rest is folded. */
const mostOpen = 12

/** What is overdue, at risk, coming, waiting and not understood. Where a state is chosen, only what is in it. */
export function listsPart(view: OverviewView): Html {
  const all = shown(view)
  const { state } = view.asked
  const until = addDays(view.scope.asOf, nearDays)
  const ahead = all.filter((one) => one.state !== 'at-risk' && (one.days ?? -1) >= 0).toSorted(byDays)
  const isNear = ({ obligation }: Controlled) => isOwed(obligation) && obligation.due <= until
  const coming = ahead.filter(isNear)
  const later = html`<p class="note">${comingUntil(until)} ${laterCounted(ahead.length - coming.length)}</p>`
  const overdue = overdueOf(all)
  const atRisk = atRiskOf(all)
  return html`${state === undefined || state === 'overdue' ? list(view, 'overdue', overdue) : ''}
${state === undefined || state === 'at-risk' ? list(view, 'atRisk', atRisk) : ''}
${state === undefined || ahead.length > 0 ? list(view, 'coming', coming, later) : ''}
${list(
  view,
  'awaiting',
  all.filter((one) => one.state === 'awaiting-event'),
)}
${list(
  view,
  'unrecognised',
  all.filter((one) => one.state === 'unrecognised'),
)}`
}

type ListName = 'overdue' | 'atRisk' | 'coming' | 'awaiting' | 'unrecognised'

/** A list that is looked for says that it is empty; the rest is left out. */
function list(
  view: OverviewView,
  name: ListName,
  own: readonly Controlled[],
  note: Html | string = '',
): Html | string {
  if (own.length === 0 && (name === 'awaiting' || name === 'unrecognised')) return ''
  const open = own.slice(0, mostOpen).map((one) => item(view, one))
  const rest = own.slice(mostOpen).map((one) => item(view, one))
  const items = html`<ul class="items">${open}</ul>${
    rest.length === 0
      ? ''
      : html`<details class="rest"><summary>${restCounted(rest.length)}</summary><ul class="items">${rest}</ul></details>`
  }`
  const isNamed = name === 'awaiting' || name === 'unrecognised'
  return html`<section id="${name.toLowerCase()}"><h2>${listTitle(words[name], own.length)}</h2>
${own.length > 0 ? items : isNamed ? '' : html`<p>${nothingIn(name)}</p>`}${note}</section>`
}

function item({ cells }: OverviewView, controlled: Controlled): Html {
  const { obligation, state } = controlled
  const { measure } = obligation
  const { number, row, content, units } = measure
  const link = rowLink(measure, cells)
  const called = numberCalled(number, row)
  return html`<li class="${state}"><p class="when">${
    isOwed(obligation)
      ? html`<b>${daysWords(controlled)}</b> ${dueWords(obligation.due)}`
      : html`<b>${daysWords(controlled)}</b>`
  }</p><div><p>${link === '' ? called : html`<a href="${link}">${called}</a>`} ${oneLine(content)}</p>
<p class="why">${asSentence(oneLine(reason(controlled), 400))} <span class="who">${unitsWords(units)}</span></p></div></li>`
}
