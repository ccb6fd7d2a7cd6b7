import type { HttpFunction } from '@google-cloud/functions-framework'
import { check } from '../lib/checks/check.ts'
import { control } from '../lib/control/control.ts'
import { askedScope, settledScope } from '../lib/control/scope.ts'
import { states } from '../lib/control/state.ts'
import { withinScope } from '../lib/control/within-scope.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { overviewPage } from '../lib/overview/page.ts'
import { plainLinks } from '../lib/overview/page-links.ts'
import { staffTabs } from '../lib/programme/columns.ts'
import { programmeIn, readSheet } from '../lib/programme/read-programme.ts'
import { overviewFileName } from '../lib/text/overview.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

const choices = { format: ['html', 'json', 'csv'], state: states } as const

/** GET /overview?period=2023-H1&unit=УКЕС&state=overdue: how the programme stands, as a page or as data. */
export function overview(runtime: Runtime): HttpFunction {
  const tabs = systemTabs(runtime.spreadsheet)
  return respond(runtime, 'overview', ['GET', 'HEAD'], async (query) => {
    const { format = 'html', ...asked } = askedScope(query, choices)
    const [workbook, tabIds] = await Promise.all([
      readTabs(runtime.spreadsheet, staffTabs),
      format === 'html' ? tabs.layout() : new Map<string, never>(),
    ])
    const sheet = readSheet(workbook)
    const programme = programmeIn(sheet)
    const scope = settledScope(asked, programme, runtime.today())
    if (format !== 'html') {
      const fileName = overviewFileName(format)
      if (format === 'csv') {
        return { type: 'text/csv; charset=utf-8', body: overviewCsv(programme, scope, asked.state), fileName }
      }
      const data = overviewData(programme, scope, asked.state)
      return { type: 'application/json', body: JSON.stringify(data), fileName }
    }
    const view = {
      programme,
      asked,
      scope,
      obligations: withinScope(control(programme, scope), scope),
      findings: check(sheet, workbook, runtime.today()),
      cells: { sheetUrl: runtime.sheetUrl, tabIds, workbook },
      links: plainLinks(runtime.publicUrl),
    }
    return { type: 'text/html; charset=utf-8', body: await overviewPage(view) }
  })
}
