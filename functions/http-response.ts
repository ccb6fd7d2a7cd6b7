import type { Request, Response } from '@google-cloud/functions-framework'
import type { FileName } from '../lib/report/annex.ts'
import { contentCodingFor, etagOf, type RepresentationSource, representationOf } from './representation.ts'

/** What a handler returns: a page, data, or a file where it has a file name. */
export interface HttpResult extends RepresentationSource {
  /** The media type. */
  readonly type: string
  /** The HTTP status; 200 when not given. */
  readonly status?: number
  readonly fileName?: FileName
  /** How many things of each kind the result is about, for the log. */
  readonly counts?: Readonly<Record<string, number>>
}

/**
 * Sends a result: 304 where the client already has it, else compressed as the client accepts.
 *
 * Results may be personal, so only the client itself may cache them, and must revalidate.
 *
 * @returns the number of bytes of the body that were sent
 */
export async function sendResponse(
  request: Request,
  response: Response,
  result: HttpResult,
): Promise<number> {
  const { type, status = 200, fileName } = result
  const representation = representationOf(result)
  const coding = contentCodingFor(request, type)
  response.status(status).set({
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding',
    ETag: await etagOf(representation, coding),
    ...retryAfter(status),
  })
  if (fileName !== undefined) response.set('Content-Disposition', contentDisposition(fileName))
  if (request.fresh) {
    response.status(304).end()
    return 0
  }
  const body = coding === undefined ? await representation.body() : await representation.compressed[coding]()
  if (coding !== undefined) response.set('Content-Encoding', coding)
  response.send(body)
  return request.method === 'HEAD' ? 0 : Buffer.byteLength(body)
}

/**
 * The header Retry-After, in seconds, of a response with a status; none but for 503.
 *
 * @see https://developers.google.com/workspace/sheets/api/limits: quotas are refilled every minute
 */
export function retryAfter(status: number): Readonly<Record<string, string>> {
  return status === 503 ? { 'Retry-After': '60' } : {}
}

/** @see https://www.rfc-editor.org/rfc/rfc6266 */
function contentDisposition({ ascii, ukrainian }: FileName): string {
  return `inline; filename="${ascii}"; filename*=UTF-8''${extendedValue(ukrainian)}`
}

/**
 * Text in UTF-8 for a header parameter; encodeURIComponent leaves four characters that the RFC does not allow.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1
 */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
