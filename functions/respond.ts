import { createHash } from 'node:crypto'
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import {
  ConfigFailure,
  Failure,
  ProgrammeFailure,
  RequestFailure,
  SheetFailure,
  StorageFailure,
} from '../lib/errors.ts'
import type { Point } from '../lib/overview/failure-page.ts'
import {
  type Explanation,
  explainConfig,
  explainRequest,
  explainSheet,
  explainStorage,
  programmeUnreadable,
  unforeseen,
} from '../lib/text/failures.ts'
import { placeName, remarkOn } from '../lib/text/findings.ts'
import type { Runtime } from './runtime.ts'

/** What a function gives: a page, or a file when it has a name. */
export interface Answer {
  readonly type: string
  readonly body: Buffer | string | (() => Promise<Buffer | string>)
  /** What the body follows from; without it the body itself is compared. */
  readonly version?: string
  readonly status?: number
  readonly fileName?: { readonly ukrainian: string; readonly ascii: string }
}

/** Pages need their own style sheet and an empty icon, and nothing else. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

type Method = 'GET' | 'HEAD' | 'POST'

/** Turns a function from a query to an answer into a door: methods, headers, and failures as pages or JSON. */
export function respond(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  give: (query: URLSearchParams, method: Method, wants: 'html' | 'json') => Promise<Answer>,
): HttpFunction {
  return async (request, response) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
    try {
      const url = new URL(`http://localhost${request.originalUrl}`)
      if (url.pathname !== '/' && url.pathname !== `/${name}`)
        throw new RequestFailure({ code: 'path-unknown' })
      const method = methods.find((one) => one === request.method)
      if (method === undefined)
        throw new RequestFailure({ code: 'method-unknown', allow: methods.join(', ') })
      await send(request, response, await give(url.searchParams, method, asked(request)))
    } catch (error) {
      await sendFailure(runtime, name, request, response, error)
    }
  }
}

async function send(request: Request, response: Response, answer: Answer): Promise<void> {
  const { type, body, status = 200, fileName, version } = answer
  const now = version === undefined ? await bodyOf(body) : undefined
  response.status(status).set({
    'Content-Type': type,
    'Content-Security-Policy': contentPolicy,
    'Cache-Control': 'private, no-cache',
    ETag: `"${createHash('sha256')
      .update(version ?? now ?? '')
      .digest('base64url')}"`,
  })
  if (fileName !== undefined) {
    const { ascii, ukrainian } = fileName
    response.set('Content-Disposition', `inline; filename="${ascii}"; filename*=UTF-8''${rfc8187(ukrainian)}`)
  }
  if (request.fresh) response.status(304).end()
  else response.send(now ?? (await bodyOf(body)))
}

async function bodyOf(body: Answer['body']): Promise<Buffer | string> {
  return typeof body === 'function' ? await body() : body
}

/** The name of a file in UTF-8, for a header: encodeURIComponent leaves four characters that the RFC does not allow. */
function rfc8187(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

async function sendFailure(
  runtime: Runtime,
  name: string,
  request: Request,
  response: Response,
  error: unknown,
): Promise<void> {
  const status = error instanceof Failure ? error.status : 500
  const { title, sentence } = explain(error)
  const points = error instanceof ProgrammeFailure ? error.findings.map(pointOf) : []
  const cause =
    error instanceof Failure ? error.message : error instanceof Error ? error.stack : String(error)
  runtime.log(status < 500 ? 'INFO' : 'ERROR', 'request failed', { function: name, status, cause })
  response.status(status).set('Cache-Control', 'no-store')
  if (status === 503) response.set('Retry-After', '60')
  if (error instanceof RequestFailure && error.problem.code === 'method-unknown') {
    response.set('Allow', error.problem.allow)
  }
  if (wanted(request) === 'json') {
    // RFC 9457
    response
      .type('application/problem+json')
      .send(JSON.stringify({ title, status, detail: sentence, points }))
    return
  }
  const { failurePage } = await import('../lib/overview/failure-page.ts')
  response.set('Content-Security-Policy', contentPolicy)
  response.type('html').send(await failurePage({ title, sentence }, points))
}

/** A page only for whoever says so: a scheduler takes anything, and means data. */
function asked(request: Request): 'html' | 'json' {
  return request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'
}

function wanted(request: Request): 'html' | 'json' {
  if (request.query['format'] === 'json') return 'json'
  return request.accepts(['html', 'json', 'application/problem+json']) === 'html' ? 'html' : 'json'
}

function explain(error: unknown): Explanation {
  if (error instanceof RequestFailure) return explainRequest(error.problem)
  if (error instanceof SheetFailure) return explainSheet(error.problem)
  if (error instanceof StorageFailure) return explainStorage(error.problem)
  if (error instanceof ProgrammeFailure) return programmeUnreadable
  if (error instanceof ConfigFailure) return explainConfig(error.problems.map(firstWord))
  return unforeseen
}

/** Problems of the environment begin with the name of their variable. */
function firstWord(problem: string): string {
  return problem.split(' ', 1)[0] ?? ''
}

function pointOf(finding: ProgrammeFailure['findings'][number]): Point {
  return { place: placeName(finding), ...remarkOn(finding) }
}
