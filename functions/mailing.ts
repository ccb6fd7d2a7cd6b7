import { readLedger } from '../lib/digest/ledger.ts'
import { pagesFor } from '../lib/digest/pages.ts'
import { type MailingCounts, sendOwed } from '../lib/digest/send.ts'
import { type Week, weekOf } from '../lib/digest/week.ts'
import { type Journal, openJournal } from '../lib/google/journal.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { journalTab, staffTabs } from '../lib/programme/columns.ts'
import type { Grid } from '../lib/workbook/workbook.ts'
import type { Runtime } from './runtime.ts'

/** The letters of this week, and the journal that says who has them: one read of the sheet. */
export async function readWeek(
  runtime: Runtime,
  only: string | undefined,
): Promise<{ readonly week: Week; readonly journal: Journal; readonly noted: Grid | undefined }> {
  const { spreadsheet, sheetUrl, publicUrl, linkKeys } = runtime
  runtime.recent.forget()
  const { title } = journalTab
  const [workbook, tabIds] = await Promise.all([
    readTabs(spreadsheet, [...staffTabs, title]),
    systemTabs(spreadsheet).layout(),
  ])
  const pages = publicUrl === undefined ? undefined : pagesFor(publicUrl, linkKeys, runtime.now())
  const links = { cells: { sheetUrl, tabIds, workbook }, pages }
  const week = weekOf(workbook, runtime.today(), links, only)
  return { week, journal: openJournal(spreadsheet, title, tabIds), noted: workbook.get(title) }
}

/** Sends what is owed. @param force the one unit that is to get a letter even if it has one */
export async function sendWeek(
  runtime: Runtime,
  force: string | undefined,
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
      failed: (event, cause) => runtime.log('ERROR', event, { function: 'digest', cause }),
    })
    runtime.log('INFO', 'letters', { function: 'digest', week: week.week, ...counts })
    return { week: week.week, ...counts }
  } finally {
    mailer.close()
  }
}
