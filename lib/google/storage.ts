import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { storage, type storage_v1, auth as storageAuth } from 'googleapis/build/src/apis/storage/index.js'
import { StorageFailure } from '../errors.ts'
import { assertGoogleResponse } from './assert-google-response.ts'
import { storageFailure } from './failure.ts'
import { interactiveRetry, type RetryPolicy, withRetry } from './retry.ts'

/** A bucket with the address and credentials of its service. */
export interface BucketAccess {
  /** Google’s, or that of an emulator on this machine. */
  readonly rootUrl: string
  readonly credentials: 'application-default' | 'none'
  readonly bucket: string
  /** interactiveRetry when not given. */
  readonly retry?: RetryPolicy
}

/** An object in a list. */
export interface BucketObject {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly updated: Date
}

/** An append-only bucket: nothing is ever replaced or removed. Every method throws StorageFailure. */
export interface Bucket {
  /** @example 'gs://archive' */
  readonly address: string
  /**
   * Stores an object unless the name is taken. It is idempotent: whatever responses are lost, one complete object exists
   * afterwards. After a lost response identical content counts as 'stored', since its origin is unknown.
   *
   * @param type the media type
   * @example await bucket.putOnce('2023/Звіт за 2023-H1.pdf', 'application/pdf', pdf) // 'stored'
   * @throws StorageFailure `conflict` when the name has other content
   */
  putOnce(name: string, type: string, content: Buffer): Promise<'stored' | 'already-stored'>
  /** The object with a name; undefined where there is none. */
  get(name: string): Promise<{ readonly content: Buffer; readonly type: string } | undefined>
  /** The objects whose names begin with a prefix, ordered by name. */
  list(prefix: string): Promise<readonly BucketObject[]>
}

/** The official Storage client. For an emulator only the address and the credentials differ. */
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

/** A bucket, accessed by the official client. */
export function createBucket({
  rootUrl,
  credentials,
  bucket,
  retry = interactiveRetry,
}: BucketAccess): Bucket {
  const { objects } = storageClient({ rootUrl, credentials })
  const retrying = <T>(call: (timeout: number) => Promise<T>) => withRetry(call, retry, storageFailure)

  async function insert(name: string, type: string, content: Buffer) {
    let attempts = 0
    try {
      await retrying(async (timeout) => {
        attempts += 1
        const params: storage_v1.Params$Resource$Objects$Insert = {
          bucket,
          name,
          // Create only: fails with 412 where the object exists, so that retries are safe.
          ifGenerationMatch: '0',
          // Google refuses content that does not match the hash.
          requestBody: { contentType: type, md5Hash: md5(content) },
          media: { mimeType: type, body: Readable.from([content]) },
          fields: 'name',
        }
        // Uploads ignore the client’s rootUrl; without this one they would go to Google.
        return assertGoogleResponse(
          await objects.insert(params, { timeout, rootUrl }),
          (data) => data.name === name,
        )
      })
      return 'stored'
    } catch (error) {
      // Where the account may only create objects, or the bucket retains them, Google answers 403 in place of 412.
      if (!isProblem(error, 'conflict', 'not-allowed')) throw error
      await assertSameContent(name, content, error)
      // Refused on a retry, the object may be that of a previous attempt.
      return attempts > 1 ? 'stored' : 'already-stored'
    }
  }

  /** @throws StorageFailure `conflict` where the object differs; the refusal where it does not exist or cannot be read */
  async function assertSameContent(name: string, content: Buffer, refusal: unknown): Promise<void> {
    const fields = 'md5Hash'
    const existing = await retrying(async (timeout) =>
      assertGoogleResponse(
        await objects.get({ bucket, object: name, fields }, { timeout }),
        ({ md5Hash }) => md5Hash !== undefined,
      ),
    ).catch((error: unknown) => {
      throw isProblem(error, 'not-found', 'not-allowed') ? refusal : error
    })
    if (existing.data.md5Hash === md5(content)) return
    throw new StorageFailure('conflict', 'other content is kept under that name')
  }

  async function get(object: string) {
    const params = { bucket, object, alt: 'media' } as const
    try {
      const { data, headers } = await retrying(async (timeout) => {
        const response = await objects.get(params, { timeout, responseType: 'arraybuffer' })
        return assertGoogleResponse(
          response,
          (bytes) =>
            header(response.headers, 'x-goog-hash')?.includes(
              `md5=${md5(Buffer.from(bytes as ArrayBuffer))}`,
            ) === true,
        )
      })
      const content = Buffer.from(data as ArrayBuffer)
      return { content, type: header(headers, 'content-type') ?? 'application/octet-stream' }
    } catch (error) {
      if (!isProblem(error, 'not-found')) throw error
      // Google answers 404 for a missing bucket too, which listing it reports as a failure.
      await page('', undefined, 1)
      return undefined
    }
  }

  async function page(prefix: string, pageToken: string | undefined, maxResults: number) {
    // `kind` identifies a response of Google, even of an empty page.
    const fields = 'kind,nextPageToken,items(name,size,updated)'
    const params = { bucket, prefix, maxResults, fields, ...(pageToken === undefined ? {} : { pageToken }) }
    const { data } = await retrying(async (timeout) =>
      assertGoogleResponse(await objects.list(params, { timeout }), ({ kind }) => kind === 'storage#objects'),
    )
    return data
  }

  async function list(prefix: string): Promise<BucketObject[]> {
    const listed: BucketObject[] = []
    let token: string | undefined
    do {
      const { items = [], nextPageToken } = await page(prefix, token, 1000)
      listed.push(...items.map(bucketObject))
      token = nextPageToken ?? undefined
    } while (token !== undefined)
    return listed
  }

  return {
    address: `gs://${bucket}`,
    putOnce: async (name, type, content) => await insert(objectName(name), type, content),
    get: async (name) => await get(objectName(name)),
    list,
  }
}

/** A response header; the client returns them as an object or as Headers, whatever its types say. */
function header(headers: object, name: string): string | undefined {
  return new Headers(headers as Record<string, string>).get(name) ?? undefined
}

/**
 * Asserts that an object can have a name, and that no file system would take it for another path.
 *
 * @throws TypeError otherwise: a bug
 * @see https://docs.cloud.google.com/storage/docs/objects#naming
 */
function objectName(name: string): string {
  const isPlain = name !== '' && !/[\p{Cc}\p{Cs}]|(?:^|\/)\.{1,2}(?:\/|$)/u.test(name)
  if (!isPlain || Buffer.byteLength(name) > 1024) throw new TypeError('no object can have that name')
  return name
}

function bucketObject({ name, size, updated }: storage_v1.Schema$Object): BucketObject {
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
