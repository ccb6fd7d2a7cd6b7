import type { Config } from '../../lib/config.ts'
import type { MailFailure, SheetFailure, StorageFailure } from '../../lib/errors.ts'
import type { BucketState } from '../../lib/google/bucket-state.ts'
import type { Account } from '../../lib/google/client.ts'
import type { SpreadsheetStructure } from '../../lib/google/structure.ts'

/** Pages that are asked for as a stranger would. */
export type StrangersPage = 'report' | 'validate' | 'digest' | 'archive'

/** An answer over HTTP, as far as something follows from it. */
export interface ProbeResponse {
  readonly status: number
  /** When the server says it answered, in milliseconds since 1970; NaN where it does not say. */
  readonly at: number
  /** Whether a function of this program answered, with a refusal in its own form. */
  readonly isRefusalOfOurs: boolean
  /** Where it sends on to; undefined: nowhere. */
  readonly leadsTo: string | undefined
}

/** Why there was no answer: the code of the system or of OpenSSL, or `TIMEOUT`. */
export interface ProbeError {
  readonly code: string
}

export type ProbeResult = ProbeResponse | ProbeError

/** Everything that was looked at. Undefined: it was not, because something before it is missing. */
export interface Facts {
  readonly nodeVersion: string
  /** What is asked about. */
  readonly spreadsheetId: string
  /** Names of the variables that are set. */
  readonly set: readonly string[]
  readonly problems: readonly string[]
  /** What the functions open; undefined: it is not set. */
  readonly configuredId: string | undefined
  readonly config: Config | undefined
  /** Whether credentials are wanted at all; undefined: nobody knows how to reach Google. */
  readonly credentials: Config['credentials'] | undefined
  readonly account: Account | 'late' | undefined
  /** Whether Google gave a token for the account. */
  readonly token: 'given' | SheetFailure | undefined
  /** How far the clock here is ahead of Google’s, in milliseconds. */
  readonly ahead: number | ProbeError | undefined
  readonly sheet: SpreadsheetStructure | SheetFailure | undefined
  readonly mail: 'let in' | MailFailure | undefined
  readonly bucket: BucketState | StorageFailure | undefined
  readonly pages: Readonly<Record<StrangersPage, ProbeResult>> | undefined
}

/** The address of the account, where the credentials tell it. */
export function addressOf({ account }: Facts): string | undefined {
  return account === undefined || account === 'late' ? undefined : account.address
}
