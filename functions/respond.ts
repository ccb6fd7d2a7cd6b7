import type { HttpFunction, Request, Response } from '@google-cloud/functions-framework'
import { accessParameter, admitted, isLimited, toldTo, type Visitor } from '../lib/access/admit.ts'
import { causeOf, Failure, RequestFailure } from '../lib/errors.ts'
import { type Say, voice } from './events.ts'
import type { Runtime } from './runtime.ts'
import { type Answer, comeAgain, send } from './send.ts'

/** What a function is asked. */
export interface Call {
  readonly query: URLSearchParams
  readonly method: Method
  /** A page only for whoever says so: a scheduler takes anything, and means data. */
  readonly wants: Wants
  /** Whoever came by a signed link; undefined where the platform lets people in. */
  readonly visitor: Visitor | undefined
  /** Everything but the sheet that an answer without links follows from. */
  readonly question: () => string
  /** To the log. */
  readonly say: Say
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
    const begun = performance.now()
    const took = () => Math.round(performance.now() - begun)
    const { method } = request
    const say = voice((line) => runtime.write(line), name, request.executionId ?? '')
    response.set(always)
    const wants = wanted(request)
    let visitor: Visitor | undefined
    try {
      const call = called(runtime, name, methods, request)
      visitor = call.visitor
      const answer = await give({ ...call, wants, say })
      const bytes = await send(request, response, answer)
      const { counts } = answer
      say('answered', {
        method,
        status: response.statusCode,
        milliseconds: took(),
        bytes,
        ...(counts && { counts }),
      })
    } catch (thrown) {
      const error = toldTo(visitor, thrown)
      const status = error instanceof Failure ? error.status : 500
      const told = { method, status, milliseconds: took(), cause: causeOf(error) }
      say(status < 500 ? 'refused' : 'failed', told)
      await sendFailure(wants, response, error, status, visitor)
    }
  }
}

/** @throws RequestFailure for whatever is not to be answered */
function called(
  runtime: Runtime,
  name: string,
  methods: readonly Method[],
  request: Request,
): Omit<Call, 'wants' | 'say'> {
  const url = new URL(`http://localhost${request.originalUrl}`)
  if (url.pathname !== '/' && url.pathname !== `/${name}`) throw new RequestFailure({ code: 'path-unknown' })
  const method = methods.find((one) => one === request.method)
  if (method === undefined) throw new RequestFailure({ code: 'method-unknown', allow: methods.join(', ') })
  const visitor = visitorOf(runtime, name, method, url.searchParams)
  if (method === 'POST' && isForeign(request)) throw new RequestFailure({ code: 'foreign-form' })
  url.searchParams.delete(accessParameter)
  const query = visitor?.query ?? url.searchParams
  const question = () => `${name}?${query} ${runtime.today()}`
  return { query, method, visitor, question }
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

async function sendFailure(
  wants: Wants,
  response: Response,
  error: unknown,
  status: number,
  visitor: Visitor | undefined,
): Promise<void> {
  response.status(status).set({ 'Cache-Control': 'no-store', ...comeAgain(status) })
  if (error instanceof RequestFailure && error.problem.code === 'method-unknown') {
    response.set('Allow', error.problem.allow)
  }
  const { explained } = await import('./explained.ts')
  const { title, sentence, ...whole } = await explained(error)
  // They name cells of the whole sheet.
  const points = isLimited(visitor) ? [] : whole.points
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
function withoutQuery(visitor: Visitor | undefined): string {
  return `?${visitor === undefined ? '' : new URLSearchParams({ [accessParameter]: visitor.token })}`
}

function wanted(request: Request): Wants {
  if (request.query['format'] === 'json') return 'json'
  return request.accepts(['json', 'html']) === 'html' ? 'html' : 'json'
}
