import { notServed } from '../errors.ts'
import { objectResource, type StoredObject } from '../object.ts'
import { checkPreconditions, PRECONDITIONS } from '../preconditions.ts'
import { type Answer, type Call, objectPath, type Route } from '../route.ts'

const media = ({ content, contentType, crc32c, md5Hash, generation }: StoredObject): Answer => ({
  content,
  headers: {
    'content-type': contentType,
    'x-goog-generation': generation,
    'x-goog-metageneration': '1',
    'x-goog-hash': `crc32c=${crc32c},md5=${md5Hash}`,
    'x-goog-stored-content-length': String(content.length),
  },
})

const handle = ({ store, bucket, object, query }: Call): Answer => {
  const found = store.object(bucket, object)
  if (checkPreconditions(query, found)) return undefined
  const alt = query.get('alt') ?? 'json'
  if (alt === 'media') return media(found)
  if (alt !== 'json') throw notServed(`alt=${alt}`)
  return { json: objectResource(store.root, bucket, found) }
}

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/objects/get */
export const objectGet: Route = {
  method: 'GET',
  path: objectPath('/storage/v1'),
  query: [...PRECONDITIONS],
  handle,
}

/** Where `mediaLink` leads. */
export const objectDownload: Route = {
  method: 'GET',
  path: objectPath('/download/storage/v1'),
  query: ['generation', ...PRECONDITIONS],
  handle: (call) => handle(call),
}
