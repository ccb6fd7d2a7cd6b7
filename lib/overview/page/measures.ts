import { html } from 'hono/html'
import { countStates } from '../../assessment/counters.ts'
import { hasDueDate } from '../../obligations/obligation.ts'
import type { ObligationStatus } from '../../obligations/obligation-status.ts'
import type { Measure } from '../../programme/programme.ts'
import { type SectionOf, sectionsOf } from '../../programme/sections.ts'
import { oneLine } from '../../text/one-line.ts'
import {
  aboutWords,
  dueWords,
  entryWords,
  furtherDays,
  numberCalled,
  sectionCounted,
  standing,
  unitsWords,
  pageWords as words,
} from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'
import { bar } from './bar.ts'
import { type OverviewView, rowLink, shown } from './view.ts'

/** So many measures stand open; of more, each section is folded. */
const mostOpen = 25

interface Row {
  readonly measure: Measure
  readonly own: readonly ObligationStatus[]
}

/** Every measure by its section and task, with what became of each of its obligations. */
export function measuresSection(view: OverviewView): Html {
  const byMeasure = Map.groupBy(shown(view), ({ obligation }) => obligation.measure)
  const sections = sectionsOf(
    view.programme.measures,
    (measure): Row => ({ measure, own: byMeasure.get(measure) ?? [] }),
  )
  const isOpen = byMeasure.size <= mostOpen
  const told = sections.map((section) => sectionPart(view, section, isOpen))
  return html`<section id="measures"><h2>${words.measures}</h2>${byMeasure.size === 0 ? html`<p>${words.noMeasures}</p>` : told}</section>`
}

/** Grouped before it is narrowed: a blank section goes on with the one above, whoever it is of. */
function sectionPart(view: OverviewView, section: SectionOf<Row>, isOpen: boolean): Html | string {
  const tasks = section.tasks
    .map(({ name, measures }) => ({ name, rows: measures.filter(({ own }) => own.length > 0) }))
    .filter(({ rows }) => rows.length > 0)
  const rows = tasks.flatMap((task) => task.rows)
  if (rows.length === 0) return ''
  const counters = countStates(rows.flatMap(({ own }) => own))
  const body = html`<summary><h3>${sectionCounted(section.title, rows.length, counters.states.overdue)}</h3>${bar(counters)}</summary>
${tasks.map(
  (task) => html`${task.name === '' ? '' : html`<h4>${oneLine(task.name, 300)}</h4>`}
${task.rows.map((row) => measurePart(view, row))}`,
)}`
  return isOpen
    ? html`<details class="section" open>${body}</details>`
    : html`<details class="section">${body}</details>`
}

function measurePart({ cells }: OverviewView, { measure, own }: Row): Html {
  const { number, row, content, units } = measure
  const link = rowLink(measure, cells)
  const called = numberCalled(number, row)
  return html`<div class="measure"><p>${link === '' ? called : html`<a href="${link}">${called}</a>`} ${oneLine(
    content,
    400,
  )} <span class="who">${unitsWords(units)}</span></p>
<ul>${obligationLines(own)}</ul></div>`
}

/** Line by line; of days that are still to come only the next has a line of its own. */
function obligationLines(own: readonly ObligationStatus[]): readonly Html[] {
  const far = own.filter(isUntouched).slice(1)
  const lines = own.filter((one) => !far.includes(one)).map(line)
  const days = far.flatMap(({ obligation }) => (hasDueDate(obligation) ? [obligation.due] : []))
  return days.length === 0 ? lines : [...lines, html`<li class="far">${furtherDays(days)}</li>`]
}

function isUntouched({ state, entries }: ObligationStatus): boolean {
  return state === 'not-yet-due' && entries.length === 0
}

function line(controlled: ObligationStatus): Html {
  const { obligation, state, entries } = controlled
  const last = entries.at(-1)
  const told = last === undefined ? '' : entryWords(last.doneOn ?? last.eventOn, last.done)
  return html`<li class="${state}"><span>${aboutWords(obligation)}</span> <span>${
    hasDueDate(obligation) ? dueWords(obligation.due) : ''
  }</span> <b>${standing(controlled)}</b>${told === '' ? '' : html` <span>${told}</span>`}</li>`
}
