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

/** POST /validate checks, rewrites the system tabs and answers with counts. GET shows what a check finds, and writes nothing. */
export function validate(runtime: Runtime): HttpFunction {
  return respond(runtime, 'validate', ['GET', 'HEAD', 'POST'], async ({ method, wants }) => {
    // Asked anew each time: people replace tabs, and a link to the old one would open nothing.
    const tabs = systemTabs(runtime.spreadsheet)
    const titles = [...staffTabs, findingsTab.title, controlTab.title]
    const [workbook, tabIds] = await Promise.all([readTabs(runtime.spreadsheet, titles), tabs.layout()])
    const inspection = inspect(workbook, runtime.today())
    const addresses = { sheetUrl: runtime.sheetUrl, tabIds, workbook }
    const write = async () => {
      const grids = systemGrids(inspection, runtime.today(), runtime.time(), addresses)
      return tabs.replace(grids, workbook).catch((error: unknown) => {
        if (!(error instanceof SheetFailure)) throw error
        runtime.log('ERROR', 'system tabs not written', { function: 'validate', cause: error.message })
        return error
      })
    }
    const writing = method === 'POST' ? await write() : undefined
    runtime.recent.forget()
    const outcome = { findings: inspection.findings, time: runtime.time(), addresses, writing }
    const status = writing instanceof SheetFailure ? writing.status : 200
    return method === 'POST' && wants === 'json'
      ? { type: 'application/json', status, body: JSON.stringify(checkCounts(outcome)) }
      : { type: 'text/html; charset=utf-8', status, body: await checkPage(outcome) }
  })
}
