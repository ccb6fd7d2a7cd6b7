import type { HttpFunction } from '@google-cloud/functions-framework'
import { inspect } from '../lib/checks/inspect.ts'
import { SheetFailure } from '../lib/errors.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { checkCounts, checkPage } from '../lib/overview/check-page.ts'
import { systemGrids } from '../lib/overview/system-grids.ts'
import { controlTab, findingsTab, staffTabs } from '../lib/programme/columns.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /validate checks and answers with counts; GET checks and shows the result. Both rewrite the system tabs. */
export function validate(runtime: Runtime): HttpFunction {
  const tabs = systemTabs(runtime.spreadsheet)
  return respond(runtime, 'validate', ['GET', 'HEAD', 'POST'], async (_query, method) => {
    const titles = [...staffTabs, findingsTab.title, controlTab.title]
    const [workbook, tabIds] = await Promise.all([readTabs(runtime.spreadsheet, titles), tabs.layout()])
    const inspection = inspect(workbook, runtime.today())
    const addresses = { sheetUrl: runtime.sheetUrl, tabIds, workbook }
    const grids = systemGrids(inspection, runtime.today(), runtime.time(), addresses)
    const writing = await tabs.replace(grids, workbook).catch((error: unknown) => {
      if (!(error instanceof SheetFailure)) throw error
      runtime.log('ERROR', 'system tabs not written', { function: 'validate', cause: error.message })
      return error
    })
    const outcome = { findings: inspection.findings, time: runtime.time(), addresses, writing }
    if (method !== 'POST') return { type: 'text/html; charset=utf-8', body: await checkPage(outcome) }
    const status = writing instanceof SheetFailure ? 502 : 200
    return { type: 'application/json', status, body: JSON.stringify(checkCounts(outcome)) }
  })
}
