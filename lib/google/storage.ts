import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { storage, type storage_v1, auth as storageAuth } from 'googleapis/build/src/apis/storage/index.js'
import { StorageFailure } from '../errors.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { storageFailure } from './failure.ts'
import { interactiveRetry, type RetryPolicy, withRetry } from './retry.ts'

export interface BucketAccess {
  /** Google’s, or that of a server on this machine that speaks the same protocol. */
  readonly rootUrl: string
  readonly credentials: 'application-default' | 'none'
  readonly bucket: string
  readonly retry?: RetryPolicy
}

export interface BucketObject {
  readonly name: string
  readonly size: number
  readonly updated: Date
}

/** A bucket in which nothing is ever replaced or removed. Every method throws StorageFailure. */
export interface Bucket {
  /** @example 'gs://archive' */
  readonly address: string
  /**
   * Keeps content under a name, once. However often it is called, and whatever answers are lost on the way, one
   * object is there afterwards, whole. The same content may be put again: after a lost answer that is 'stored' too,
   * because nobody can tell whose it is.
   *
   * @example await bucket.putOnce('2023/Звіт за 2023-H1.pdf', 'application/pdf', pdf) // 'stored'
   * @throws StorageFailure 'conflict' when other content is kept under that name
   */
  putOnce(
    name: string,
    type: string,
    content: Buffer,
    metadata?: Readonly<Record<string, string>>,
  ): Promise<'stored' | 'already-stored'>
  /** What is kept under a name; undefined when nothing is. */
  get(name: string): Promise<{ readonly content: Buffer; readonly type: string } | undefined>
  /** What is kept under names that begin so, in the order of names. */
  list(prefix: string): Promise<readonly BucketObject[]>
}

/** The official Storage client. Locally only the address and the credentials differ. */
export function storageClient({
  rootUrl,
  credentials,
}: Pick<BucketAccess, 'rootUrl' | 'credentials'>): storage_v1.Storage {
  const scopes = ['https://www.googleapis.com/auth/devstorage.read_write']
  return storage({
    version: 'v1',
    rootUrl,
    retry: false,
    ...(credentials === 'none' ? {} : { auth: new storageAuth.GoogleAuth({ scopes }) }),
  })
}

/** A bucket at Google, through the official client. */
export function createBucket({
  rootUrl,
  credentials,
  bucket,
  retry = interactiveRetry,
}: BucketAccess): Bucket {
  const { objects } = storageClient({ rootUrl, credentials })
  const patiently = <T>(call: (timeout: number) => Promise<T>) => withRetry(call, retry, storageFailure)

  async function insert(
    name: string,
    type: string,
    content: Buffer,
    metadata: Readonly<Record<string, string>>,
  ) {
    let attempts = 0
    try {
      await patiently(async (timeout) => {
        attempts += 1
        const params: storage_v1.Params$Resource$Objects$Insert = {
          bucket,
          name,
          // Only where nothing is: so it may be repeated.
          ifGenerationMatch: '0',
          // Google refuses what was damaged on the way.
          requestBody: { contentType: type, md5Hash: md5(content), metadata: { ...metadata } },
          media: { mimeType: type, body: Readable.from([content]) },
          fields: 'name',
        }
        // For uploads the client takes the address from the call alone; without it they would go to Google.
        return assertGoogleResponse(
          await objects.insert(params, { timeout, rootUrl }),
          (data) => data.name === name,
        )
      })
      return 'stored'
    } catch (error) {
      // To an account that may only add, or of a bucket that retains, Google may say 403 where it would say 412.
      if (!isProblem(error, 'conflict', 'not-allowed')) throw error
      await demandSame(name, content, error)
      // Refused at once, it was there before; refused after an answer was lost, it is what we sent.
      return attempts > 1 ? 'stored' : 'already-stored'
    }
  }

  /** Throws unless exactly this is kept; the refusal itself, when nothing is or nothing may be seen. */
  async function demandSame(name: string, content: Buffer, refusal: unknown): Promise<void> {
    const fields = 'md5Hash'
    const there = await patiently(async (timeout) =>
      assertGoogleResponse(
        await objects.get({ bucket, object: name, fields }, { timeout }),
        ({ md5Hash }) => md5Hash !== undefined,
      ),
    ).catch((error: unknown) => {
      throw isProblem(error, 'not-found', 'not-allowed') ? refusal : error
    })
    if (there.data.md5Hash === md5(content)) return
    throw new StorageFailure('conflict', 'other content is kept under that name')
  }

  async function get(object: string) {
    const params = { bucket, object, alt: 'media' } as const
    try {
      const { data, headers } = await patiently(async (timeout) => {
        const answer = await objects.get(params, { timeout, responseType: 'arraybuffer' })
        return assertGoogleResponse(
          answer,
          (bytes) =>
            header(answer.headers, 'x-goog-hash')?.includes(
              `md5=${md5(Buffer.from(bytes as ArrayBuffer))}`,
            ) === true,
        )
      })
      const content = Buffer.from(data as ArrayBuffer)
      return { content, type: header(headers, 'content-type') ?? 'application/octet-stream' }
    } catch (error) {
      if (!isProblem(error, 'not-found')) throw error
      // A missing object and a missing bucket are the same to Google; not to the administrator.
      await page('', undefined, 1)
      return undefined
    }
  }

  async function page(prefix: string, pageToken: string | undefined, maxResults: number) {
    // An empty page has nothing but its kind to tell whose it is.
    const fields = 'kind,nextPageToken,items(name,size,updated)'
    const params = { bucket, prefix, maxResults, fields, ...(pageToken === undefined ? {} : { pageToken }) }
    const { data } = await patiently(async (timeout) =>
      assertGoogleResponse(await objects.list(params, { timeout }), ({ kind }) => kind === 'storage#objects'),
    )
    return data
  }

  async function list(prefix: string): Promise<BucketObject[]> {
    const found: BucketObject[] = []
    let token: string | undefined
    do {
      const { items = [], nextPageToken } = await page(prefix, token, 1000)
      found.push(...items.map(stored))
      token = nextPageToken ?? undefined
    } while (token !== undefined)
    return found
  }

  return {
    address: `gs://${bucket}`,
    putOnce: async (name, type, content, metadata = {}) =>
      await insert(objectName(name), type, content, metadata),
    get: async (name) => await get(objectName(name)),
    list,
  }
}

/** The client gives headers now as an object, now as a map, whatever its types say. */
function header(headers: object, name: string): string | undefined {
  return new Headers(headers as Record<string, string>).get(name) ?? undefined
}

/**
 * A name as it is, when an object can have it. Names that would be paths on some machine are a bug.
 * @see https://docs.cloud.google.com/storage/docs/objects#naming
 */
function objectName(name: string): string {
  const isPlain = name !== '' && !/[\p{Cc}\p{Cs}]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name)
  if (!isPlain || Buffer.byteLength(name) > 1024) throw new TypeError('no object can have that name')
  return name
}

function stored({ name, size, updated }: storage_v1.Schema$Object): BucketObject {
  if (typeof name !== 'string' || typeof updated !== 'string') {
    throw new StorageFailure('unexpected', 'objects.list gave an object without a name or time')
  }
  return { name, size: Number(size), updated: new Date(updated) }
}

function md5(content: Buffer): string {
  return createHash('md5').update(content).digest('base64')
}

function isProblem(error: unknown, ...problems: readonly StorageFailure['problem'][]): boolean {
  return error instanceof StorageFailure && problems.includes(error.problem)
}
