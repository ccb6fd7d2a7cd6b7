import { html } from 'hono/html'
import { oneLine } from '../text/one-line.ts'
import { asOfLine, pageTitle, pageWords as words } from '../text/overview-page.ts'
import { type Html, htmlDocument } from './html-document.ts'
import { calendarSection } from './page/calendar-section.ts'
import { chosenPart, filterForm, filtersInWords } from './page/filters.ts'
import { findingsSection } from './page/findings-section.ts'
import { measuresSection } from './page/measures.ts'
import { obligationLists } from './page/obligation-lists.ts'
import { pageStyle } from './page/style.ts'
import { summarySection } from './page/summary.ts'
import { symbolDefinitions } from './page/symbols.ts'
import { type OverviewView, queryWith } from './page/view.ts'
import { stoppedNote } from './stopped-note.ts'

/** The overview page: the state of the programme, for heads of offices and units. */
export async function overviewPage(view: OverviewView): Promise<string> {
  const filters = filtersInWords(view)
  return await htmlDocument(
    pageTitle(filters, view.scope.asOf),
    html`${symbolDefinitions()}${header(view, filters)}${stoppedNote(view.blockers)}
${filterForm(view)}
${chosenPart(view)}
${summarySection(view)}
${obligationLists(view)}
${calendarSection(view)}
${findingsSection(view)}
${measuresSection(view)}
<footer><p class="note">${words.footer}</p></footer>`,
    pageStyle,
  )
}

function header(view: OverviewView, filters: readonly string[]): Html {
  const { body, programme } = view.programme.settings
  const about = filters.length === 0 ? '' : html`: <span>${filters.join(', ')}</span>`
  return html`<header><p class="body">${oneLine(body)}</p>
<h1>${words.title}${about}</h1>
<p class="programme">${oneLine(programme)}, <strong>${asOfLine(view.scope.asOf)}</strong></p>
${files(view)}
<nav aria-label="${words.onPage}"><p class="note">${words.onPage}: ${anchors.map(
    ([id, name], index) => html`${index === 0 ? '' : ' · '}<a href="#${id}">${name}</a>`,
  )}</p></nav></header>`
}

const anchors = [
  ['whole', words.whole],
  ['calendar', words.calendar],
  ['findings', words.findings],
  ['measures', words.measures],
] as const

/** Links to the annex, the open data, the sheet and the check. */
function files(view: OverviewView): Html {
  const { links, cells } = view
  const data = queryWith(view, {})
  const { state: _, ...annex } = data
  const { report } = links
  const entries: readonly (readonly [string, string])[] = [
    ...(report === undefined
      ? []
      : [
          [words.pdf, report(annex)] as const,
          [words.docx, report({ ...annex, format: 'docx' })] as const,
          [words.annexCsv, report({ ...annex, format: 'csv' })] as const,
        ]),
    [words.dataCsv, links.overview({ ...data, format: 'csv' })],
    [words.json, links.overview({ ...data, format: 'json' })],
    [words.sheet, cells.sheetUrl],
    ...(links.check === undefined ? [] : [[words.check, links.check] as const]),
  ]
  return html`<nav aria-label="${words.files}"><ul class="files">${entries.map(
    ([name, address]) => html`<li><a href="${address}">${name}</a></li>`,
  )}</ul></nav>`
}
