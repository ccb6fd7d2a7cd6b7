import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import { accessParameter, authorize, isScoped, type LinkBearer, redactFor } from '../lib/access/admit.ts'
import { causeOf, Failure, RequestFailure } from '../lib/errors.ts'
import { type HttpResult, retryAfter, sendResponse } from './http-response.ts'
import { type Log, logger } from './log.ts'
import type { Runtime } from './runtime.ts'

/** What a function is asked. */
export interface FunctionCall {
  readonly query: URLSearchParams
  readonly method: Method
  /** A page only for whoever says so: a scheduler takes anything, and means data. */
  readonly responseFormat: ResponseFormat
  /** Whoever came by a signed link; undefined where the platform lets people in. */
  readonly bearer: LinkBearer | undefined
  /** Everything but the sheet that an answer without links follows from. */
  readonly cacheKey: () => string
  /** To the log. */
  readonly log: Log
}

type Method = 'GET' | 'HEAD' | 'POST'
type ResponseFormat = 'html' | 'json'

/** Pages need their own style sheet, an empty icon, and forms that come back here: nothing else. */
const contentPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': contentPolicy,
}

/** Turns a function from a call to an answer into a door: who may come in, methods, headers, and failures as pages or JSON. */
export function httpFunction(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  give: (call: FunctionCall) => Promise<HttpResult>,
): HttpFunction {
  return async (request, response) => {
    const begun = performance.now()
    const took = () => Math.round(performance.now() - begun)
    const { method } = request
    const log = logger((line) => runtime.write(line), name, request.executionId ?? '')
    response.set(securityHeaders)
    const responseFormat = negotiate(request)
    let visitor: LinkBearer | undefined
    try {
      const call = parseCall(runtime, name, methods, request)
      visitor = call.bearer
      const answer = await give({ ...call, responseFormat, log })
      const bytes = await sendResponse(request, response, answer)
      const { counts } = answer
      log('answered', {
        method,
        status: response.statusCode,
        milliseconds: took(),
        bytes,
        ...(counts && { counts }),
      })
    } catch (thrown) {
      const error = redactFor(visitor, thrown)
      const status = error instanceof Failure ? error.status : 500
      const told = { method, status, milliseconds: took(), cause: causeOf(error) }
      log(status < 500 ? 'refused' : 'failed', told)
      await sendFailure(responseFormat, response, error, status, visitor)
    }
  }
}

/** @throws RequestFailure for whatever is not to be answered */
function parseCall(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  request: Request,
): Omit<FunctionCall, 'responseFormat' | 'log'> {
  const url = new URL(`http://localhost${request.originalUrl}`)
  if (url.pathname !== '/' && url.pathname !== `/${name}`) throw new RequestFailure({ code: 'path-unknown' })
  const method = methods.find((one) => one === request.method)
  if (method === undefined) throw new RequestFailure({ code: 'method-unknown', allow: methods.join(', ') })
  const bearer = bearerOf(runtime, name, method, url.searchParams)
  if (method === 'POST' && isCrossSite(request)) throw new RequestFailure({ code: 'cross-site-request' })
  url.searchParams.delete(accessParameter)
  const query = bearer?.query ?? url.searchParams
  const cacheKey = () => `${name}?${query} ${runtime.today()}`
  return { query, method, bearer, cacheKey }
}

/** A link shows; whatever writes is let in by the platform alone. */
function bearerOf(
  runtime: Runtime,
  name: string,
  method: Method,
  query: URLSearchParams,
): LinkBearer | undefined {
  const { access, linkKeys } = runtime
  if (access !== 'link') return undefined
  if (method === 'POST') throw new RequestFailure({ code: 'link-refused' })
  return authorize(name, query, linkKeys, runtime.now().getTime() / 1000)
}

/** A browser says where a form came from; programs say nothing. */
function isCrossSite(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

async function sendFailure(
  wants: ResponseFormat,
  response: Response,
  error: unknown,
  status: number,
  visitor: LinkBearer | undefined,
): Promise<void> {
  response.status(status).set({ 'Cache-Control': 'no-store', ...retryAfter(status) })
  if (error instanceof RequestFailure && error.problem.code === 'method-unknown') {
    response.set('Allow', error.problem.allow)
  }
  const { problemDetails } = await import('./problem-details.ts')
  const { title, sentence, ...whole } = await problemDetails(error)
  // They name cells of the whole sheet.
  const points = isScoped(visitor) ? [] : whole.points
  if (wants === 'json') {
    // RFC 9457
    const problem = { title, status, detail: sentence, points }
    response.type('application/problem+json').send(JSON.stringify(problem))
    return
  }
  const { failurePage } = await import('../lib/overview/failure-page.ts')
  response
    .type('html')
    .send(await failurePage({ title, sentence }, points, status === 400 ? withoutQuery(visitor) : undefined))
}

/** The same page with nothing asked for. */
function withoutQuery(visitor: LinkBearer | undefined): string {
  return `?${visitor === undefined ? '' : new URLSearchParams({ [accessParameter]: visitor.token })}`
}

function negotiate(request: Request): ResponseFormat {
  if (request.query['format'] === 'json') return 'json'
  return request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'
}
