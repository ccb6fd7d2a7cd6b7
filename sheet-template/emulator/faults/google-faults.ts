/** Faults to order, so that tests may see what happens when Google, or the way there, fails. */
import { GoogleError } from '../sheets/errors.ts'
import type { JsonObject } from '../sheets/json.ts'
import { createFaultQueue } from './fault-queue.ts'

export type Fault =
  /** A refusal in Google's form, before anything was done. */
  | { kind: 'status'; status: number; message?: string; details?: JsonObject[] }
  /** Any status with any body. */
  | { kind: 'body'; status: number; body: string; contentType?: string }
  /** A page of the front end instead of JSON. */
  | { kind: 'html'; status: number }
  /** The connection breaks off without an answer. */
  | { kind: 'reset' }
  /** No answer ever comes. */
  | { kind: 'hang' }
  /** The right answer, later. */
  | { kind: 'slow'; ms: number }
  /** Done, and then answered as if it were not: what a 503 after a write may mean. */
  | { kind: 'lost'; status?: number }
  /** Done, and the connection breaks off in the middle of the answer. */
  | { kind: 'cut' }
  /** The right answer, and something else happens just before the request is done, or before it is answered. */
  | { kind: 'meanwhile'; before?: () => void; after?: () => void }

/** Which requests are to fail: the next `times` (1) that match, once `skip` (0) of them have gone by. */
export interface FaultOrder {
  method?: string
  /** Matched with the decoded path, without the query. */
  path?: RegExp
  skip?: number
  times?: number
  fault: Fault
}

interface GoogleFaults {
  order(next: FaultOrder): void
  forget(): void
  /** The fault for this request, used up by asking. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): GoogleFaults {
  const orders = createFaultQueue<FaultOrder>()
  return {
    order: (next) => orders.add(next),
    forget: () => orders.forget(),
    take: (method, path) =>
      orders.take(
        (order) =>
          (order.method ?? method) === method && (order.path === undefined || path.search(order.path) >= 0),
      )?.fault,
  }
}

const messages: Record<number, string> = {
  400: 'Request contains an invalid argument.',
  401: 'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  403: 'The caller does not have permission',
  404: 'Requested entity was not found.',
  429: "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:0'.",
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
}

const quota: JsonObject = {
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason: 'RATE_LIMIT_EXCEEDED',
  domain: 'googleapis.com',
  metadata: {
    service: 'sheets.googleapis.com',
    quota_limit: 'ReadRequestsPerMinutePerUser',
    quota_limit_value: '60',
  },
}

/** What Google says with a status, unless the test says otherwise. */
export function refusalMessage(status: number, message?: string, details?: JsonObject[]): GoogleError {
  return new GoogleError(
    status,
    message ?? messages[status] ?? 'Unknown Error.',
    details ?? (status === 429 ? [quota] : []),
  )
}

export function errorPage(status: number): string {
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title>Sorry...</title></head>
<body><h1>${status}. We're sorry...</h1><p>... but your computer or network may be sending automated queries.</p>
<p>To protect our users, we can't process your request right now.</p></body></html>
`
}
