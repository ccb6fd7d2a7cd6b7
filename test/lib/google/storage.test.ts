import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StorageFailure } from '../../../lib/errors.ts'
import { type Bucket, createBucket } from '../../../lib/google/storage.ts'
import type { Fault } from '../../../sheet-template/emulator/faults/google-faults.ts'
import {
  type StorageEmulator,
  startStorageEmulator,
} from '../../../sheet-template/emulator/storage/server.ts'
import { doublingTimeout, neverMs, noTimeout, shortTimeout } from '../../time-limits.ts'

const name = '2023/Звіт за І півріччя №1.pdf'
const pdf = Buffer.from('%PDF-1.7\0\xff', 'latin1')

let archive: StorageEmulator
let bucket: Bucket
beforeEach(async () => {
  archive = await startStorageEmulator({ buckets: ['archive'] })
  bucket = open('archive')
})
afterEach(() => archive.close())

function open(bucket: string, retry = noTimeout): Bucket {
  return createBucket({ rootUrl: archive.url, credentials: 'none', bucket, retry })
}

function put(content = pdf, into = bucket) {
  return into.putOnce(name, 'application/pdf', content)
}

function failureOf(call: Promise<unknown>): Promise<StorageFailure> {
  return call.then(
    () => expect.fail('it did not fail'),
    (error: StorageFailure) => error,
  )
}

test('an object is stored once', async () => {
  await expect(put()).resolves.toBe('stored')
  await expect(put()).resolves.toBe('already-stored')
  await expect(bucket.get(name)).resolves.toEqual({ content: pdf, type: 'application/pdf' })
})

test('a stored object is never replaced', async () => {
  await put()
  const failure = await failureOf(put(Buffer.from('other')))
  expect(failure).toMatchObject({ problem: 'conflict', retryable: false, status: 409 })
  expect((await bucket.get(name))?.content).toEqual(pdf)
})

test('of concurrent calls one stores the object', async () => {
  const answers = await Promise.all([put(), put(), put()])
  expect(answers.toSorted()).toEqual(['already-stored', 'already-stored', 'stored'])
})

test('a missing object is undefined', async () => {
  await expect(bucket.get(name)).resolves.toBeUndefined()
})

test('a list has the objects of all pages', async () => {
  const names = ['2023/а', '2023/б', '2024/в']
  for (const one of names) await bucket.putOnce(one, 'text/plain', Buffer.from(one))
  const listed = await bucket.list('2023/')
  expect(listed.map((one) => [one.name, one.size])).toEqual([
    ['2023/а', 7],
    ['2023/б', 7],
  ])
  expect(listed[0]?.updated).toBeInstanceOf(Date)
  await expect(bucket.list('2025/')).resolves.toEqual([])
})

test('more than a page', async () => {
  const names = Array.from({ length: 1001 }, (_, index) => String(index).padStart(4, '0'))
  for (const one of names) {
    await fetch(`${archive.url}upload/storage/v1/b/archive/o?uploadType=media&name=${one}`, {
      method: 'POST',
    })
  }
  expect((await bucket.list('')).map((one) => one.name)).toEqual(names)
})

test.each(['', '../x', 'a/./b', 'a\nb', 'я'.repeat(513), '\ud800'])('%j is no name', async (bad) => {
  await expect(bucket.putOnce(bad, 'text/plain', pdf)).rejects.toThrow(TypeError)
  await expect(bucket.get(bad)).rejects.toThrow(TypeError)
})

test('a missing bucket', async () => {
  const other = open('other')
  const calls = [() => other.putOnce(name, 'text/plain', pdf), () => other.get(name), () => other.list('')]
  for (const call of calls)
    expect(await failureOf(call())).toMatchObject({ problem: 'not-found', status: 502 })
})

/** The problem of each persistent fault, for all three methods. */
describe('persistent faults', () => {
  const quota = { reason: 'rateLimitExceeded', domain: 'usageLimits' }
  test.each([
    [{ kind: 'status', status: 400 }, 'unexpected', false],
    [{ kind: 'status', status: 401 }, 'unauthenticated', false],
    [{ kind: 'status', status: 403 }, 'not-allowed', false],
    [{ kind: 'status', status: 403, details: [quota] }, 'throttled', true],
    [{ kind: 'status', status: 429 }, 'throttled', true],
    [{ kind: 'status', status: 500 }, 'unavailable', true],
    [{ kind: 'status', status: 503 }, 'unavailable', true],
    [{ kind: 'html', status: 502 }, 'unavailable', true],
    [{ kind: 'reset' }, 'unavailable', true],
    [{ kind: 'hang' }, 'unavailable', true],
    [{ kind: 'slow', ms: neverMs }, 'unavailable', true],
  ] satisfies [Fault, string, boolean][])('%j is %s', async (fault, problem, retryable) => {
    const isSilent = fault.kind === 'hang' || fault.kind === 'slow'
    const asked = open('archive', isSilent ? shortTimeout : noTimeout)
    for (const call of [() => put(pdf, asked), () => asked.list('')]) {
      archive.injectFault({ times: 99, fault })
      const failure = await failureOf(call())
      expect(failure).toMatchObject({ problem, retryable })
      expect(failure.message).not.toMatch(/robot|html|Звіт/iu)
    }
  })
})

describe('transient faults', () => {
  test.each([
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429 },
    { kind: 'html', status: 502 },
    { kind: 'reset' },
    { kind: 'hang' },
  ] satisfies Fault[])('%j', async (fault) => {
    const asked = () => open('archive', fault.kind === 'hang' ? doublingTimeout() : noTimeout)
    archive.injectFault({ method: 'POST', fault })
    await expect(put(pdf, asked())).resolves.toBe('stored')
    archive.injectFault({ method: 'GET', fault })
    await expect(asked().get(name)).resolves.toMatchObject({ content: pdf })
    archive.injectFault({ method: 'GET', fault })
    await expect(asked().list('')).resolves.toHaveLength(1)
  })

  test('a response lost after the object was stored', async () => {
    archive.injectFault({ method: 'POST', fault: { kind: 'lost' } })
    await expect(put()).resolves.toBe('stored')
    expect(archive.requests.map(({ status }) => status)).toEqual([503, 412, 200])
    await expect(put()).resolves.toBe('already-stored')
  })
})

describe('a bucket that answers 403 in place of 412', () => {
  beforeEach(async () => {
    await put()
    archive.injectFault({ method: 'POST', times: 99, fault: { kind: 'status', status: 403 } })
  })

  test('identical content is stored already', async () => {
    await expect(put()).resolves.toBe('already-stored')
  })

  test('other content is a conflict', async () => {
    expect(await failureOf(put(Buffer.from('other')))).toMatchObject({ problem: 'conflict' })
  })

  test('a missing object: the account is not allowed to create it', async () => {
    const failure = await failureOf(bucket.putOnce('інше', 'text/plain', pdf))
    expect(failure).toMatchObject({ problem: 'not-allowed' })
  })
})
