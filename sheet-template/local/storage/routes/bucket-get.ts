import { bucketPath, type Route } from '../route.ts'

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/buckets/get */
export const bucketGet: Route = {
  method: 'GET',
  path: bucketPath('/storage/v1'),
  query: [],
  handle: ({ store, bucket }) => ({
    json: { kind: 'storage#bucket', id: bucket, name: bucket, ...store.properties(bucket) },
  }),
}
