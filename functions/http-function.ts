import type { HttpFunction, Request } from '@google-cloud/functions-framework'
import { accessParameter, authorize, type LinkBearer, redactFor } from '../lib/access/admit.ts'
import { causeOf, Failure, RequestFailure } from '../lib/errors.ts'
import { type ResponseFormat, sendFailure } from './failure-response.ts'
import { type HttpResult, sendResponse } from './http-response.ts'
import { type Log, logger } from './log.ts'
import type { Runtime } from './runtime.ts'
import { securityHeaders } from './security-headers.ts'

/** One authorized call of a function. */
export interface FunctionCall {
  /** The parameters of the address without the access token, narrowed to what the bearer's link grants. */
  readonly query: URLSearchParams
  readonly method: Method
  /** `html` only where the client prefers HTML; one that accepts anything, as schedulers do, gets JSON. */
  readonly responseFormat: ResponseFormat
  /** The holder of a signed link; undefined where the platform (IAM) has authenticated the caller. */
  readonly bearer: LinkBearer | undefined
  /** Function, query and day: with the sheet, all that a result without links of its bearer depends on. */
  readonly cacheKey: () => string
  readonly log: Log
}

type Method = 'GET' | 'HEAD' | 'POST'

/**
 * Wraps a handler as an HTTP function: checks path and method, authorizes the call, sets security headers, sends the
 * result, and turns whatever is thrown into HTML or RFC 9457 JSON. One line is logged per call.
 *
 * @param name the function's name, which is also its path
 * @param methods all other methods are refused with 405
 * @param handler may throw; a `Failure` carries its own status, anything else is a bug and answered with 500
 */
export function httpFunction(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  handler: (call: FunctionCall) => Promise<HttpResult>,
): HttpFunction {
  return async (request, response) => {
    const startedAt = performance.now()
    const elapsedMs = () => Math.round(performance.now() - startedAt)
    const log = logger((entry) => runtime.write(entry), name, request.executionId ?? '')
    const responseFormat = negotiate(request)
    response.set(securityHeaders)
    let bearer: LinkBearer | undefined
    try {
      const { method, parameters } = parseTarget(request, name, methods)
      bearer = authorizeCall(runtime, request, name, method, parameters)
      const query = bearer?.query ?? withoutToken(parameters)
      const cacheKey = () => `${name}?${query} ${runtime.today()}`
      const result = await handler({ query, method, responseFormat, bearer, cacheKey, log })
      const bytes = await sendResponse(request, response, result)
      const { statusCode: status } = response
      log('answered', { method, status, milliseconds: elapsedMs(), bytes, counts: result.counts })
    } catch (thrown) {
      const error = redactFor(bearer, thrown)
      const status = error instanceof Failure ? error.status : 500
      const { method } = request
      const logFields = { method, status, milliseconds: elapsedMs(), cause: causeOf(error) }
      log(status < 500 ? 'refused' : 'failed', logFields)
      await sendFailure(response, { error, status, responseFormat, bearer })
    }
  }
}

/** @throws RequestFailure `path-unknown` or `method-unknown` */
function parseTarget(request: Request, name: string, methods: readonly Method[]) {
  const { pathname, searchParams } = new URL(`http://localhost${request.originalUrl}`)
  if (pathname !== '/' && pathname !== `/${name}`) throw new RequestFailure({ code: 'path-unknown' })
  const method = methods.find((one) => one === request.method)
  if (method === undefined) throw new RequestFailure({ code: 'method-unknown', allow: methods.join(', ') })
  return { method, parameters: searchParams }
}

/**
 * The bearer of a call where access is by signed link. Links only read: whatever writes is authorized by the platform.
 *
 * @throws RequestFailure `link-refused` or `cross-site-request`
 */
function authorizeCall(
  runtime: Runtime,
  request: Request,
  name: string,
  method: Method,
  parameters: URLSearchParams,
): LinkBearer | undefined {
  const { access, linkKeys } = runtime
  if (access === 'link' && method === 'POST') throw new RequestFailure({ code: 'link-refused' })
  if (method === 'POST' && isCrossSite(request)) throw new RequestFailure({ code: 'cross-site-request' })
  if (access !== 'link') return undefined
  return authorize(name, parameters, linkKeys, runtime.now().getTime() / 1000)
}

/**
 * Whether a form of another site was submitted with this user's session (CSRF). Clients other than browsers do not send
 * the header.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
function isCrossSite(request: Request): boolean {
  const site = request.get('Sec-Fetch-Site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function withoutToken(parameters: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(parameters)
  query.delete(accessParameter)
  return query
}

function negotiate(request: Request): ResponseFormat {
  if (request.query['format'] === 'json') return 'json'
  return request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'
}
