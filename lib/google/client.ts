import { sheets, type sheets_v4, auth as sheetsAuth } from 'googleapis/build/src/apis/sheets/index.js'

/** How to reach Google: the real service, or a server on this machine that speaks the same protocol. */
export interface GoogleAccess {
  readonly sheetsRootUrl: string
  readonly credentials: 'application-default' | 'none'
}

/** The official Sheets client. Locally only the address and the credentials differ. */
export function sheetsClient({ sheetsRootUrl, credentials }: GoogleAccess): sheets_v4.Sheets {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets']
  return sheets({
    version: 'v4',
    rootUrl: sheetsRootUrl,
    // Retries are ours (retry.ts): the client's own are over within two seconds, a quota lasts a minute.
    retry: false,
    ...(credentials === 'none' ? {} : { auth: new sheetsAuth.GoogleAuth({ scopes }) }),
  })
}
