import type { Bucket, BucketAccess } from './storage.ts'

/** A bucket whose client is loaded when it is first used: a function that archives nothing starts without it. */
export function lazyBucket(access: BucketAccess): Bucket {
  let opened: Promise<Bucket> | undefined
  const open = () => {
    opened ??= import('./storage.ts').then(({ createBucket }) => createBucket(access))
    return opened
  }
  return {
    address: `gs://${access.bucket}`,
    putOnce: async (...object) => await (await open()).putOnce(...object),
    get: async (name) => await (await open()).get(name),
    list: async (prefix) => await (await open()).list(prefix),
  }
}
