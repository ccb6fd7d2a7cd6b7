import type { Bucket, BucketAccess } from './storage.ts'

/** A bucket whose client is loaded on first use, so that functions that archive nothing start without it. */
export function lazyBucket(access: BucketAccess): Bucket {
  let loaded: Promise<Bucket> | undefined
  const load = () => {
    loaded ??= import('./storage.ts').then(({ createBucket }) => createBucket(access))
    return loaded
  }
  return {
    address: `gs://${access.bucket}`,
    putOnce: async (...object) => await (await load()).putOnce(...object),
    get: async (name) => await (await load()).get(name),
    list: async (prefix) => await (await load()).list(prefix),
  }
}
