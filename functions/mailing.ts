import { readLedger } from '../lib/digest/ledger.ts'
import { pagesFor } from '../lib/digest/pages.ts'
import { type MailingCounts, sendOwed } from '../lib/digest/send.ts'
import { type Week, weekOf } from '../lib/digest/week.ts'
import { type Journal, openJournal } from '../lib/google/journal.ts'
import type { Layout } from '../lib/google/layout.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { journalTab, staffTabs } from '../lib/programme/columns.ts'
import type { Grid, Workbook } from '../lib/workbook/workbook.ts'
import type { Say } from './events.ts'
import type { Runtime } from './runtime.ts'

export { digestPage, outcomePage } from '../lib/digest/page.ts'
export { askedMailing } from '../lib/digest/week.ts'

/** The letters of this week, for looking at. */
export async function previewWeek(runtime: Runtime, question: string, say: Say): Promise<Week> {
  const layout = runtime.recent.layout()
  return runtime.recent.share(question, say, async (workbook) =>
    weekIn(workbook, await layout, runtime, undefined),
  )
}

/** The letters of this week, and the journal that says who has them: one read of the sheet. */
async function readWeek(
  runtime: Runtime,
  only: string | undefined,
): Promise<{ readonly week: Week; readonly journal: Journal; readonly noted: Grid | undefined }> {
  const { spreadsheet, recent } = runtime
  recent.forget()
  const { title } = journalTab
  const [workbook, tabIds] = await Promise.all([
    readTabs(spreadsheet, [...staffTabs, title]),
    systemTabs(spreadsheet).layout(),
  ])
  const week = weekIn(workbook, tabIds, runtime, only)
  return { week, journal: openJournal(spreadsheet, title, tabIds), noted: workbook.get(title) }
}

function weekIn(workbook: Workbook, tabIds: Layout, runtime: Runtime, only: string | undefined): Week {
  const { sheetUrl, publicUrl, linkKeys } = runtime
  const pages = publicUrl === undefined ? undefined : pagesFor(publicUrl, linkKeys, runtime.now())
  const links = { cells: { sheetUrl, tabIds, workbook }, pages }
  return weekOf(workbook, runtime.today(), links, only)
}

/** Sends what is owed. @param force the one unit that is to get a letter even if it has one */
export async function sendWeek(
  runtime: Runtime,
  force: string | undefined,
  say: Say,
): Promise<MailingCounts & { readonly week: string }> {
  const mailer = await runtime.mailer()
  try {
    const { week, journal, noted } = await readWeek(runtime, force)
    const counts = await sendOwed({
      week: week.week,
      digests: week.digests,
      ledger: readLedger(noted),
      isForced: force !== undefined,
      journal,
      mailer,
      compose: week.composer(runtime.mailFrom ?? '', runtime.now()),
      time: () => runtime.time(),
      failed: (event, cause) => say(event, { cause }),
    })
    return { week: week.week, ...counts }
  } finally {
    mailer.close()
  }
}
