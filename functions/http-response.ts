import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from '@google-cloud/functions-framework'

/** What a function gives: a page, or a file when it has a name. */
export interface HttpResult {
  readonly type: string
  readonly body: Buffer | string | (() => Promise<Buffer | string>)
  /** What the body follows from; without it the body itself is compared. */
  readonly version?: string
  readonly status?: number
  readonly fileName?: { readonly ukrainian: string; readonly ascii: string }
  /** How much it is about, for the log. */
  readonly counts?: Readonly<Record<string, number>>
}

/** @returns how many bytes of a body were sent */
export async function sendResponse(
  request: Request,
  response: Response,
  answer: HttpResult,
): Promise<number> {
  const { type, status = 200, fileName } = answer
  const made = representationOf(answer)
  const encoding = encodingFor(request, type)
  response.status(status).set({
    'Content-Type': type,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Accept-Encoding',
    // Other bytes, another tag.
    ETag: `"${await made.hash()}${encoding === undefined ? '' : `-${encoding}`}"`,
    ...retryAfter(status),
  })
  if (fileName !== undefined) {
    const { ascii, ukrainian } = fileName
    response.set('Content-Disposition', `inline; filename="${ascii}"; filename*=UTF-8''${rfc8187(ukrainian)}`)
  }
  if (request.fresh) {
    response.status(304).end()
    return 0
  }
  const body = encoding === undefined ? await made.body() : await made.compressed(encoding)
  if (encoding !== undefined) response.set('Content-Encoding', encoding)
  response.send(body)
  return request.method === 'HEAD' ? 0 : Buffer.byteLength(body)
}

/** In seconds: after a minute Google’s quota is filled again. */
export function retryAfter(status: number): Readonly<Record<string, string>> {
  return status === 503 ? { 'Retry-After': '60' } : {}
}

type Encoding = 'br' | 'gzip'

/** What is made of an answer, once for all who share it. */
interface Representation {
  readonly hash: () => Promise<string>
  readonly body: () => Promise<Buffer | string>
  readonly compressed: (encoding: Encoding) => Promise<Buffer>
}

const representations = new WeakMap<HttpResult, Representation>()

function representationOf(answer: HttpResult): Representation {
  const known = representations.get(answer)
  if (known !== undefined) return known
  const { body, version } = answer
  const whole = once(async () => (typeof body === 'function' ? body() : body))
  const made: Representation = {
    body: whole,
    hash: once(async () =>
      createHash('sha256')
        .update(version ?? (await whole()))
        .digest('base64url'),
    ),
    compressed: (
      (packings) => (encoding: Encoding) =>
        packings[encoding]()
    )({
      // Quality 5 of 11 packs nearly as tight in a tenth of the time.
      br: once(async () =>
        promisify(brotliCompress)(await whole(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      ),
      gzip: once(async () => promisify(gzip)(await whole())),
    }),
  }
  representations.set(answer, made)
  return made
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

/** How a body is packed, where that pays: PDF and Word files are packed already. */
function encodingFor(request: Request, type: string): Encoding | undefined {
  if (!/^text\/|json/u.test(type)) return undefined
  // Browsers name gzip first and take the tighter br as gladly.
  return (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding) === encoding)
}

/** The name of a file in UTF-8, for a header: encodeURIComponent leaves four characters that the RFC does not allow. */
function rfc8187(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
