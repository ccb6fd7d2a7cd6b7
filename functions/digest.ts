import type { HttpFunction } from '@google-cloud/functions-framework'
import { readLedger } from '../lib/digest/ledger.ts'
import { digestPage, outcomePage } from '../lib/digest/page.ts'
import { sendOwed } from '../lib/digest/send.ts'
import { askedMailing, weekOf } from '../lib/digest/week.ts'
import { openJournal } from '../lib/google/journal.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { systemTabs } from '../lib/google/system-tabs.ts'
import { journalTab, staffTabs } from '../lib/programme/columns.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /digest sends what is owed this ISO week; force=УКЕС sends again to one unit. GET shows the letters and sends nothing. */
export function digest(runtime: Runtime): HttpFunction {
  // One after another: two calls at once would not see each other’s marks.
  let last: Promise<unknown> = Promise.resolve()
  return respond(runtime, 'digest', ['GET', 'HEAD', 'POST'], async (query, method, wants) => {
    const { force } = askedMailing(query, method)
    if (method !== 'POST') {
      const week = await read(runtime, force)
      return { type: 'text/html; charset=utf-8', body: await digestPage(week) }
    }
    const run = last.then(() => send(runtime, force))
    last = run.catch(() => {})
    const counts = await run
    const status = counts.owed === 0 ? 200 : 503
    if (wants === 'html') return { type: 'text/html; charset=utf-8', status, body: await outcomePage(counts) }
    return { type: 'application/json', status, body: JSON.stringify(counts) }
  })
}

async function read(runtime: Runtime, force: string | undefined) {
  const tabs = [...staffTabs, journalTab.title]
  const [workbook, tabIds] = await Promise.all([
    readTabs(runtime.spreadsheet, tabs),
    systemTabs(runtime.spreadsheet).layout(),
  ])
  const { sheetUrl, publicUrl } = runtime
  const links = { cells: { sheetUrl, tabIds, workbook }, publicUrl }
  return { ...weekOf(workbook, runtime.today(), links, force), workbook, tabIds }
}

async function send(runtime: Runtime, force: string | undefined) {
  const mailer = await runtime.mailer()
  try {
    const week = await read(runtime, force)
    const counts = await sendOwed({
      ...week,
      ledger: readLedger(week.workbook.get(journalTab.title)),
      isForced: force !== undefined,
      journal: openJournal(runtime.spreadsheet, journalTab.title, week.tabIds),
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
