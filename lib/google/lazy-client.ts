import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { GoogleAccess } from './client.ts'

/** The Sheets client, loaded when it is first asked for: whoever is refused before the sheet is read starts without it. */
export function lazyClient(access: GoogleAccess): () => Promise<sheets_v4.Sheets> {
  let opened: Promise<sheets_v4.Sheets> | undefined
  return () => {
    opened ??= import('./client.ts').then(({ sheetsClient }) => sheetsClient(access))
    return opened
  }
}
