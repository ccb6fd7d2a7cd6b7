/** An object of a bucket, and its resource in responses. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { JsonObject } from '../sheets/json.ts'
import { crc32c } from './crc32c.ts'

/** An object without its content, as it is saved. */
export const objectRecord = z.strictObject({
  name: z.string(),
  contentType: z.string(),
  metadata: z.record(z.string(), z.string()),
  generation: z.string(),
  timeCreated: z.string(),
  md5Hash: z.string(),
  crc32c: z.string(),
})

export type ObjectRecord = z.infer<typeof objectRecord>

export interface StoredObject extends ObjectRecord {
  content: Buffer
}

/** An object as uploaded. */
export interface NewObject {
  name: string
  contentType: string
  metadata: Record<string, string>
  content: Buffer
}

/** The MD5 of the content in base64, as `md5Hash` has it. */
export function md5(content: Buffer): string {
  return createHash('md5').update(content).digest('base64')
}

/**
 * A new object. Its generation is the time in microseconds, as Google’s are, and above the last one.
 *
 * @param lastGeneration of the bucket store; `0` at first
 */
export function createObject(given: NewObject, now: Date, lastGeneration: string): StoredObject {
  const generation = Math.max(now.getTime() * 1000, Number(lastGeneration) + 1)
  return {
    ...given,
    generation: String(generation),
    timeCreated: now.toISOString(),
    md5Hash: md5(given.content),
    crc32c: crc32c(given.content),
  }
}

/**
 * The resource of an object.
 *
 * @param root the address of the emulator, with a slash at its end
 * @see https://docs.cloud.google.com/storage/docs/json_api/v1/objects#resource
 */
export function objectResource(root: string, bucket: string, object: StoredObject): JsonObject {
  const { name, contentType, metadata, generation, timeCreated, md5Hash, content } = object
  const path = `storage/v1/b/${encodeURIComponent(bucket)}/o/${encodeURIComponent(name)}`
  return {
    kind: 'storage#object',
    id: `${bucket}/${name}/${generation}`,
    selfLink: `${root}${path}`,
    mediaLink: `${root}download/${path}?generation=${generation}&alt=media`,
    name,
    bucket,
    generation,
    metageneration: '1',
    contentType,
    storageClass: 'STANDARD',
    // A 64-bit integer is a string in Google’s JSON.
    size: String(content.length),
    md5Hash,
    crc32c: object.crc32c,
    etag: Buffer.from(generation).toString('base64'),
    timeCreated,
    updated: timeCreated,
    timeStorageClassUpdated: timeCreated,
    ...(Object.keys(metadata).length > 0 ? { metadata } : {}),
  }
}
