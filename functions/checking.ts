import { assess } from '../lib/assessment/assessment.ts'
import { SheetFailure } from '../lib/errors.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { type CheckOutcome, checkCounts, checkPage } from '../lib/overview/check-page.ts'
import { systemGrids } from '../lib/overview/system-grids.ts'
import { controlTab, findingsTab, staffTabs } from '../lib/programme/columns.ts'
import type { Call } from './respond.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

/** What a check finds; nothing is written. */
export async function look(runtime: Runtime, { question, say }: Call): Promise<Answer> {
  const { sheetUrl } = runtime
  const layout = runtime.recent.layout()
  return runtime.recent.share(question(), say, async (workbook) => {
    const { findings } = assess(workbook, runtime.today())
    return pageOf({
      findings,
      writing: undefined,
      time: runtime.time(),
      addresses: { sheetUrl, tabIds: await layout, workbook },
    })
  })
}

/** Checks, and rewrites the system tabs. */
export async function rewrite(runtime: Runtime, { wants, say }: Call): Promise<Answer> {
  const { sheetUrl } = runtime
  // Asked anew each time: people replace tabs, and a link to the old one would open nothing.
  const tabs = systemTabs(runtime.spreadsheet)
  const titles = [...staffTabs, findingsTab.title, controlTab.title]
  const [workbook, tabIds] = await Promise.all([readTabs(runtime.spreadsheet, titles), tabs.layout()])
  const assessment = assess(workbook, runtime.today())
  const addresses = { sheetUrl, tabIds, workbook }
  const grids = systemGrids(assessment, runtime.time(), addresses)
  const writing = await tabs.replace(grids, workbook).catch((error: unknown) => {
    if (!(error instanceof SheetFailure)) throw error
    say('system tabs not written', { cause: error.message })
    return error
  })
  runtime.recent.forget()
  const outcome = { findings: assessment.findings, time: runtime.time(), addresses, writing }
  return wants === 'html' ? pageOf(outcome) : dataOf(outcome)
}

async function pageOf(outcome: CheckOutcome): Promise<Answer> {
  return { ...dataOf(outcome), type: 'text/html; charset=utf-8', body: await checkPage(outcome) }
}

function dataOf(outcome: CheckOutcome): Answer {
  const { errors, warnings, tips, written, ...more } = checkCounts(outcome)
  return {
    type: 'application/json',
    status: outcome.writing instanceof SheetFailure ? outcome.writing.status : 200,
    counts: { errors, warnings, tips, written: Number(written) },
    body: JSON.stringify({ errors, warnings, tips, written, ...more }),
  }
}
