/**
 * What the Cloud Storage JSON API answers, as data. Each call is made in a bucket `archive` that holds what `given`
 * says; `{generation}` is that of the first object given.
 */
import type { Basis } from '../sheets/vectors.ts'

export interface Vector {
  name: string
  basis: Basis
  given?: Record<string, string>
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  type?: string
  body?: string
  status: number
  /** A part of the answer; text when the answer is no JSON. */
  answer: object | string
  /** What the bucket holds after the call. */
  leaves?: Record<string, string>
}

function refusal(code: number, message: string, reason: string, where: object = {}): object {
  return {
    error: { code, message, errors: [{ message, domain: 'global', reason, ...where }] },
  }
}

const notMet = refusal(
  412,
  'At least one of the pre-conditions you specified did not hold.',
  'conditionNotMet',
  {
    locationType: 'header',
    location: 'If-Match',
  },
)
const noBucket = refusal(404, 'The specified bucket does not exist.', 'notFound')

const report = '2023%2F%D0%97%D0%B2%D1%96%D1%82%20%E2%84%961.pdf'
const upload = '/upload/storage/v1/b/archive/o'
const objects = '/storage/v1/b/archive/o'

function multipart(metadata: string, content: string, end = '\r\n'): string {
  return (
    `--x-1\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${metadata}\r\n` +
    `--x-1\r\ncontent-type: application/pdf\r\n\r\n${content}\r\n--x-1--${end}`
  )
}

