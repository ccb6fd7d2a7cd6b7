import { sheets, type sheets_v4, auth as sheetsAuth } from 'googleapis/build/src/apis/sheets/index.js'
import { tokenFailure } from './failure.ts'

/** The address and credentials of Google’s service, or of an emulator on this machine. */
export interface GoogleAccess {
  readonly sheetsRootUrl: string
  readonly credentials: 'application-default' | 'none'
}

const scopes = ['https://www.googleapis.com/auth/spreadsheets']

/** The official Sheets client. For an emulator only the address and the credentials differ. */
export function sheetsClient({ sheetsRootUrl, credentials }: GoogleAccess): sheets_v4.Sheets {
  return sheets({
    version: 'v4',
    rootUrl: sheetsRootUrl,
    // Replaced by retry.ts: the client’s own retries end within two seconds.
    retry: false,
    ...(credentials === 'none' ? {} : { auth: new sheetsAuth.GoogleAuth({ scopes }) }),
  })
}

/** The account of the credentials. */
export interface Account {
  /** Whether there are credentials at all. */
  readonly found: boolean
  /** The address to share a spreadsheet with; undefined where the credentials do not name it, as those of a person. */
  readonly address: string | undefined
}

/** Finds the account of the credentials, without a request to the Sheets API. */
export async function resolveAccount(credentials: GoogleAccess['credentials']): Promise<Account> {
  if (credentials === 'none') return { found: true, address: undefined }
  const auth = new sheetsAuth.GoogleAuth({ scopes })
  try {
    await auth.getClient()
  } catch {
    return { found: false, address: undefined }
  }
  const { client_email: address } = await auth.getCredentials().catch(() => ({ client_email: undefined }))
  return { found: true, address }
}

/** Obtains an access token, as every call does first. @throws SheetFailure `unauthenticated` */
export async function verifyCredentials(): Promise<void> {
  try {
    await new sheetsAuth.GoogleAuth({ scopes }).getAccessToken()
  } catch (thrown) {
    throw tokenFailure(thrown)
  }
}
