import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import { accessParameter, admitted, type Visitor } from '../lib/access/admit.ts'
import { Failure, RequestFailure } from '../lib/errors.ts'
import type { Runtime } from './runtime.ts'

/** What a function is asked. */
export interface Call {
  readonly query: URLSearchParams
  readonly method: Method
  /** A page only for whoever says so: a scheduler takes anything, and means data. */
  readonly wants: Wants
  /** Whoever came by a signed link; undefined where the platform lets people in. */
  readonly visitor: Visitor | undefined
  /** Everything but the sheet that an answer without links follows from. */
  readonly question: string
}

/** What a function gives: a page, or a file when it has a name. */
export interface Answer {
  readonly type: string
  readonly body: Buffer | string | (() => Promise<Buffer | string>)
  /** What the body follows from; without it the body itself is compared. */
  readonly version?: string
  readonly status?: number
  readonly fileName?: { readonly ukrainian: string; readonly ascii: string }
}

type Method = 'GET' | 'HEAD' | 'POST'
type Wants = 'html' | 'json'

/** Pages need their own style sheet, an empty icon, and forms that come back here: nothing else. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': contentPolicy,
}

/** Turns a function from a call to an answer into a door: who may come in, methods, headers, and failures as pages or JSON. */
export function respond(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  give: (call: Call) => Promise<Answer>,
): HttpFunction {
  return async (request, response) => {
    response.set(always)
    const wants = wanted(request)
    try {
      await send(request, response, await give(called(runtime, name, methods, request, wants)))
    } catch (error) {
      await sendFailure(runtime, name, wants, response, error)
    }
  }
}

/** @throws RequestFailure for whatever is not to be answered */
function called(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  request: Request,
  wants: Wants,
): Call {
  const url = new URL(`http://localhost${request.originalUrl}`)
  if (url.pathname !== '/' && url.pathname !== `/${name}`) throw new RequestFailure({ code: 'path-unknown' })
  const method = methods.find((one) => one === request.method)
  if (method === undefined) throw new RequestFailure({ code: 'method-unknown', allow: methods.join(', ') })
  const visitor = visitorOf(runtime, name, method, url.searchParams)
  if (method === 'POST' && isForeign(request)) throw new RequestFailure({ code: 'foreign-form' })
  url.searchParams.delete(accessParameter)
  const query = visitor?.query ?? url.searchParams
  const question = `${name}?${query} ${runtime.today()}`
  return { query, method, wants, visitor, question }
}

/** A link shows; whatever writes is let in by the platform alone. */
function visitorOf(
  runtime: Runtime,
  name: string,
  method: Method,
  query: URLSearchParams,
): Visitor | undefined {
  const { access, linkKeys } = runtime
  if (access !== 'link') return undefined
  if (method === 'POST') throw new RequestFailure({ code: 'link-refused' })
  return admitted(name, query, linkKeys, runtime.now().getTime() / 1000)
}

/** A browser says where a form came from; programs say nothing. */
function isForeign(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

async function send(request: Request, response: Response, answer: Answer): Promise<void> {
  const { type, body, status = 200, fileName, version } = answer
  const now = version === undefined ? await bodyOf(body) : undefined
  const encoding = encodingFor(request, type)
  const hash = createHash('sha256')
    .update(version ?? now ?? '')
    .digest('base64url')
  response.status(status).set({
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding',
    // Other bytes, another tag.
    ETag: `"${hash}${encoding === undefined ? '' : `-${encoding}`}"`,
    ...comeAgain(status),
  })
  if (fileName !== undefined) {
    const { ascii, ukrainian } = fileName
    response.set('Content-Disposition', `inline; filename="${ascii}"; filename*=UTF-8''${rfc8187(ukrainian)}`)
  }
  if (request.fresh) {
    response.status(304).end()
    return
  }
  const whole = now ?? (await bodyOf(body))
  if (encoding === undefined) {
    response.send(whole)
    return
  }
  response.set('Content-Encoding', encoding).send(await compressions[encoding](whole))
}

/** In seconds: after a minute Google’s quota is filled again. */
function comeAgain(status: number): Readonly<Record<string, string>> {
  return status === 503 ? { 'Retry-After': '60' } : {}
}

/** Quality 5 of 11 packs nearly as tight in a tenth of the time. */
const compressions = {
  br: (body: Buffer | string) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer | string) => promisify(gzip)(body),
}

/** How a body is packed, where that pays: PDF and Word files are packed already. */
function encodingFor(request: Request, type: string): keyof typeof compressions | undefined {
  if (!/^text\/|json/u.test(type)) return undefined
  const accepted = request.acceptsEncodings('br', 'gzip')
  return accepted === 'br' || accepted === 'gzip' ? accepted : undefined
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
  wants: Wants,
  response: Response,
  error: unknown,
): Promise<void> {
  const status = error instanceof Failure ? error.status : 500
  const cause =
    error instanceof Failure ? error.message : error instanceof Error ? error.stack : String(error)
  runtime.log(status < 500 ? 'INFO' : 'ERROR', 'request failed', { function: name, status, cause })
  response.status(status).set({ 'Cache-Control': 'no-store', ...comeAgain(status) })
  if (error instanceof RequestFailure && error.problem.code === 'method-unknown') {
    response.set('Allow', error.problem.allow)
  }
  const { explained } = await import('./explained.ts')
  const { title, sentence, points } = explained(error)
  if (wants === 'json') {
    // RFC 9457
    const problem = { title, status, detail: sentence, points }
    response.type('application/problem+json').send(JSON.stringify(problem))
    return
  }
  const { failurePage } = await import('../lib/overview/failure-page.ts')
  response.type('html').send(await failurePage({ title, sentence }, points))
}

function wanted(request: Request): Wants {
  if (request.query['format'] === 'json') return 'json'
  return request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'
}
