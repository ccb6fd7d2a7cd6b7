import { notImplemented } from '../errors.ts'
import { objectResource, type StoredObject } from '../object.ts'
import { checkPreconditions, preconditions } from '../preconditions.ts'
import { objectPath, type StorageCall, type StorageReply, type StorageRoute } from '../route.ts'

function media({ content, contentType, crc32c, md5Hash, generation }: StoredObject): StorageReply {
  return {
    content,
    headers: {
      'content-type': contentType,
      'x-goog-generation': generation,
      'x-goog-metageneration': '1',
      'x-goog-hash': `crc32c=${crc32c},md5=${md5Hash}`,
      'x-goog-stored-content-length': String(content.length),
    },
  }
}

function handle({ store, bucket, object, query }: StorageCall): StorageReply {
  const found = store.object(bucket, object)
  if (checkPreconditions(query, found)) return undefined
  const alt = query.get('alt') ?? 'json'
  if (alt === 'media') return media(found)
  if (alt !== 'json') throw notImplemented(`alt=${alt}`)
  return { json: objectResource(store.root, bucket, found) }
}

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/objects/get */
export const objectGet: StorageRoute = {
  method: 'GET',
  path: objectPath('/storage/v1'),
  query: [...preconditions],
  handle,
}

/** The address in `mediaLink`. */
export const objectDownload: StorageRoute = {
  method: 'GET',
  path: objectPath('/download/storage/v1'),
  query: ['generation', ...preconditions],
  handle,
}
