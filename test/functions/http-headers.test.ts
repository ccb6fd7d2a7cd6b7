import { describe, expect, test } from 'vitest'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'

test('every response has the security headers', async () => {
  const { get } = await openOffice(smallOffice)
  for (const path of ['/report', '/overview', '/validate', '/report?period=x', '/digest']) {
    const { headers } = await get(path, { Accept: 'text/html' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-powered-by')).toBeNull()
  }
})

describe('compression', () => {
  test.each(['br', 'gzip'])('data are compressed with %s where the client accepts it', async (encoding) => {
    const { get } = await openOffice(sample)
    const plain = await get('/overview?format=json', { 'Accept-Encoding': 'identity' })
    const packed = await get('/overview?format=json', { 'Accept-Encoding': encoding })
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(packed.headers.get('vary')).toBe('Accept, Accept-Encoding')
    const size = (answer: Response) => Number(answer.headers.get('content-length'))
    expect(size(packed)).toBeLessThan(size(plain) / 3)
    expect(await packed.text()).toBe(await plain.text())
    const tag = packed.headers.get('etag') ?? ''
    expect(tag).not.toBe(plain.headers.get('etag'))
    const again = { 'Accept-Encoding': encoding, 'If-None-Match': tag, 'Cache-Control': 'max-age=0' }
    expect((await get('/overview?format=json', again)).status).toBe(304)
  })

  test('a PDF is not compressed again', async () => {
    const { get } = await openOffice(smallOffice)
    const answer = await get('/report', { 'Accept-Encoding': 'br, gzip' })
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect((await answer.text()).slice(0, 5)).toBe('%PDF-')
  })
})

test('HEAD has the headers of GET, without the body', async () => {
  const { get, fetch } = await openOffice(smallOffice)
  for (const path of ['/report', '/overview?format=csv', '/validate']) {
    const [whole, head] = [await get(path), await fetch(path, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    for (const name of ['etag', 'content-type', 'content-length', 'content-disposition']) {
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
    }
    expect(await head.text()).toBe('')
  }
})

test('a failure is a page for browsers and problem details for programs', async () => {
  const { get } = await openOffice(smallOffice)
  const type = async (path: string, accept: string) =>
    (await get(path, { Accept: accept })).headers.get('content-type')
  expect(await type('/report?period=x', 'text/html,application/xhtml+xml,*/*;q=0.8')).toContain('text/html')
  expect(await type('/report?period=x', '*/*')).toContain('application/problem+json')
  expect(await type('/report?period=x', 'application/json')).toContain('application/problem+json')
  expect(await type('/overview?period=x&format=json', 'text/html')).toContain('application/problem+json')
})

test('browsers get br, though they list gzip first', async () => {
  const { get } = await openOffice(sample)
  const answer = await get('/overview', { 'Accept-Encoding': 'gzip, deflate, br, zstd' })
  expect(answer.headers.get('content-encoding')).toBe('br')
})

test('a long request body is refused before it is read', async () => {
  const { fetch, sheet } = await openOffice(smallOffice)
  const bodies = [
    { body: `[${'[],'.repeat(200_000)}[]]` },
    { body: new Blob(['[1]']).stream(), duplex: 'half' },
  ]
  for (const sent of bodies) {
    const headers = { 'Content-Type': 'application/json' }
    expect((await fetch('/validate', { method: 'POST', headers, ...sent })).status).toBe(413)
  }
  expect(sheet.requests).toEqual([])
  const scheduled = { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: '{}' }
  expect((await fetch('/validate', scheduled)).status).toBe(200)
})

test('the page of an invalid parameter links to the page without parameters', async () => {
  const { get } = await openOffice(smallOffice)
  expect(await (await get('/overview?period=x', { Accept: 'text/html' })).text()).toContain('<a href="?">')
})
