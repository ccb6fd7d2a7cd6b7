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
  namedOf,
  numberCalled,
  restCounted,
  unitsWords,
  pageWords as words,
} from '../../text/overview-page.ts'
import { reason } from '../../text/reason.ts'
import { asSentence } from '../../text/sentence.ts'
import type { Html } from '../html-document.ts'
import { type OverviewView, queryWith, rowLink, shown } from './view.ts'

/** Eight weeks: what a head of a unit can still arrange. */
const nearDays = 56

/** So many stand open, so many are named at all: the rest has a page of its own, that of its state. */
const mostOpen = 12
const mostNamed = 100

interface List {
  readonly id: string
  readonly title: string
  readonly own: readonly ObligationStatus[]
  /** What is said of none; without it an empty list is left out. */
  readonly empty?: string | undefined
  readonly note?: Html
  /** Where all of them are. */
  readonly all: string
}

/** What is overdue, at risk, coming, waiting and not understood. Where a state is chosen, only what is in it. */
export function obligationLists(view: OverviewView): readonly (Html | string)[] {
  const { query, links } = view
  const all = shown(view)
  const of = (state: State) => links.overview(queryWith(view, { state }))
  const told = (state: State, sentence: string) =>
    query.state === undefined || query.state === state ? sentence : undefined
  const waiting = all.filter(({ state }) => state === 'awaiting-event')
  const unread = all.filter(({ state }) => state === 'unrecognised')
  const lists: readonly List[] = [
    {
      id: 'overdue',
      title: words.overdue,
      own: selectOverdue(all),
      empty: told('overdue', words.noneOverdue),
      all: of('overdue'),
    },
    {
      id: 'at-risk',
      title: words.atRisk,
      own: selectAtRisk(all),
      empty: told('at-risk', words.noneAtRisk),
      all: of('at-risk'),
    },
    coming(view, all),
    { id: 'awaiting', title: words.awaiting, own: waiting, all: of('awaiting-event') },
    { id: 'unrecognised', title: words.unrecognised, own: unread, all: of('unrecognised') },
  ]
  return lists.map((list) => listPart(view, list))
}

/** What is owed and not yet due within eight weeks, and how much comes later. */
function coming({ query, scope }: OverviewView, all: readonly ObligationStatus[]): List {
  const until = addDays(scope.asOf, nearDays)
  const ahead = all.filter(isAhead).toSorted(byDaysLeft)
  const own = ahead.filter(({ obligation }) => hasDueDate(obligation) && obligation.due <= until)
  const isLooked = query.state === undefined || ahead.length > 0
  return {
    id: 'coming',
    title: words.coming,
    own,
    empty: isLooked ? words.noneComing : undefined,
    note: html`<p class="note">${comingUntil(until)} ${laterCounted(ahead.length - own.length)}</p>`,
    all: '#measures',
  }
}

function isAhead({ state, days }: ObligationStatus): boolean {
  return state !== 'overdue' && state !== 'at-risk' && days !== undefined
}

function listPart(view: OverviewView, { id, title, own, empty, note = html``, all }: List): Html | string {
  if (own.length === 0 && empty === undefined) return ''
  const named = view.query.state === undefined ? own.slice(0, mostNamed) : own
  const items = named.map((one) => item(view, one))
  const left = own.length - named.length
  return html`<section id="${id}"><h2>${listTitle(title, own.length)}</h2>
${own.length === 0 ? html`<p>${empty}</p>` : html`<ul class="items">${items.slice(0, mostOpen)}</ul>`}
${items.length > mostOpen ? folded(items.slice(mostOpen)) : ''}
${left > 0 ? html`<p>${namedOf(named.length, own.length)} <a href="${all}">${words.showAll}</a></p>` : ''}
${note}</section>`
}

function folded(items: readonly Html[]): Html {
  return html`<details class="rest"><summary>${restCounted(items.length)}</summary><ul class="items">${items}</ul></details>`
}

function item({ cells }: OverviewView, controlled: ObligationStatus): Html {
  const { obligation, state } = controlled
  const { measure } = obligation
  const { number, row, content, units } = measure
  const link = rowLink(measure, cells)
  const called = numberCalled(number, row)
  return html`<li class="${state}"><p class="when">${
    hasDueDate(obligation)
      ? html`<b>${daysWords(controlled)}</b> ${dueWords(obligation.due)}`
      : html`<b>${daysWords(controlled)}</b>`
  }</p>
<div><p>${link === '' ? called : html`<a href="${link}">${called}</a>`} ${oneLine(content)}</p>
<p class="why">${asSentence(oneLine(reason(controlled), 400))} <span class="who">${unitsWords(units)}</span></p></div></li>`
}