export const vectors: Vector[] = [
  {
    name: 'a plain upload',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=media&name=${report}`,
    type: 'application/pdf',
    body: 'hello world',
    status: 200,
    answer: {
      kind: 'storage#object',
      name: '2023/Звіт №1.pdf',
      bucket: 'archive',
      contentType: 'application/pdf',
      size: '11',
      md5Hash: 'XrY7u+Ae7tCTyyK7j1rNww==',
      crc32c: 'yZRlqg==',
      metageneration: '1',
      storageClass: 'STANDARD',
    },
    leaves: { '2023/Звіт №1.pdf': 'hello world' },
  },
  {
    name: 'content and metadata together',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=multipart`,
    type: 'multipart/related; boundary="x-1"',
    body: multipart(
      '{"name":"а","contentType":"text/plain","metadata":{"period":"2023-H1"}}',
      'a\r\n--x\r\nb',
    ),
    status: 200,
    answer: { name: 'а', contentType: 'text/plain', metadata: { period: '2023-H1' }, size: '9' },
    leaves: { а: 'a\r\n--x\r\nb' },
  },
  {
    name: 'the name in the query wins, the type of the part stands in, the last line break may be missing',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=multipart&name=b`,
    type: 'multipart/related; boundary=x-1',
    body: multipart('{"name":"a"}', '', ''),
    status: 200,
    answer: { name: 'b', contentType: 'application/pdf', size: '0' },
    leaves: { b: '' },
  },
  {
    name: 'without a condition content is replaced',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a`,
    body: '2',
    status: 200,
    answer: { name: 'a' },
    leaves: { a: '2' },
  },
  {
    name: 'generation 0: only where nothing is',
    basis: 'seen',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch=0`,
    body: '2',
    status: 412,
    answer: notMet,
    leaves: { a: '1' },
  },
  {
    name: 'generation 0 where nothing is',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=b&ifGenerationMatch=0`,
    body: '2',
    status: 200,
    answer: { name: 'b' },
    leaves: { a: '1', b: '2' },
  },
  {
    name: 'the generation that is there',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch={generation}`,
    body: '2',
    status: 200,
    answer: { name: 'a' },
    leaves: { a: '2' },
  },
  {
    name: 'another generation',
    basis: 'seen',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch=7`,
    body: '2',
    status: 412,
    answer: notMet,
    leaves: { a: '1' },
  },
  {
    name: 'a generation that is no number',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}/a?ifGenerationMatch=x`,
    given: { a: '1' },
    status: 400,
    answer: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
  },
  {
    name: 'content damaged on the way',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=multipart`,
    type: 'multipart/related; boundary=x-1',
    body: multipart('{"name":"a","md5Hash":"AAAAAAAAAAAAAAAAAAAAAA=="}', 'x'),
    status: 400,
    answer: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
    leaves: {},
  },
  {
    name: 'an upload without a name',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=media`,
    body: 'x',
    status: 400,
    answer: refusal(400, 'Required parameter: name', 'required', {
      locationType: 'parameter',
      location: 'name',
    }),
    leaves: {},
  },
  {
    name: 'a name with a line break',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=media&name=a%0Ab`,
    body: 'x',
    status: 400,
    answer: { error: { code: 400 } },
    leaves: {},
  },
  {
    name: 'a bucket that is not there',
    basis: 'assumed',
    method: 'POST',
    path: '/upload/storage/v1/b/other/o?uploadType=media&name=a',
    body: 'x',
    status: 404,
    answer: noBucket,
  },
  {
    name: 'what is known of an object',
    basis: 'documented',
    given: { '2023/Звіт №1.pdf': 'hello world' },
    method: 'GET',
    path: `${objects}/${report}?fields=name,md5Hash,generation`,
    status: 200,
    answer: { name: '2023/Звіт №1.pdf', md5Hash: 'XrY7u+Ae7tCTyyK7j1rNww==', generation: '{generation}' },
  },
  {
    name: 'its content',
    basis: 'documented',
    given: { '2023/Звіт №1.pdf': 'hello world' },
    method: 'GET',
    path: `${objects}/${report}?alt=media`,
    status: 200,
    answer: 'hello world',
  },
  {
    name: 'an object that is not there',
    basis: 'seen',
    method: 'GET',
    path: `${objects}/a`,
    status: 404,
    answer: refusal(404, 'No such object: archive/a', 'notFound'),
  },
  {
    name: 'an object in a bucket that is not there: the same answer',
    basis: 'seen',
    method: 'GET',
    path: '/storage/v1/b/other/o/a',
    status: 404,
    answer: refusal(404, 'No such object: other/a', 'notFound'),
  },
  {
    name: 'the content of an object that is not there',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}/a?alt=media`,
    status: 404,
    answer: 'No such object: archive/a',
  },
  {
    name: 'only if it changed, and it did not',
    basis: 'documented',
    given: { a: '1' },
    method: 'GET',
    path: `${objects}/a?ifGenerationNotMatch={generation}`,
    status: 304,
    answer: '',
  },
  {
    name: 'an empty list has no items at all',
    basis: 'assumed',
    method: 'GET',
    path: objects,
    status: 200,
    answer: { kind: 'storage#objects' },
  },
  {
    name: 'a list by prefix, in the order of bytes',
    basis: 'documented',
    given: { '2024/а': '1', '2023/ї': '2', '2023/я': '3', '2023/Z': '4' },
    method: 'GET',
    path: `${objects}?prefix=2023%2F&fields=items%2Fname`,
    status: 200,
    answer: { items: [{ name: '2023/Z' }, { name: '2023/я' }, { name: '2023/ї' }] },
  },
  {
    name: 'a page and the token of the next one',
    basis: 'documented',
    given: { a: '', b: '', c: '' },
    method: 'GET',
    path: `${objects}?maxResults=2&fields=nextPageToken,items(name)`,
    status: 200,
    answer: { nextPageToken: 'Yg==', items: [{ name: 'a' }, { name: 'b' }] },
  },
  {
    name: 'the last page',
    basis: 'documented',
    given: { a: '', b: '', c: '' },
    method: 'GET',
    path: `${objects}?maxResults=2&pageToken=Yg%3D%3D&fields=nextPageToken,items(name)`,
    status: 200,
    answer: { items: [{ name: 'c' }] },
  },
  {
    name: 'a token that is none',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}?pageToken=%21`,
    status: 400,
    answer: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
  },
  {
    name: 'a list of a bucket that is not there',
    basis: 'assumed',
    method: 'GET',
    path: '/storage/v1/b/other/o',
    status: 404,
    answer: noBucket,
  },
  {
    name: 'a bucket',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/archive',
    status: 200,
    answer: { kind: 'storage#bucket', name: 'archive' },
  },
  {
    name: 'a bucket that is not there',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/other',
    status: 404,
    answer: noBucket,
  },
  {
    name: 'what the caller may do',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/archive/iam/testPermissions?permissions=storage.objects.get&permissions=storage.objects.list',
    status: 200,
    answer: {
      kind: 'storage#testIamPermissionsResponse',
      permissions: ['storage.objects.get', 'storage.objects.list'],
    },
  },
  {
    name: 'what the caller may do in a bucket that is not there',
    basis: 'assumed',
    method: 'GET',
    path: '/storage/v1/b/other/iam/testPermissions?permissions=storage.objects.get',
    status: 404,
    answer: noBucket,
  },
  ...[
    ['deleting', 'DELETE', `${objects}/a`],
    ['folders', 'GET', `${objects}?delimiter=%2F`],
    ['resumable uploads', 'POST', `${upload}?uploadType=resumable&name=a`],
    ['buckets', 'GET', '/storage/v1/b'],
  ].map(
    ([name = '', method, path = '']): Vector => ({
      name: `${name}: not served here`,
      basis: 'assumed',
      method: method as Vector['method'],
      path,
      status: 501,
      answer: { error: { code: 501 } },
    }),
  ),
]
