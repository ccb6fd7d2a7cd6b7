import type { Config } from '../../lib/config.ts'
import type { MailFailure, SheetFailure, StorageFailure } from '../../lib/errors.ts'
import type { BucketState } from '../../lib/google/bucket-state.ts'
import type { Account } from '../../lib/google/client.ts'
import type { SpreadsheetStructure } from '../../lib/google/structure.ts'

/** Pages that are requested without a link or account. */
export type ProbedPage = 'report' | 'validate' | 'digest' | 'archive'

/** A response over HTTP, as far as checks use it. */
export interface ProbeResponse {
  readonly status: number
  /** The Date header, in milliseconds since 1970; NaN where there is none. */
  readonly at: number
  /** Whether a function of this program refused the request: the response is RFC 9457 problem details. */
  readonly isOwnRefusal: boolean
  /** The Location header of a redirect. */
  readonly location: string | undefined
}

/** Why there was no response: the code of the system or of OpenSSL, or `TIMEOUT`. */
export interface ProbeError {
  readonly code: string
}

/** The response to a probe, or why there was none. */
export type ProbeResult = ProbeResponse | ProbeError

/** What was found out. A fact is undefined where it was not collected, because a precondition of it failed. */
export interface Facts {
  readonly nodeVersion: string
  /** The spreadsheet that the command was given. */
  readonly spreadsheetId: string
  /** Names of the variables that are set. */
  readonly set: readonly string[]
  /** Problems of the environment, by name and never by value. */
  readonly problems: readonly string[]
  /** SPREADSHEET_ID, which the functions open. */
  readonly configuredId: string | undefined
  readonly config: Config | undefined
  /** Whether credentials are needed; undefined: the environment does not say how to reach Google. */
  readonly credentials: Config['credentials'] | undefined
  readonly account: Account | 'late' | undefined
  /** Whether Google gave a token for the account. */
  readonly token: 'given' | SheetFailure | undefined
  /** How far the clock of this computer is ahead of Google’s, in milliseconds. */
  readonly ahead: number | ProbeError | undefined
  readonly sheet: SpreadsheetStructure | SheetFailure | undefined
  readonly mail: 'accepted' | MailFailure | undefined
  readonly bucket: BucketState | StorageFailure | undefined
  readonly pages: Readonly<Record<ProbedPage, ProbeResult>> | undefined
}

/** The address of the account, where the credentials name one. */
export function addressOf({ account }: Facts): string | undefined {
  return account === undefined || account === 'late' ? undefined : account.address
}
