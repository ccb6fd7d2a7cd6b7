/** A function and one way to call it. */
export interface FaultTarget {
  readonly title: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly accept: 'text/html' | 'application/json'
  /** A path to POST to first. */
  readonly before?: string
}

export const faultTargets: readonly FaultTarget[] = [
  { title: 'GET /report', method: 'GET', path: '/report?period=2023', accept: 'text/html' },
  { title: 'GET /overview', method: 'GET', path: '/overview', accept: 'text/html' },
  {
    title: 'GET /overview?format=json',
    method: 'GET',
    path: '/overview?format=json',
    accept: 'application/json',
  },
  { title: 'GET /validate', method: 'GET', path: '/validate', accept: 'text/html' },
  { title: 'POST /validate', method: 'POST', path: '/validate', accept: 'application/json' },
  { title: 'GET /digest', method: 'GET', path: '/digest', accept: 'text/html' },
  { title: 'POST /digest', method: 'POST', path: '/digest', accept: 'application/json' },
  { title: 'POST /archive', method: 'POST', path: '/archive?period=2023-H1', accept: 'application/json' },
  {
    title: 'GET /report?archived',
    method: 'GET',
    path: '/report?archived=2023-H1',
    accept: 'text/html',
    before: '/archive?period=2023-H1',
  },
]
