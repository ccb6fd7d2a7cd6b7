import { sheets, type sheets_v4, auth as sheetsAuth } from 'googleapis/build/src/apis/sheets/index.js'
import { tokenFailure } from './failure.ts'

/** How to reach Google: the real service, or a server on this machine that speaks the same protocol. */
export interface GoogleAccess {
  readonly sheetsRootUrl: string
  readonly credentials: 'application-default' | 'none'
}

const scopes = ['https://www.googleapis.com/auth/spreadsheets']

/** The official Sheets client. Locally only the address and the credentials differ. */
export function sheetsClient({ sheetsRootUrl, credentials }: GoogleAccess): sheets_v4.Sheets {
  return sheets({
    version: 'v4',
    rootUrl: sheetsRootUrl,
    // Retries are ours (retry.ts): the client's own are over within two seconds, a quota lasts a minute.
    retry: false,
    ...(credentials === 'none' ? {} : { auth: new sheetsAuth.GoogleAuth({ scopes }) }),
  })
}

/** Whom Google sees: the address to share a spreadsheet with, where the credentials tell it. */
export interface Account {
  /** Whether there are credentials at all. */
  readonly found: boolean
  /** Of a service account; undefined: of a person, or nobody’s. */
  readonly address: string | undefined
}

/** Looks for the credentials without asking Google anything. */
export async function resolveAccount(credentials: GoogleAccess['credentials']): Promise<Account> {
  if (credentials === 'none') return { found: true, address: undefined }
  const auth = new sheetsAuth.GoogleAuth({ scopes })
  try {
    await auth.getClient()
  } catch {
    return { found: false, address: undefined }
  }
  // The credentials of a person name no address.
  const { client_email: address } = await auth.getCredentials().catch(() => ({ client_email: undefined }))
  return { found: true, address }
}

/** Has Google give a token for the credentials, as every call does first. @throws SheetFailure `unauthenticated` */
export async function verifyCredentials(): Promise<void> {
  try {
    await new sheetsAuth.GoogleAuth({ scopes }).getAccessToken()
  } catch (thrown) {
    throw tokenFailure(thrown)
  }
}
