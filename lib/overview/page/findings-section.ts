import { html } from 'hono/html'
import { findingsByUnit, worstFirst } from '../../checks/findings-by-unit.ts'
import type { Finding } from '../../finding.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../../text/findings.ts'
import { oneLine } from '../../text/one-line.ts'
import { moreFindings, ofUnit, pageWords as words } from '../../text/overview-page.ts'
import { cellLink } from '../cell-link.ts'
import type { Html } from '../html-document.ts'
import type { OverviewView } from './view.ts'

/** So many findings are listed; the page of the check has all. */
const maxFindings = 10

/** The findings of the check; with a unit filter, those in the unit’s rows. */
export function findingsSection(view: OverviewView): Html {
  const { programme, findings, query, links } = view
  const relevant =
    query.unit === undefined
      ? worstFirst(findings)
      : (findingsByUnit(programme, findings).get(query.unit) ?? [])
  // The bearer of a link for a period sees their number only, since they quote cells of the whole spreadsheet.
  const listed = links.limits.period === undefined ? relevant.slice(0, maxFindings) : []
  const rest = relevant.length - listed.length
  const check = links.check === undefined ? '' : html` <a href="${links.check}">${words.allFindings}</a>`
  return html`<section id="findings"><h2>${words.findings}</h2>
<p>${query.unit === undefined ? '' : ofUnit(query.unit)} ${
    relevant.length === 0 ? words.noFindings : html`<b>${findingsCounted(relevant)}</b>`
  }</p>
${listed.length === 0 ? '' : html`<ul class="items findings">${listed.map((one) => item(view, one))}</ul>`}
<p class="note">${rest > 0 && listed.length > 0 ? `${moreFindings(rest)}.` : ''}${check}</p></section>`
}

function item({ cells }: OverviewView, finding: Finding): Html {
  const { remark, remedy } = remarkOn(finding)
  const link = cellLink(finding, cells)
  const place = oneLine(placeName(finding))
  return html`<li class="${finding.level}"><p class="when"><b>${levelName(finding.level)}</b></p>
<div><p>${link === '' ? place : html`<a href="${link}">${place}</a>`}</p>
<p class="why">${oneLine(remark, 600)} ${oneLine(remedy, 600)}</p></div></li>`
}
