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
import { noTimeout } from '../../time-limits.ts'

/** The service account of the command in these tests. */
export const account = 'control@example.iam.gserviceaccount.com'

/** A spreadsheet with these tabs and nothing else; without any, a new one. Until the test has finished. */
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

/** Provisions a spreadsheet as the command does, and returns the plan that was applied. */
export async function provision(
  { url, spreadsheetId }: Pick<SheetsEmulator, 'url' | 'spreadsheetId'>,
  options: { readonly withSample?: boolean; readonly as?: string | undefined } = {},
): Promise<TemplatePlan> {
  const client = lazyClient({ sheetsRootUrl: url, credentials: 'none' })
  const tables = new Map(options.withSample ? readFolder(sample.folder) : [])
  const as = 'as' in options ? options.as : account
  return await applyPlan({ client, spreadsheetId, retry: noTimeout }, (current) =>
    planTemplate(current, { editors: as === undefined ? [] : [as], sample: tables }),
  )
}

/** The methods of the requests since the last call. */
export function calls({ requests }: SheetsEmulator): readonly string[] {
  return requests.splice(0).map(({ method }) => method)
}

export function valuesOf(sheet: SheetsEmulator, title: string): readonly (readonly string[])[] {
  return sheet.tabs().find((tab) => tab.title === title)?.values ?? []
}
