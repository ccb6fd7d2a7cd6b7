import type { Day } from './calendar/day.ts'
import type { Finding } from './finding.ts'

/**
 * The expected failures. Each has a problem code, which text/failures.ts explains to the reader; its `message` is English,
 * for the log. Anything else that is thrown is a bug.
 */
export abstract class Failure extends Error {
  /** The HTTP status of the response. */
  abstract readonly status: number
}

/** Why a request cannot be served. */
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
  /** A period that has not ended cannot be archived, since the archive never replaces its report. */
  | { readonly code: 'period-not-over'; readonly value: string; readonly from: Day }
  | { readonly code: 'archived-malformed'; readonly value: string }
  | { readonly code: 'archived-unknown'; readonly value: string }
  | { readonly code: 'archived-with-other'; readonly parameter: string }
  | { readonly code: 'path-unknown' }
  /** The same for every invalid link, so that a caller learns nothing. */
  | { readonly code: 'link-refused' }
  /** A form of another site was submitted in a user’s browser (CSRF). */
  | { readonly code: 'cross-site-request' }
  | { readonly code: 'method-unknown'; readonly allow: string }

/** The request is malformed, not authorized, or for something that does not exist. */
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

/** Why the spreadsheet cannot be read or written. */
export type SheetProblem =
  /** The spreadsheet is not shared with the account of this service. */
  | 'not-shared'
  | 'not-found'
  /** The credentials of this service are not accepted. */
  | 'unauthenticated'
  /** The Sheets API is switched off in the project. */
  | 'api-disabled'
  /** The quota per minute is exhausted. */
  | 'throttled'
  /** Google does not answer, or not in time. */
  | 'unavailable'
  /** The spreadsheet is shared for reading only, or the tab is protected. */
  | 'not-writable'
  /** «Журнал» lacks headers, so that it is unknown who has received an e-mail. */
  | 'journal-altered'
  /** A response that the program does not understand. */
  | 'unexpected'

/** A request for the spreadsheet failed. */
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

/** Why the archive cannot be read or written. */
export type StorageProblem =
  /** The account of this service lacks the permission in the bucket. */
  | 'not-allowed'
  /** There is no such bucket. */
  | 'not-found'
  /** The credentials of this service are not accepted. */
  | 'unauthenticated'
  /** Too many requests. */
  | 'throttled'
  /** Google does not answer, or not in time. */
  | 'unavailable'
  /** The name has other content, which is never replaced. */
  | 'conflict'
  /** No bucket is configured. */
  | 'not-configured'
  /** A response that the program does not understand. */
  | 'unexpected'

/** A request for the archive failed. */
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

/** Why an e-mail was not sent. */
export type MailProblem =
  /** The mail server cannot be reached, or the connection was lost before it had the whole e-mail. */
  | 'unreachable'
  /** The server does not support encryption, or its certificate is invalid. */
  | 'tls'
  /** The mail server does not accept the user and password of this service. */
  | 'unauthenticated'
  /** The mail server refuses the sender. */
  | 'refused-sender'
  /** The mail server refuses this e-mail. */
  | 'rejected'
  /** The mail server refuses temporarily. */
  | 'busy'
  /** The connection was lost after the whole e-mail was sent: it may have been accepted. */
  | 'unknown-outcome'

/** An e-mail was not accepted by the mail server, or it is unknown whether it was. */
export class MailFailure extends Failure {
  readonly problem: MailProblem

  /** @param detail codes only: a mail server’s replies may quote people’s addresses */
  constructor(problem: MailProblem, detail: string) {
    super(`mail: ${problem}: ${detail}`)
    this.problem = problem
  }

  /**
   * Whether the same e-mail may be sent again. Not where the outcome is unknown: a recipient might get it twice.
   */
  get retryable(): boolean {
    return this.problem === 'unreachable' || this.problem === 'busy'
  }

  override get status(): number {
    return this.retryable ? 503 : 502
  }
}

/** The spreadsheet was read, but has no readable programme, for the reasons in the findings. */
export class ProgrammeFailure extends Failure {
  readonly findings: readonly Finding[]
  readonly status = 422

  constructor(findings: readonly Finding[]) {
    super(`no programme can be read: ${findings.map((finding) => finding.problem.code).join(', ')}`)
    this.findings = findings
  }
}

/** The environment is not set up. Problems name the variables, never their values. */
export class ConfigFailure extends Failure {
  readonly problems: readonly string[]
  readonly status = 500

  constructor(problems: readonly string[]) {
    super(`the environment is not set up:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** An error for the log: a failure’s message, or a bug’s stack without its message, which may quote a cell. */
export function causeOf(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (!(error instanceof Error)) return typeof error
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return [error.name, ...frames.slice(0, 8)].join('\n')
}
