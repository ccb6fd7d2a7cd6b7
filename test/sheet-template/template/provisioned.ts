import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { lazyClient } from '../../../lib/google/lazy-client.ts'
import { applyPlan } from '../../../lib/google/structure.ts'
import { readFolder } from '../../../sheet-template/emulator/sheets/csv-folder.ts'
import { type SheetsEmulator, startSheetsEmulator } from '../../../sheet-template/emulator/sheets/server.ts'
import { createSpreadsheet } from '../../../sheet-template/emulator/sheets/store.ts'
import { planTemplate, type TemplatePlan } from '../../../sheet-template/template/plan-template.ts'
import { sample } from '../../functions/fixtures/office.ts'

const retry = { attemptTimeoutMs: 15_000, maxElapsedMs: 15_000, initialDelayMs: 10 }

/** Who the command is to Google in these tests. */
export const account = 'control@example.iam.gserviceaccount.com'

/** A spreadsheet with these tabs, as people left it; without any, a new one. */
export async function spreadsheetOf(
  tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [],
): Promise<SheetsEmulator> {
  const data = await mkdtemp(join(tmpdir(), 'provision-'))
  const sheet = await startSheetsEmulator({ data, systemTabs: false })
  onTestFinished(async () => {
    await sheet.close()
    await rm(data, { recursive: true })
  })
  if (tables.length > 0) {
    const spreadsheet = createSpreadsheet(
      sheet.spreadsheetId,
      tables.map(([title, rows]) => [title, rows.map((row) => [...row])]),
    )
    sheet.store.change((draft) => {
      draft.tabs = spreadsheet.tabs
    })
  }
  return sheet
}

/** What the command does, without its printing. */
export async function provision(
  { url, spreadsheetId }: Pick<SheetsEmulator, 'url' | 'spreadsheetId'>,
  wishes: { readonly withSample?: boolean; readonly as?: string | undefined } = {},
): Promise<TemplatePlan> {
  const client = lazyClient({ sheetsRootUrl: url, credentials: 'none' })
  const tables = new Map(wishes.withSample ? readFolder(sample.folder) : [])
  const as = 'as' in wishes ? wishes.as : account
  return await applyPlan({ client, spreadsheetId, retry }, (now) =>
    planTemplate(now, { editors: as === undefined ? [] : [as], sample: tables }),
  )
}

/** Methods of the requests since the last look. */
export function calls({ requests }: SheetsEmulator): readonly string[] {
  return requests.splice(0).map(({ method }) => method)
}

export function valuesOf(sheet: SheetsEmulator, title: string): readonly (readonly string[])[] {
  return sheet.tabs().find((tab) => tab.title === title)?.values ?? []
}
