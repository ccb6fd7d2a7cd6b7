import { assess } from '../lib/assessment/assessment.ts'
import { readDeliveryLog } from '../lib/digest/delivery-log.ts'
import { emailPages } from '../lib/digest/page-links.ts'
import { outcomePage, previewPage } from '../lib/digest/preview-page.ts'
import { type DeliveryCounts, sendPending } from '../lib/digest/send-pending.ts'
import { buildWeeklyDigest, type WeeklyDigest } from '../lib/digest/weekly-digest.ts'
import type { Layout } from '../lib/google/layout.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { journalWriter } from '../lib/journal/journal-writer.ts'
import { findingsTab, journalTab, staffTabs } from '../lib/programme/schema.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import { refuseBlockedRun } from './blocked-run.ts'
import type { FunctionCall } from './http-function.ts'
import type { HttpResult } from './http-response.ts'
import type { Log } from './log.ts'
import type { Runtime } from './runtime.ts'

/** GET /digest: the e-mails of this week as a page; nothing is sent. */
export async function previewDigest(runtime: Runtime, { cacheKey, log }: FunctionCall): Promise<HttpResult> {
  const { sheetCache } = runtime
  const layout = sheetCache.layout()
  const digest = await sheetCache.getOrCompute(cacheKey(), log, async (workbook) =>
    digestFrom(workbook, await layout, runtime),
  )
  return { type: 'text/html; charset=utf-8', body: await previewPage(digest) }
}

/**
 * POST /digest: sends the e-mails of this week that have not been sent.
 *
 * @param force the code of the only unit to send to, again if it already has its e-mail
 * @returns counts; 503 while e-mails are still to be sent, so that the scheduler retries
 * @throws ConfigFailure where no mail server is set
 */
export async function sendDigest(
  runtime: Runtime,
  { responseFormat, log }: FunctionCall,
  force: string | undefined,
): Promise<HttpResult> {
  const { week, ...counts } = await deliver(runtime, log, force)
  const status = counts.owed === 0 ? 200 : 503
  if (responseFormat === 'html') {
    return { type: 'text/html; charset=utf-8', status, counts, body: await outcomePage(counts) }
  }
  return { type: 'application/json', status, counts, body: JSON.stringify({ week, ...counts }) }
}

async function deliver(
  runtime: Runtime,
  log: Log,
  force: string | undefined,
): Promise<DeliveryCounts & { readonly week: string }> {
  const { spreadsheet, sheetCache } = runtime
  const mailer = await runtime.mailer()
  try {
    sheetCache.clear()
    const { title } = journalTab
    // The programme and the delivery log in one request, so that they are of the same instant.
    const [workbook, tabIds] = await Promise.all([
      readTabs(spreadsheet, [...staffTabs, findingsTab.title, title]),
      systemTabs(spreadsheet).layout(),
    ])
    await refuseBlockedRun(assess(workbook, runtime.today()), runtime, log)
    const { week, digests, units, emailComposer } = digestFrom(workbook, tabIds, runtime, force)
    const counts = await sendPending({
      week,
      digests,
      units,
      deliveryLog: readDeliveryLog(workbook.get(title)),
      isForced: force !== undefined,
      writer: journalWriter(spreadsheet, tabIds),
      mailer,
      compose: emailComposer(runtime.mailFrom ?? '', runtime.now()),
      time: () => runtime.time(),
      logFailure: (event, cause) => log(event, { cause }),
    })
    return { week, ...counts }
  } finally {
    mailer.close()
  }
}

function digestFrom(workbook: Workbook, tabIds: Layout, runtime: Runtime, only?: string): WeeklyDigest {
  const { sheetUrl, publicUrl, linkKeys } = runtime
  const pages = publicUrl === undefined ? undefined : emailPages(publicUrl, linkKeys, runtime.now())
  return buildWeeklyDigest(workbook, runtime.today(), { cells: { sheetUrl, tabIds, workbook }, pages }, only)
}
