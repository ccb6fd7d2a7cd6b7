/** The faults of a Google API, and of the network before it, that a test may inject into an emulator. */
import type { JsonObject } from '../sheets/json.ts'
import { createFaultQueue } from './fault-queue.ts'

/** A fault, and whether the request that meets it takes effect. */
export type Fault =
  /** An error in the form of the API; the request has no effect. */
  | { kind: 'status'; status: number; message?: string; details?: JsonObject[] }
  /** Any status with any body; the request has no effect. */
  | { kind: 'body'; status: number; body: string; contentType?: string }
  /** An HTML page of Google’s front end in place of JSON; the request has no effect. */
  | { kind: 'html'; status: number }
  /** The connection is reset without a response. */
  | { kind: 'reset' }
  /** No response is ever sent. */
  | { kind: 'hang' }
  /** The usual response, `ms` milliseconds later. */
  | { kind: 'slow'; ms: number }
  /** The request takes effect, and an error (503) is returned all the same, as may happen with Google. */
  | { kind: 'lost'; status?: number }
  /** The request takes effect, and the connection breaks in the middle of the response. */
  | { kind: 'cut' }
  /** The usual response; `before` runs just before the request takes effect, `after` just before the response is sent. */
  | { kind: 'meanwhile'; before?: () => void; after?: () => void }

/** Which requests fail: the next `times` (1) that match, after the first `skip` (0) of them. */
export interface FaultRule {
  method?: string
  /** Tested against the decoded path, without the query. */
  path?: RegExp
  skip?: number
  times?: number
  fault: Fault
}

interface GoogleFaults {
  add(rule: FaultRule): void
  clear(): void
  /** The fault for this request, which is thereby used up. */
  take(method: string, path: string): Fault | undefined
}

/** The faults of one emulator of a Google API, in the order in which they were added. */
export function createFaults(): GoogleFaults {
  const rules = createFaultQueue<FaultRule>()
  return {
    add: (rule) => rules.add(rule),
    clear: () => rules.clear(),
    take: (method, path) =>
      rules.take(
        (rule) =>
          (rule.method ?? method) === method && (rule.path === undefined || path.search(rule.path) >= 0),
      )?.fault,
  }
}

/** A page of Google’s front end, as it comes in place of JSON. */
export function errorPage(status: number): string {
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>Sorry...</title></head>
<body><h1>${status}. We're sorry...</h1><p>... but your computer or network may be sending automated queries.</p>
<p>To protect our users, we can't process your request right now.</p></body></html>
`
}
