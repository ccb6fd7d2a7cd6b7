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
  measureLabel,
  sectionCounted,
  statusWords,
  unitsWords,
  pageWords as words,
} from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'
import { bar } from './bar.ts'
import { filteredObligations, type OverviewView, rowLink } from './view.ts'

/** With more measures, sections are collapsed. */
const maxExpanded = 25

interface Row {
  readonly measure: Measure
  readonly obligations: readonly ObligationStatus[]
}

/** All measures that pass the filters by section and task, with the state of each of their obligations. */
export function measuresSection(view: OverviewView): Html {
  const byMeasure = Map.groupBy(filteredObligations(view), ({ obligation }) => obligation.measure)
  const sections = sectionsOf(
    view.programme.measures,
    (measure): Row => ({ measure, obligations: byMeasure.get(measure) ?? [] }),
  )
  const isOpen = byMeasure.size <= maxExpanded
  const parts = sections.map((section) => sectionPart(view, section, isOpen))
  return html`<section id="measures"><h2>${words.measures}</h2>${byMeasure.size === 0 ? html`<p>${words.noMeasures}</p>` : parts}</section>`
}

/** Filters after grouping, since the section of a row may be named by a row above that does not pass the filters. */
function sectionPart(view: OverviewView, section: SectionOf<Row>, isOpen: boolean): Html | string {
  const tasks = section.tasks
    .map(({ name, measures }) => ({
      name,
      rows: measures.filter(({ obligations }) => obligations.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0)
  const rows = tasks.flatMap((task) => task.rows)
  if (rows.length === 0) return ''
  const counters = countStates(rows.flatMap(({ obligations }) => obligations))
  const body = html`<summary><h3>${sectionCounted(section.title, rows.length, counters.states.overdue)}</h3>${bar(counters)}</summary>
${tasks.map(
  (task) => html`${task.name === '' ? '' : html`<h4>${oneLine(task.name, 300)}</h4>`}
${task.rows.map((row) => measurePart(view, row))}`,
)}`
  return isOpen
    ? html`<details class="section" open>${body}</details>`
    : html`<details class="section">${body}</details>`
}

function measurePart({ cells }: OverviewView, { measure, obligations }: Row): Html {
  const { number, row, content, units } = measure
  const link = rowLink(measure, cells)
  const label = measureLabel(number, row)
  return html`<div class="measure"><p>${link === '' ? label : html`<a href="${link}">${label}</a>`} ${oneLine(
    content,
    400,
  )} <span class="who">${unitsWords(units)}</span></p>
<ul>${obligationLines(obligations)}</ul></div>`
}

/** One line per obligation; of those not yet due, all but the next share one line. */
function obligationLines(obligations: readonly ObligationStatus[]): readonly Html[] {
  const later = obligations.filter(isUntouched).slice(1)
  const lines = obligations.filter((one) => !later.includes(one)).map(line)
  const days = later.flatMap(({ obligation }) => (hasDueDate(obligation) ? [obligation.due] : []))
  return days.length === 0 ? lines : [...lines, html`<li class="far">${furtherDays(days)}</li>`]
}

function isUntouched({ state, entries }: ObligationStatus): boolean {
  return state === 'not-yet-due' && entries.length === 0
}

function line(status: ObligationStatus): Html {
  const { obligation, state, entries } = status
  const last = entries.at(-1)
  const account = last === undefined ? '' : entryWords(last.doneOn ?? last.eventOn, last.done)
  return html`<li class="${state}"><span>${aboutWords(obligation)}</span> <span>${
    hasDueDate(obligation) ? dueWords(obligation) : ''
  }</span> <b>${statusWords(status)}</b>${account === '' ? '' : html` <span>${account}</span>`}</li>`
}
