import type { Day } from './calendar/day.ts'
import type { Finding } from './finding.ts'

/**
 * The failures this program expects. Each carries a code whose sentence for the reader is in
 * `text/failures.ts`; its `message` is English, for the log. Anything else that is thrown is a bug.
 */
export abstract class Failure extends Error {
  /** The HTTP status of the answer. */
  abstract readonly status: number
}

export type RequestProblem =
  | { readonly code: 'period-malformed'; readonly value: string }
  | {
      readonly code: 'period-outside-programme'
      readonly value: string
      readonly first: number
      readonly last: number
    }
  | { readonly code: 'unit-unknown'; readonly value: string; readonly known: readonly string[] }
  | { readonly code: 'day-malformed'; readonly parameter: string; readonly value: string }
  | { readonly code: 'day-in-future'; readonly day: Day; readonly today: Day }
  | {
      readonly code: 'choice-unknown'
      readonly parameter: string
      readonly value: string
      readonly possible: readonly string[]
    }
  | { readonly code: 'parameter-unknown'; readonly parameter: string; readonly known: readonly string[] }
  | { readonly code: 'parameter-duplicated'; readonly parameter: string }
  /** What has not ended is not archived under its name: that name is never given twice. */
  | { readonly code: 'period-not-over'; readonly value: string; readonly from: Day }
  | { readonly code: 'archived-malformed'; readonly value: string }
  | { readonly code: 'archived-unknown'; readonly value: string }
  | { readonly code: 'archived-with-other'; readonly parameter: string }
  | { readonly code: 'path-unknown' }
  /** The one answer to every link that does not open what was asked for. */
  | { readonly code: 'link-refused' }
  /** A page elsewhere tried to have something done in the name of whoever looked at it. */
  | { readonly code: 'cross-site-request' }
  | { readonly code: 'method-unknown'; readonly allow: string }

/** The request asks for something that does not exist or is not worded as it must be. */
export class RequestFailure extends Failure {
  readonly problem: RequestProblem

  constructor(problem: RequestProblem) {
    super(`bad request: ${problem.code}`)
    this.problem = problem
  }

  override get status(): number {
    switch (this.problem.code) {
      case 'link-refused':
      case 'cross-site-request':
        return 403
      case 'path-unknown':
      case 'archived-unknown':
        return 404
      case 'method-unknown':
        return 405
      default:
        return 400
    }
  }
}

export type SheetProblem =
  /** The spreadsheet is not shared with the account of this service. */
  | 'not-shared'
  | 'not-found'
  /** The credentials of this service are not accepted. */
  | 'unauthenticated'
  /** The Sheets API is switched off in the project. */
  | 'api-disabled'
  /** The quota of a minute is used up. */
  | 'throttled'
  /** Google cannot answer now, or not in time. */
  | 'unavailable'
  /** It may be read but not written: shared for reading only, or a protected tab. */
  | 'not-writable'
  /** «Журнал» lacks headers, so it cannot be known who has a letter. */
  | 'journal-altered'
  /** Google answers something that this program does not understand. */
  | 'unexpected'

/** Google's answer about the spreadsheet was no, or there was none. */
export class SheetFailure extends Failure {
  readonly problem: SheetProblem

  constructor(problem: SheetProblem, detail: string) {
    super(`spreadsheet: ${problem}: ${detail}`)
    this.problem = problem
  }

  /** Whether the same request may succeed a minute later. */
  get retryable(): boolean {
    return this.problem === 'throttled' || this.problem === 'unavailable'
  }

  override get status(): number {
    return this.retryable ? 503 : 502
  }
}

export type StorageProblem =
  /** The account of this service may not do this in the bucket. */
  | 'not-allowed'
  /** There is no such bucket. */
  | 'not-found'
  /** The credentials of this service are not accepted. */
  | 'unauthenticated'
  /** Too many requests. */
  | 'throttled'
  /** Google cannot answer now, or not in time. */
  | 'unavailable'
  /** Something else is already kept under that name, and what is kept is never replaced. */
  | 'conflict'
  /** No bucket is set up. */
  | 'not-configured'
  /** Google answers something that this program does not understand. */
  | 'unexpected'

/** Google's answer about the archive was no, or there was none. */
export class StorageFailure extends Failure {
  readonly problem: StorageProblem

  constructor(problem: StorageProblem, detail: string) {
    super(`archive: ${problem}: ${detail}`)
    this.problem = problem
  }

  /** Whether the same request may succeed a minute later. */
  get retryable(): boolean {
    return this.problem === 'throttled' || this.problem === 'unavailable'
  }

  override get status(): number {
    if (this.problem === 'conflict') return 409
    if (this.problem === 'not-configured') return 501
    return this.retryable ? 503 : 502
  }
}

export type MailProblem =
  /** The mail server cannot be reached, or was lost before it had the whole letter. */
  | 'unreachable'
  /** No connection that others cannot read, or none to the server that it should be. */
  | 'tls'
  /** The mail server does not accept the user and password of this service. */
  | 'unauthenticated'
  /** The mail server does not take letters from this sender. */
  | 'refused-sender'
  /** The mail server does not take this letter. */
  | 'rejected'
  /** The mail server asks to come again later. */
  | 'busy'
  /** The connection was lost after the whole letter was sent: nobody knows whether it was taken. */
  | 'unknown-outcome'

/** The mail server did not take a letter, or did not say that it did. */
export class MailFailure extends Failure {
  readonly problem: MailProblem

  /** @param detail codes only: what a mail server says in words may name people’s addresses */
  constructor(problem: MailProblem, detail: string) {
    super(`mail: ${problem}: ${detail}`)
    this.problem = problem
  }

  /**
   * Whether sending the same letter again does no harm. Not so when the outcome is unknown: whoever received it
   * would receive it twice.
   */
  get retryable(): boolean {
    return this.problem === 'unreachable' || this.problem === 'busy'
  }

  override get status(): number {
    return this.retryable ? 503 : 502
  }
}

/** The spreadsheet was read, but no programme can be made of it: the findings say why. */
export class ProgrammeFailure extends Failure {
  readonly findings: readonly Finding[]
  readonly status = 422

  constructor(findings: readonly Finding[]) {
    super(`no programme can be read: ${findings.map((finding) => finding.problem.code).join(', ')}`)
    this.findings = findings
  }
}

/** The environment is not set up: all problems at once, by variable name and never by value. */
export class ConfigFailure extends Failure {
  readonly problems: readonly string[]
  readonly status = 500

  constructor(problems: readonly string[]) {
    super(`the environment is not set up:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** A failure for the log: its own words, or, of a bug, where it is. A bug's message is left out: it may hold a cell. */
export function causeOf(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (!(error instanceof Error)) return typeof error
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return [error.name, ...frames.slice(0, 8)].join('\n')
}
