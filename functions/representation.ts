import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request } from '@google-cloud/functions-framework'

/** A body, or how it is rendered: a body that nobody needs is not rendered. */
export interface RepresentationSource {
  readonly body: Buffer | string | (() => Promise<Buffer | string>)
  /** Names everything the body depends on, so that its ETag is known before it is rendered; else the body is hashed. */
  readonly version?: string
}

/** The body with its hash and its compressed forms, each computed at most once however many calls share a cached result. */
export interface Representation {
  readonly hash: () => Promise<string>
  readonly body: () => Promise<Buffer | string>
  readonly compressed: Readonly<Record<ContentCoding, () => Promise<Buffer>>>
}

export type ContentCoding = 'br' | 'gzip'

const representations = new WeakMap<RepresentationSource, Representation>()

/** The representation of a result: the same one for the same object. */
export function representationOf(source: RepresentationSource): Representation {
  const known = representations.get(source)
  if (known !== undefined) return known
  const { body: content, version } = source
  const body = once(async () => (typeof content === 'function' ? content() : content))
  // Text is encoded once: for its hash and its compression alike.
  const encoded = once(async () => {
    const rendered = await body()
    return typeof rendered === 'string' ? Buffer.from(rendered) : rendered
  })
  const representation: Representation = {
    body,
    hash: once(async () =>
      createHash('sha256')
        .update(version ?? (await encoded()))
        .digest('base64url'),
    ),
    compressed: {
      // Quality 5 of 11 compresses nearly as well in a tenth of the time.
      br: once(async () =>
        promisify(brotliCompress)(await encoded(), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      ),
      gzip: once(async () => promisify(gzip)(await encoded())),
    },
  }
  representations.set(source, representation)
  return representation
}

/**
 * The ETag of a representation in a content coding. Strong ETags differ where the bytes differ, so the coding is in it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3
 */
export async function etagOf({ hash }: Representation, coding: ContentCoding | undefined): Promise<string> {
  return `"${await hash()}${coding === undefined ? '' : `-${coding}`}"`
}

/** The content coding for a media type as the client accepts it; undefined for PDF and Word files, which are compressed. */
export function contentCodingFor(request: Request, type: string): ContentCoding | undefined {
  if (!/^text\/|json/u.test(type)) return undefined
  // Browsers list gzip first without preferring it; br is smaller.
  return (['br', 'gzip'] as const).find((coding) => request.acceptsEncodings(coding) === coding)
}

function once<T>(compute: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined
  return () => (result ??= compute())
}
