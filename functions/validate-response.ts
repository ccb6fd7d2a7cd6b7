import { assess } from '../lib/assessment/assessment.ts'
import { lastRowCounts, rowCounts } from '../lib/checks/row-counts.ts'
import { SheetFailure } from '../lib/errors.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { type CheckOutcome, checkCounts, checkPage } from '../lib/overview/check-page.ts'
import { systemTabGrids } from '../lib/overview/system-tabs.ts'
import { controlTab, findingsTab, staffTabs } from '../lib/programme/schema.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { FunctionCall } from './http-function.ts'
import type { HttpResult } from './http-response.ts'
import type { Runtime } from './runtime.ts'

/** GET /validate: the findings as a page; nothing is written. */
export async function previewCheck(runtime: Runtime, { cacheKey, log }: FunctionCall): Promise<HttpResult> {
  const { sheetUrl } = runtime
  const layout = runtime.sheetCache.layout()
  return runtime.sheetCache.getOrCompute(cacheKey(), log, async (workbook) => {
    const { findings, blockers } = assess(workbook, runtime.today())
    return pageResult({
      findings,
      blockers,
      writing: undefined,
      time: runtime.time(),
      addresses: { sheetUrl, tabIds: await layout, workbook },
    })
  })
}

/**
 * POST /validate: checks the sheet and rewrites the system tabs. Findings are returned even where writing fails; the
 * status is then that of the failure.
 *
 * @throws SheetFailure where the sheet cannot be read
 */
export async function writeCheck(
  runtime: Runtime,
  { responseFormat, log }: FunctionCall,
): Promise<HttpResult> {
  const { sheetUrl } = runtime
  // The layout is not cached here: where staff have replaced a tab, links to the old one would break.
  const tabs = systemTabs(runtime.spreadsheet)
  const titles = [...staffTabs, findingsTab.title, controlTab.title]
  const [workbook, tabIds] = await Promise.all([readTabs(runtime.spreadsheet, titles), tabs.layout()])
  const assessment = assess(workbook, runtime.today())
  const addresses = { sheetUrl, tabIds, workbook }
  // A person who presses the button confirms that most rows are gone; a scheduled check does not.
  const isConfirmed = responseFormat === 'html'
  const isLost = assessment.blockers.some(({ problem }) => problem.code === 'rows-gone')
  const confirmed = isLost && isConfirmed ? assess(withoutStamp(workbook), runtime.today()) : assessment
  // The rows of a broken tab are not known: the next check compares with the last whole sheet.
  const counts = confirmed.blockers.length > 0 ? lastRowCounts(workbook) : rowCounts(workbook)
  const grids = systemTabGrids(confirmed, runtime.time(), addresses, counts)
  const writing = await tabs.replace(grids, workbook).catch((error: unknown) => {
    if (!(error instanceof SheetFailure)) throw error
    log('system tabs not written', { cause: error.message })
    return error
  })
  runtime.sheetCache.clear()
  const { findings, blockers } = confirmed
  const outcome = { findings, blockers, time: runtime.time(), addresses, writing }
  return responseFormat === 'html' ? pageResult(outcome) : dataResult(outcome)
}

/** The workbook as if nothing had been checked yet. */
function withoutStamp(workbook: Workbook): Workbook {
  return new Map([...workbook].filter(([title]) => title !== findingsTab.title))
}

async function pageResult(outcome: CheckOutcome): Promise<HttpResult> {
  return { ...dataResult(outcome), type: 'text/html; charset=utf-8', body: await checkPage(outcome) }
}

function dataResult(outcome: CheckOutcome): HttpResult {
  const { errors, warnings, tips, written, ...more } = checkCounts(outcome)
  return {
    type: 'application/json',
    status: outcome.writing instanceof SheetFailure ? outcome.writing.status : 200,
    counts: { errors, warnings, tips, written: Number(written) },
    body: JSON.stringify({ errors, warnings, tips, written, ...more }),
  }
}
