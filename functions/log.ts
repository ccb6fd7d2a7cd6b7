/**
 * Everything the functions say to the service's log: the name of each event, and what its line holds beside severity,
 * function and execution id. `.github/logs.md` says what each means. Never a cell's contents, an address or a token.
 */
export interface LogEvents {
  readonly 'sheet read': { readonly milliseconds: number; readonly rows: number }
  readonly rendered: { readonly milliseconds: number; readonly bytes: number; readonly format: string }
  readonly answered: {
    readonly method: string
    readonly status: number
    readonly milliseconds: number
    readonly bytes: number
    readonly counts?: Readonly<Record<string, number>>
  }
  readonly refused: Failed
  readonly failed: Failed
  readonly 'system tabs not written': { readonly cause: string }
  readonly 'email not composed': { readonly cause: string }
  readonly 'email not sent': { readonly cause: string }
  readonly 'not archived': { readonly cause: string }
}

interface Failed {
  readonly method: string
  readonly status: number
  readonly milliseconds: number
  /** What went wrong, by its code; of a bug, where it happened. */
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
}

/** A line of the log, as Cloud Logging reads it: one JSON object. */
export type LogEntry = { readonly severity: string; readonly message: EventName } & Readonly<
  Record<string, unknown>
>

/** Says what happened in one call. */
export type Log = <E extends EventName>(event: E, details: LogEvents[E]) => void

/**
 * A voice for one call of a function.
 *
 * @param execution by which the lines of one call are found
 * @see https://cloud.google.com/logging/docs/structured-logging
 */
export function logger(write: (line: LogEntry) => void, name: string, execution: string): Log {
  return (event, details) =>
    write({
      severity: severities[event],
      message: event,
      function: name,
      'logging.googleapis.com/labels': { execution_id: execution },
      ...details,
    })
}
