/**
 * Requests to the Cloud Storage JSON API and its responses, as data. Each runs on a bucket `archive` that holds the
 * objects in `given`; `{generation}` is the generation of the first of them.
 */
import type { Basis } from '../sheets/vectors.ts'

/** A request and its response. */
export interface StorageVector {
  name: string
  basis: Basis
  /** The objects of the bucket before the request: contents by name. */
  given?: Record<string, string>
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  type?: string
  body?: string
  status: number
  /** A part of the body of the response; a text where it is not JSON. */
  response: object | string
  /** The contents of all objects after the request, by name. */
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

export const vectors: StorageVector[] = [
  {
    name: 'a media upload returns the resource of the object',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=media&name=${report}`,
    type: 'application/pdf',
    body: 'hello world',
    status: 200,
    response: {
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
    name: 'a multipart upload has metadata and content',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=multipart`,
    type: 'multipart/related; boundary="x-1"',
    body: multipart(
      '{"name":"а","contentType":"text/plain","metadata":{"period":"2023-H1"}}',
      'a\r\n--x\r\nb',
    ),
    status: 200,
    response: { name: 'а', contentType: 'text/plain', metadata: { period: '2023-H1' }, size: '9' },
    leaves: { а: 'a\r\n--x\r\nb' },
  },
  {
    name: 'in a multipart upload the name in the query wins, the type may be that of the part, the last line break may be missing',
    basis: 'documented',
    method: 'POST',
    path: `${upload}?uploadType=multipart&name=b`,
    type: 'multipart/related; boundary=x-1',
    body: multipart('{"name":"a"}', '', ''),
    status: 200,
    response: { name: 'b', contentType: 'application/pdf', size: '0' },
    leaves: { b: '' },
  },
  {
    name: 'an upload without a precondition replaces the object',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a`,
    body: '2',
    status: 200,
    response: { name: 'a' },
    leaves: { a: '2' },
  },
  {
    name: 'an upload with generation 0 fails where the object exists',
    basis: 'recorded',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch=0`,
    body: '2',
    status: 412,
    response: notMet,
    leaves: { a: '1' },
  },
  {
    name: 'an upload with generation 0 adds an object that does not exist',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=b&ifGenerationMatch=0`,
    body: '2',
    status: 200,
    response: { name: 'b' },
    leaves: { a: '1', b: '2' },
  },
  {
    name: 'an upload with the current generation replaces the object',
    basis: 'documented',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch={generation}`,
    body: '2',
    status: 200,
    response: { name: 'a' },
    leaves: { a: '2' },
  },
  {
    name: 'an upload with another generation fails',
    basis: 'recorded',
    given: { a: '1' },
    method: 'POST',
    path: `${upload}?uploadType=media&name=a&ifGenerationMatch=7`,
    body: '2',
    status: 412,
    response: notMet,
    leaves: { a: '1' },
  },
  {
    name: 'a generation that is not a number is an error',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}/a?ifGenerationMatch=x`,
    given: { a: '1' },
    status: 400,
    response: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
  },
  {
    name: 'content that does not match md5Hash is an error',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=multipart`,
    type: 'multipart/related; boundary=x-1',
    body: multipart('{"name":"a","md5Hash":"AAAAAAAAAAAAAAAAAAAAAA=="}', 'x'),
    status: 400,
    response: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
    leaves: {},
  },
  {
    name: 'an upload without a name is an error',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=media`,
    body: 'x',
    status: 400,
    response: refusal(400, 'Required parameter: name', 'required', {
      locationType: 'parameter',
      location: 'name',
    }),
    leaves: {},
  },
  {
    name: 'a name with a line break is an error',
    basis: 'assumed',
    method: 'POST',
    path: `${upload}?uploadType=media&name=a%0Ab`,
    body: 'x',
    status: 400,
    response: { error: { code: 400 } },
    leaves: {},
  },
  {
    name: 'an upload to a bucket that does not exist is a 404',
    basis: 'assumed',
    method: 'POST',
    path: '/upload/storage/v1/b/other/o?uploadType=media&name=a',
    body: 'x',
    status: 404,
    response: noBucket,
  },
  {
    name: 'objects.get returns the resource of the object',
    basis: 'documented',
    given: { '2023/Звіт №1.pdf': 'hello world' },
    method: 'GET',
    path: `${objects}/${report}?fields=name,md5Hash,generation`,
    status: 200,
    response: { name: '2023/Звіт №1.pdf', md5Hash: 'XrY7u+Ae7tCTyyK7j1rNww==', generation: '{generation}' },
  },
  {
    name: 'objects.get with alt=media returns the content',
    basis: 'documented',
    given: { '2023/Звіт №1.pdf': 'hello world' },
    method: 'GET',
    path: `${objects}/${report}?alt=media`,
    status: 200,
    response: 'hello world',
  },
  {
    name: 'an object that does not exist is a 404',
    basis: 'recorded',
    method: 'GET',
    path: `${objects}/a`,
    status: 404,
    response: refusal(404, 'No such object: archive/a', 'notFound'),
  },
  {
    name: 'an object in a bucket that does not exist is the same 404',
    basis: 'recorded',
    method: 'GET',
    path: '/storage/v1/b/other/o/a',
    status: 404,
    response: refusal(404, 'No such object: other/a', 'notFound'),
  },
  {
    name: 'the content of an object that does not exist is a 404 in plain text',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}/a?alt=media`,
    status: 404,
    response: 'No such object: archive/a',
  },
  {
    name: 'ifGenerationNotMatch with the current generation is a 304',
    basis: 'documented',
    given: { a: '1' },
    method: 'GET',
    path: `${objects}/a?ifGenerationNotMatch={generation}`,
    status: 304,
    response: '',
  },
  {
    name: 'an empty list has no field items',
    basis: 'assumed',
    method: 'GET',
    path: objects,
    status: 200,
    response: { kind: 'storage#objects' },
  },
  {
    name: 'a list by prefix is in the order of bytes',
    basis: 'documented',
    given: { '2024/а': '1', '2023/ї': '2', '2023/я': '3', '2023/Z': '4' },
    method: 'GET',
    path: `${objects}?prefix=2023%2F&fields=items%2Fname`,
    status: 200,
    response: { items: [{ name: '2023/Z' }, { name: '2023/я' }, { name: '2023/ї' }] },
  },
  {
    name: 'a page has the token of the next one',
    basis: 'documented',
    given: { a: '', b: '', c: '' },
    method: 'GET',
    path: `${objects}?maxResults=2&fields=nextPageToken,items(name)`,
    status: 200,
    response: { nextPageToken: 'Yg==', items: [{ name: 'a' }, { name: 'b' }] },
  },
  {
    name: 'the last page has no token',
    basis: 'documented',
    given: { a: '', b: '', c: '' },
    method: 'GET',
    path: `${objects}?maxResults=2&pageToken=Yg%3D%3D&fields=nextPageToken,items(name)`,
    status: 200,
    response: { items: [{ name: 'c' }] },
  },
  {
    name: 'a malformed token is an error',
    basis: 'assumed',
    method: 'GET',
    path: `${objects}?pageToken=%21`,
    status: 400,
    response: { error: { code: 400, errors: [{ reason: 'invalid' }] } },
  },
  {
    name: 'the list of a bucket that does not exist is a 404',
    basis: 'assumed',
    method: 'GET',
    path: '/storage/v1/b/other/o',
    status: 404,
    response: noBucket,
  },
  {
    name: 'buckets.get returns the resource of the bucket',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/archive',
    status: 200,
    response: { kind: 'storage#bucket', name: 'archive' },
  },
  {
    name: 'buckets.get of a bucket that does not exist is a 404',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/other',
    status: 404,
    response: noBucket,
  },
  {
    name: 'testIamPermissions returns the permissions that the caller has',
    basis: 'documented',
    method: 'GET',
    path: '/storage/v1/b/archive/iam/testPermissions?permissions=storage.objects.get&permissions=storage.objects.list',
    status: 200,
    response: {
      kind: 'storage#testIamPermissionsResponse',
      permissions: ['storage.objects.get', 'storage.objects.list'],
    },
  },
  {
    name: 'testIamPermissions on a bucket that does not exist is a 404',
    basis: 'assumed',
    method: 'GET',
    path: '/storage/v1/b/other/iam/testPermissions?permissions=storage.objects.get',
    status: 404,
    response: noBucket,
  },
  ...[
    ['deletes', 'DELETE', `${objects}/a`],
    ['folders', 'GET', `${objects}?delimiter=%2F`],
    ['resumable uploads', 'POST', `${upload}?uploadType=resumable&name=a`],
    ['lists of buckets', 'GET', '/storage/v1/b'],
  ].map(
    ([name = '', method, path = '']): StorageVector => ({
      name: `${name} are refused with 501`,
      basis: 'assumed',
      method: method as StorageVector['method'],
      path,
      status: 501,
      response: { error: { code: 501 } },
    }),
  ),
]
