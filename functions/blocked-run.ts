import type { Assessment } from '../lib/assessment/assessment.ts'
import { alertEmail, alertRecord } from '../lib/digest/blocked-alert.ts'
import { ConfigFailure, causeOf, ProgrammeFailure, SheetFailure } from '../lib/errors.ts'
import { appendMissingRecords } from '../lib/journal/append-records.ts'
import type { Log } from './log.ts'
import type { Runtime } from './runtime.ts'

/**
 * Stops a scheduled run where a tab of the sheet is broken, and tells somebody: an ERROR in the log each time, and one
 * e-mail a day, recorded in «Журнал», to the authorised unit and the administrator.
 *
 * @throws ProgrammeFailure with what is broken; nothing is done by the run
 */
export async function refuseBlockedRun(
  { blockers, alertAddresses: to, today }: Pick<Assessment, 'blockers' | 'alertAddresses' | 'today'>,
  runtime: Runtime,
  log: Log,
): Promise<void> {
  if (blockers.length === 0) return
  log('blocked', { cause: blockers.map(({ place, problem }) => `${place.tab}: ${problem.code}`).join('; ') })
  try {
    const added = await appendMissingRecords(runtime.spreadsheet, [alertRecord(today, runtime.time(), to)])
    if (added > 0 && to.length > 0) await send(blockers, to, runtime)
  } catch (error) {
    if (!(error instanceof SheetFailure)) log('email not sent', { cause: causeOf(error) })
    else log('blocked', { cause: error.message })
  }
  throw new ProgrammeFailure(blockers)
}

async function send(
  blockers: Assessment['blockers'],
  to: readonly string[],
  runtime: Runtime,
): Promise<void> {
  const { mailFrom, sheetUrl } = runtime
  const mailer = await runtime.mailer().catch((error: unknown) => {
    // The archive is often set up without a mail server: then the log alone tells.
    if (error instanceof ConfigFailure) return undefined
    throw error
  })
  if (mailer === undefined || mailFrom === undefined) return
  try {
    await mailer.send(
      await alertEmail({ blockers, to, mailFrom, sheetUrl, date: runtime.now(), today: runtime.today() }),
    )
  } finally {
    mailer.close()
  }
}
