import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { storage } from 'googleapis/build/src/apis/storage/index.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crc32c } from '../../../../sheet-template/emulator/storage/crc32c.ts'
import {
  type StorageEmulator,
  startStorageEmulator,
} from '../../../../sheet-template/emulator/storage/server.ts'
import { type StorageVector, vectors } from './vectors.ts'

let emulator: StorageEmulator
beforeEach(async () => {
  emulator = await startStorageEmulator({ buckets: ['archive'] })
})
afterEach(() => emulator.close())

function at(path: string): string {
  return emulator.url + path.slice(1)
}

async function upload(name: string, body: string): Promise<string> {
  const path = `/upload/storage/v1/b/archive/o?uploadType=media&name=${encodeURIComponent(name)}`
  const response = (await (await fetch(at(path), { method: 'POST', body })).json()) as { generation: string }
  return response.generation
}

async function contents(): Promise<Record<string, string>> {
  const { items = [] } = (await (await fetch(at('/storage/v1/b/archive/o'))).json()) as {
    items?: { name: string; mediaLink: string }[]
  }
  return Object.fromEntries(
    await Promise.all(
      items.map(async ({ name, mediaLink }) => [name, await (await fetch(mediaLink)).text()] as const),
    ),
  )
}

async function run({
  given: stored = {},
  method,
  path,
  type,
  body,
  status,
  response,
  leaves,
}: StorageVector): Promise<void> {
  const generations: string[] = []
  for (const [name, content] of Object.entries(stored)) generations.push(await upload(name, content))
  const fill = (text: string) => text.replaceAll('{generation}', generations[0] ?? '')
  const reply = await fetch(at(fill(path)), {
    method,
    ...(body === undefined ? {} : { body }),
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  })
  const text = await reply.text()
  const actual = typeof response === 'string' ? text : (JSON.parse(text) as object)
  expect({ actual }).toMatchObject({ actual: JSON.parse(fill(JSON.stringify(response))) as unknown })
  expect(reply.status).toBe(status)
  expect(leaves === undefined ? undefined : await contents()).toEqual(leaves)
}

test.each(vectors)('$name ($basis)', async (vector) => {
  await expect(run(vector)).resolves.toBeUndefined()
})

describe('through the official client', () => {
  const { objects } = storage({ version: 'v1', retry: false })

  test('an uploaded report is downloaded the same, whatever its name', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, index) => index % 256))
    for (const name of ['2023/Звіт за І півріччя.pdf', "а+б&в=г?#%2F '()*!", '.прихований', 'a//b']) {
      const put = await objects.insert(
        {
          bucket: 'archive',
          name,
          ifGenerationMatch: '0',
          requestBody: { contentType: 'application/pdf', metadata: { period: '2023-H1' } },
          media: { mimeType: 'application/pdf', body: Readable.from([bytes]) },
        },
        { rootUrl: emulator.url },
      )
      expect(put.data).toMatchObject({ name, size: '70000', metadata: { period: '2023-H1' } })
      const got = await objects.get(
        { bucket: 'archive', object: name, alt: 'media' },
        { rootUrl: emulator.url, responseType: 'arraybuffer' },
      )
      expect(Buffer.from(got.data as ArrayBuffer)).toEqual(bytes)
    }
  })

  test('an error has Google’s status and reason', async () => {
    await expect(
      objects.get({ bucket: 'archive', object: 'немає' }, { rootUrl: emulator.url }),
    ).rejects.toMatchObject({
      status: 404,
      response: { data: { error: { errors: [{ reason: 'notFound' }] } } },
    })
  })
})

describe('the folder of a bucket', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-storage-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('holds an object as a file, which is read on the next run', async () => {
    await emulator.close()
    emulator = await startStorageEmulator({ buckets: ['archive'], folder })
    const names = ['2023/Звіт.pdf', '../../вихід', '.прихований', 'а%2Fб', 'x.json']
    const generations = []
    for (const name of names) generations.push(await upload(name, `вміст ${name}`))
    expect((await readdir(folder)).toSorted()).toEqual(['archive'])
    expect(await readdir(join(folder, 'archive'))).toContain('2023%2FЗвіт.pdf')
    const before = await contents()
    await emulator.close()
    emulator = await startStorageEmulator({ buckets: ['archive'], folder })
    expect(await contents()).toEqual(before)
    expect(Object.keys(before)).toHaveLength(names.length)
    expect(new Set(generations).size).toBe(names.length)
  })
})

test.each([
  ['', 'AAAAAA=='],
  ['123456789', '4waSgw=='],
])('the CRC-32C of %j is %s', (text, sum) => {
  expect(crc32c(Buffer.from(text))).toBe(sum)
})

test('a request for another host is refused with 403', async () => {
  const status = await new Promise((done) => {
    request(at('/storage/v1/b/archive/o'), { headers: { host: 'evil.example' } }, (reply) => {
      reply.resume()
      done(reply.statusCode)
    }).end()
  })
  expect(status).toBe(403)
})
