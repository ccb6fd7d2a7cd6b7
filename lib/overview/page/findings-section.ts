import { html } from 'hono/html'
import { findingsByUnit, worstFirst } from '../../checks/findings-by-unit.ts'
import type { Finding } from '../../finding.ts'
import { findingsCounted, levelName, placeName, remarkOn } from '../../text/findings.ts'
import { oneLine } from '../../text/one-line.ts'
import { moreFindings, ofUnit, pageWords as words } from '../../text/overview-page.ts'
import { cellLink } from '../cell-link.ts'
import type { Html } from '../html-document.ts'
import type { OverviewView } from './view.ts'

/** The most that the page names; the check has the rest. */
const maxFindings = 10

/** What the check found: of a unit only what that unit is to mend. */
export function findingsSection(view: OverviewView): Html {
  const { programme, findings, query, links } = view
  const own =
    query.unit === undefined
      ? worstFirst(findings)
      : (findingsByUnit(programme, findings).get(query.unit) ?? [])
  // Whoever may see a period only learns how many there are: they are of the whole spreadsheet.
  const named = links.limits.period === undefined ? own.slice(0, maxFindings) : []
  const rest = own.length - named.length
  const check = links.check === undefined ? '' : html` <a href="${links.check}">${words.allFindings}</a>`
  return html`<section id="findings"><h2>${words.findings}</h2>
<p>${query.unit === undefined ? '' : ofUnit(query.unit)} ${
    own.length === 0 ? words.noFindings : html`<b>${findingsCounted(own)}</b>`
  }</p>
${named.length === 0 ? '' : html`<ul class="items findings">${named.map((one) => item(view, one))}</ul>`}
<p class="note">${rest > 0 && named.length > 0 ? `${moreFindings(rest)}.` : ''}${check}</p></section>`
}

function item({ cells }: OverviewView, finding: Finding): Html {
  const { remark, remedy } = remarkOn(finding)
  const link = cellLink(finding, cells)
  const place = oneLine(placeName(finding))
  return html`<li class="${finding.level}"><p class="when"><b>${levelName(finding.level)}</b></p>
<div><p>${link === '' ? place : html`<a href="${link}">${place}</a>`}</p>
<p class="why">${oneLine(remark, 600)} ${oneLine(remedy, 600)}</p></div></li>`
}
