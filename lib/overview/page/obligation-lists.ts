import { html } from 'hono/html'
import { byDaysLeft, selectAtRisk, selectOverdue } from '../../assessment/urgency.ts'
import { addDays } from '../../calendar/day.ts'
import { hasDueDate } from '../../obligations/obligation.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import type { State } from '../../obligations/state.ts'
import { oneLine } from '../../text/one-line.ts'
import {
  comingUntil,
  daysWords,
  dueWords,
  laterCounted,
  listTitle,
  measureLabel,
  namedOf,
  restCounted,
  unitsWords,
  pageWords as words,
} from '../../text/overview-page.ts'
import { reason } from '../../text/reason.ts'
import { asSentence } from '../../text/sentence.ts'
import type { Html } from '../html-document.ts'
import { filteredObligations, type OverviewView, queryWith, rowLink } from './view.ts'

/** Eight weeks: the horizon in which a head of a unit can still arrange something. */
const horizonDays = 56

/** So many items of a list are expanded, and so many are on the page; the rest is on the page of their state. */
const maxExpanded = 12
const maxItems = 100

interface List {
  readonly id: string
  readonly title: string
  readonly obligations: readonly ObligationStatus[]
  /** Shown in place of an empty list; without it an empty list is left out. */
  readonly empty?: string | undefined
  readonly note?: Html
  /** The address of the whole list. */
  readonly allUrl: string
}

/** The lists of overdue, at-risk, upcoming, event-bound and unrecognised obligations that pass the filters. */
export function obligationLists(view: OverviewView): readonly (Html | string)[] {
  const { query, links } = view
  const all = filteredObligations(view)
  const urlOf = (state: State) => links.overview(queryWith(view, { state }))
  const ifShown = (state: State, sentence: string) =>
    query.state === undefined || query.state === state ? sentence : undefined
  const awaiting = all.filter(({ state }) => state === 'awaiting-event')
  const unrecognised = all.filter(({ state }) => state === 'unrecognised')
  const lists: readonly List[] = [
    {
      id: 'overdue',
      title: words.overdue,
      obligations: selectOverdue(all),
      empty: ifShown('overdue', words.noneOverdue),
      allUrl: urlOf('overdue'),
    },
    {
      id: 'at-risk',
      title: words.atRisk,
      obligations: selectAtRisk(all),
      empty: ifShown('at-risk', words.noneAtRisk),
      allUrl: urlOf('at-risk'),
    },
    coming(view, all),
    { id: 'awaiting', title: words.awaiting, obligations: awaiting, allUrl: urlOf('awaiting-event') },
    {
      id: 'unrecognised',
      title: words.unrecognised,
      obligations: unrecognised,
      allUrl: urlOf('unrecognised'),
    },
  ]
  return lists.map((list) => listPart(view, list))
}

/** The obligations due within the horizon that are neither overdue nor at risk, and the number of later ones. */
function coming({ query, scope }: OverviewView, all: readonly ObligationStatus[]): List {
  const until = addDays(scope.asOf, horizonDays)
  const ahead = all.filter(isAhead).toSorted(byDaysLeft)
  const near = ahead.filter(({ obligation }) => hasDueDate(obligation) && obligation.due <= until)
  const isShown = query.state === undefined || ahead.length > 0
  return {
    id: 'coming',
    title: words.coming,
    obligations: near,
    empty: isShown ? words.noneComing : undefined,
    note: html`<p class="note">${comingUntil(until)} ${laterCounted(ahead.length - near.length)}</p>`,
    allUrl: '#measures',
  }
}

function isAhead({ state, days }: ObligationStatus): boolean {
  return state !== 'overdue' && state !== 'at-risk' && days !== undefined
}

function listPart(
  view: OverviewView,
  { id, title, obligations, empty, note = html``, allUrl }: List,
): Html | string {
  if (obligations.length === 0 && empty === undefined) return ''
  const listed = view.query.state === undefined ? obligations.slice(0, maxItems) : obligations
  const items = listed.map((one) => item(view, one))
  const omitted = obligations.length - listed.length
  return html`<section id="${id}"><h2>${listTitle(title, obligations.length)}</h2>
${obligations.length === 0 ? html`<p>${empty}</p>` : html`<ul class="items">${items.slice(0, maxExpanded)}</ul>`}
${items.length > maxExpanded ? collapsed(items.slice(maxExpanded)) : ''}
${omitted > 0 ? html`<p>${namedOf(listed.length, obligations.length)} <a href="${allUrl}">${words.showAll}</a></p>` : ''}
${note}</section>`
}

function collapsed(items: readonly Html[]): Html {
  return html`<details class="rest"><summary>${restCounted(items.length)}</summary><ul class="items">${items}</ul></details>`
}

function item({ cells }: OverviewView, status: ObligationStatus): Html {
  const { obligation, state } = status
  const { measure } = obligation
  const { number, row, content, units } = measure
  const link = rowLink(measure, cells)
  const label = measureLabel(number, row)
  return html`<li class="${state}"><p class="when">${
    hasDueDate(obligation)
      ? html`<b>${daysWords(status)}</b> ${dueWords(obligation)}`
      : html`<b>${daysWords(status)}</b>`
  }</p>
<div><p>${link === '' ? label : html`<a href="${link}">${label}</a>`} ${oneLine(content)}</p>
<p class="why">${asSentence(oneLine(reason(status), 400))} <span class="who">${unitsWords(units)}</span></p></div></li>`
}
