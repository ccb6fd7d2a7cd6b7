/**
 * The catalogue of log events: the name of each, and its fields beside severity, function and execution id. Fields never
 * hold a cell's contents, a person's address or a token.
 *
 * @see .github/logs.md for the meaning of each
 */
export interface LogEvents {
  readonly 'sheet read': { readonly milliseconds: number; readonly rows: number }
  readonly rendered: { readonly milliseconds: number; readonly bytes: number; readonly format: string }
  readonly answered: {
    readonly method: string
    readonly status: number
    readonly milliseconds: number
    readonly bytes: number
    readonly counts?: Readonly<Record<string, number>> | undefined
  }
  readonly refused: FailureFields
  readonly failed: FailureFields
  readonly 'system tabs not written': { readonly cause: string }
  readonly 'email not composed': { readonly cause: string }
  readonly 'email not sent': { readonly cause: string }
  readonly 'not archived': { readonly cause: string }
  /** A scheduled run did nothing because a tab of the sheet is broken. */
  readonly blocked: { readonly cause: string }
}

interface FailureFields {
  readonly method: string
  readonly status: number
  readonly milliseconds: number
  /** The code of a failure; the stack of a bug, without its message. */
  readonly cause: string
}

export type EventName = keyof LogEvents

const severities: Readonly<Record<EventName, 'INFO' | 'WARNING' | 'ERROR'>> = {
  'sheet read': 'INFO',
  rendered: 'INFO',
  answered: 'INFO',
  refused: 'INFO',
  failed: 'ERROR',
  'system tabs not written': 'ERROR',
  'email not composed': 'ERROR',
  'email not sent': 'ERROR',
  'not archived': 'ERROR',
  blocked: 'ERROR',
}

/** A log line: one JSON object in the form of Cloud Logging. */
export type LogEntry = { readonly severity: string; readonly message: EventName } & Readonly<
  Record<string, unknown>
>

/** Writes an event of one call to the log. */
export type Log = <E extends EventName>(event: E, details: LogEvents[E]) => void

/**
 * The log of one call of a function.
 *
 * @param execution the execution id: the label by which the lines of one call are filtered
 * @see https://cloud.google.com/logging/docs/structured-logging
 */
export function logger(write: (entry: LogEntry) => void, name: string, execution: string): Log {
  return (event, details) =>
    write({
      severity: severities[event],
      message: event,
      function: name,
      'logging.googleapis.com/labels': { execution_id: execution },
      ...details,
    })
}
