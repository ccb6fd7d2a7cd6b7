import { invalidRequest, required } from '../errors.ts'
import { md5, objectResource } from '../object.ts'
import { checkPreconditions, preconditions } from '../preconditions.ts'
import { collectionPath, type StorageRoute } from '../route.ts'
import { readUpload, type Upload } from '../upload.ts'

const maxNameBytes = 1024

function checkName(name: string): void {
  if (name === '') throw required('name')
  if (Buffer.byteLength(name) > maxNameBytes || /[\r\n]|^\.{1,2}$/.test(name)) {
    throw invalidRequest('Invalid object name.')
  }
}

function checkContent({ content, md5Hash }: Upload): void {
  const sum = md5(content)
  if (md5Hash === undefined || md5Hash === sum) return
  throw invalidRequest(`Provided MD5 hash "${md5Hash}" doesn't match calculated MD5 hash "${sum}".`)
}

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/objects/insert */
export const objectInsert: StorageRoute = {
  method: 'POST',
  path: collectionPath('/upload/storage/v1'),
  query: ['name', 'uploadType', ...preconditions],
  handle({ store, bucket, query, contentType, body }) {
    const upload = readUpload(query.get('uploadType'), body, contentType)
    const name = query.get('name') ?? upload.name ?? ''
    checkName(name)
    const existing = store.find(bucket, name)
    checkContent(upload)
    if (checkPreconditions(query, existing)) throw invalidRequest('Nothing to do.')
    const { content, metadata = {} } = upload
    const type = upload.contentType || 'application/octet-stream'
    const object = store.put(bucket, { name, contentType: type, metadata, content })
    return { json: objectResource(store.root, bucket, object) }
  },
}
