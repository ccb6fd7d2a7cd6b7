import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { lazyClient } from '../../../lib/google/lazy-client.ts'
import { bringAbout } from '../../../lib/google/structure.ts'
import { readFolder } from '../../../sheet-template/local/csv-folder.ts'
import { type LocalSheet, startLocalSheet } from '../../../sheet-template/local/server.ts'
import { createBook } from '../../../sheet-template/local/store.ts'
import { type Plan, planTemplate } from '../../../sheet-template/template/template.ts'
import { sample } from '../../functions/office.ts'

const patience = { attempt: 15_000, total: 15_000, pause: 10 }

/** Who the command is to Google in these tests. */
export const account = 'control@example.iam.gserviceaccount.com'

/** A spreadsheet with these tabs, as people left it; without any, a new one. */
export async function spreadsheetOf(
  tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [],
): Promise<LocalSheet> {
  const data = await mkdtemp(join(tmpdir(), 'provision-'))
  const sheet = await startLocalSheet({ data, systemTabs: false })
  onTestFinished(async () => {
    await sheet.close()
    await rm(data, { recursive: true })
  })
  if (tables.length > 0) {
    const book = createBook(
      sheet.spreadsheetId,
      tables.map(([title, rows]) => [title, rows.map((row) => [...row])]),
    )
    sheet.store.change((draft) => {
      draft.tabs = book.tabs
    })
  }
  return sheet
}

/** What the command does, without its printing. */
export async function provision(
  { url, spreadsheetId }: Pick<LocalSheet, 'url' | 'spreadsheetId'>,
  wishes: { readonly withSample?: boolean; readonly as?: string | undefined } = {},
): Promise<Plan> {
  const client = lazyClient({ sheetsRootUrl: url, credentials: 'none' })
  const tables = new Map(wishes.withSample ? readFolder(sample.folder) : [])
  const as = 'as' in wishes ? wishes.as : account
  return await bringAbout({ client, spreadsheetId, patience }, (now) =>
    planTemplate(now, { editors: as === undefined ? [] : [as], sample: tables }),
  )
}

/** Methods of the requests since the last look. */
export function calls({ requests }: LocalSheet): readonly string[] {
  return requests.splice(0).map(({ method }) => method)
}

export function valuesOf(sheet: LocalSheet, title: string): readonly (readonly string[])[] {
  return sheet.tabs().find((tab) => tab.title === title)?.values ?? []
}
