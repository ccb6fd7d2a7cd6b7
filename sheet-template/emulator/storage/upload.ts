/**
 * Bodies of uploads: the content alone (`media`), or metadata and content (`multipart`).
 * @see https://docs.cloud.google.com/storage/docs/uploading-objects
 */
import { z } from 'zod'
import { invalidRequest, notImplemented } from './errors.ts'

const metadata = z.object({
  name: z.string().optional(),
  contentType: z.string().optional(),
  md5Hash: z.string().optional(),
  crc32c: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
})

/** An upload: its content, and the metadata that came with it. */
export interface Upload extends z.infer<typeof metadata> {
  content: Buffer
}

const multipart = /^multipart\/related;.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/is

interface Part {
  type: string
  body: Buffer
}

/** @param bytes the part with its headers, from the boundary before it to the next one */
function readPart(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) throw invalidRequest('Malformed multipart body.')
  const type = /^content-type:\s*(.*)$/im.exec(bytes.subarray(0, end).toString('latin1'))?.[1] ?? ''
  return { type: type.trim(), body: bytes.subarray(end + 4, -2) }
}

function readParts(body: Buffer, boundary: string): Part[] {
  const mark = `--${boundary}`
  const parts: Part[] = []
  let from = body.indexOf(mark)
  for (;;) {
    const to = body.indexOf(mark, from + mark.length)
    if (from < 0 || to < 0) return parts
    parts.push(readPart(body.subarray(from + mark.length, to)))
    from = to
  }
}

function readMetadata(text: string): z.infer<typeof metadata> {
  try {
    return metadata.parse(JSON.parse(text))
  } catch {
    throw invalidRequest('Metadata part is malformed.')
  }
}

function readMultipart(body: Buffer, contentType: string): Upload {
  const match = multipart.exec(contentType)
  const parts = match === null ? [] : readParts(body, match[1] ?? match[2] ?? '')
  const [metadataPart, media] = parts
  if (metadataPart === undefined || media === undefined || parts.length > 2) {
    throw invalidRequest('Multipart body must have exactly two parts.')
  }
  const known = readMetadata(metadataPart.body.toString('utf8'))
  return { ...known, contentType: known.contentType ?? media.type, content: media.body }
}

/**
 * Reads the body of an upload.
 *
 * @throws StorageError 400 for a malformed body, 501 for a type that is not implemented
 */
export function readUpload(uploadType: string | null, body: Buffer, contentType: string): Upload {
  if (uploadType === 'media') return { contentType, content: body }
  if (uploadType === 'multipart') return readMultipart(body, contentType)
  throw notImplemented(`uploadType=${uploadType}`)
}
