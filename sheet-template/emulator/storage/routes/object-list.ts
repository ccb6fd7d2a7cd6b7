import { invalidRequest } from '../errors.ts'
import { objectResource } from '../object.ts'
import { collectionPath, type StorageRoute } from '../route.ts'

const maxPageSize = 1000

function pageSize(text: string | null): number {
  if (text === null) return maxPageSize
  if (!/^\d{1,9}$/.test(text)) throw invalidRequest(`Invalid value for maxResults: ${text}`)
  return Math.min(Number(text) || maxPageSize, maxPageSize)
}

/** The name after which the page begins: a token is that name in base64. */
function readToken(token: string | null): Buffer {
  const name = Buffer.from(token ?? '', 'base64')
  if (token !== null && name.toString('base64') !== token) throw invalidRequest('Invalid value for pageToken')
  return name
}

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/objects/list */
export const objectList: StorageRoute = {
  method: 'GET',
  path: collectionPath('/storage/v1'),
  query: ['prefix', 'maxResults', 'pageToken'],
  handle({ store, bucket, query }) {
    const [prefix, size] = [query.get('prefix') ?? '', pageSize(query.get('maxResults'))]
    const after = readToken(query.get('pageToken'))
    const remaining = store
      .objects(bucket)
      .filter(({ name }) => name.startsWith(prefix) && Buffer.compare(Buffer.from(name), after) > 0)
    const page = remaining.slice(0, size)
    const last = remaining.length > size ? page.at(-1) : undefined
    return {
      json: {
        kind: 'storage#objects',
        ...(last === undefined ? {} : { nextPageToken: Buffer.from(last.name).toString('base64') }),
        ...(page.length === 0
          ? {}
          : { items: page.map((object) => objectResource(store.root, bucket, object)) }),
      },
    }
  },
}
