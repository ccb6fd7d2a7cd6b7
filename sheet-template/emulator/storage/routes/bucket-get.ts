import { bucketPath, type StorageRoute } from '../route.ts'

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/buckets/get */
export const bucketGet: StorageRoute = {
  method: 'GET',
  path: bucketPath('/storage/v1'),
  query: [],
  handle: ({ store, bucket }) => ({
    json: { kind: 'storage#bucket', id: bucket, name: bucket, ...store.properties(bucket) },
  }),
}
