import { required } from '../errors.ts'
import { permissionsPath, type StorageRoute } from '../route.ts'

/** @see https://docs.cloud.google.com/storage/docs/json_api/v1/buckets/testIamPermissions */
export const bucketTestPermissions: StorageRoute = {
  method: 'GET',
  path: permissionsPath('/storage/v1'),
  query: ['permissions'],
  handle({ store, bucket, query }) {
    const permissions = query.getAll('permissions')
    if (permissions.length === 0) throw required('permissions')
    const granted = permissions.filter((permission) => store.isGranted(bucket, permission))
    return {
      json: {
        kind: 'storage#testIamPermissionsResponse',
        ...(granted.length === 0 ? {} : { permissions: granted }),
      },
    }
  },
}
