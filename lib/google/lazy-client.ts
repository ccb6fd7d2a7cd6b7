import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import type { GoogleAccess } from './client.ts'

/** The Sheets client, loaded on first use, so that a refused call does not wait for it. */
export function lazyClient(access: GoogleAccess): () => Promise<sheets_v4.Sheets> {
  let loaded: Promise<sheets_v4.Sheets> | undefined
  return () => {
    loaded ??= import('./client.ts').then(({ sheetsClient }) => sheetsClient(access))
    return loaded
  }
}
