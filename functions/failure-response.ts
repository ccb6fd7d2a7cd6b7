import type { Response } from '@google-cloud/functions-framework'
import { accessParameter, isScoped, type LinkBearer } from '../lib/access/admit.ts'
import { RequestFailure } from '../lib/errors.ts'
import { retryAfter } from './http-response.ts'

/** The form in which a client wants results and failures. */
export type ResponseFormat = 'html' | 'json'

/** A failure with what decides how it is shown. */
export interface FailedCall {
  readonly error: unknown
  /** The HTTP status. */
  readonly status: number
  readonly responseFormat: ResponseFormat
  readonly bearer: LinkBearer | undefined
}

/**
 * Sends a failure as a page or as problem details.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export async function sendFailure(
  response: Response,
  { error, status, responseFormat, bearer }: FailedCall,
): Promise<void> {
  response.status(status).set({ 'Cache-Control': 'no-store', ...retryAfter(status) })
  if (error instanceof RequestFailure && error.problem.code === 'method-unknown') {
    response.set('Allow', error.problem.allow)
  }
  const { problemDetails } = await import('./problem-details.ts')
  const { title, sentence, points: allPoints } = await problemDetails(error)
  // Points quote cells of the whole sheet, of which the bearer of a scoped link may see a part.
  const points = isScoped(bearer) ? [] : allPoints
  if (responseFormat === 'json') {
    const problem = { title, status, detail: sentence, points }
    response.type('application/problem+json').send(JSON.stringify(problem))
    return
  }
  const { failurePage } = await import('../lib/overview/failure-page.ts')
  const retryAddress = status === 400 ? addressWithoutFilters(bearer) : undefined
  response.type('html').send(await failurePage({ title, sentence }, points, retryAddress))
}

function addressWithoutFilters(bearer: LinkBearer | undefined): string {
  return `?${bearer === undefined ? '' : new URLSearchParams({ [accessParameter]: bearer.token })}`
}
