import { expect, test } from 'vitest'
import { readConfig } from '../../lib/config.ts'

const local = {
  SPREADSHEET_ID: 'x',
  SHEETS_ROOT_URL: 'http://127.0.0.1:9000/',
  GOOGLE_CREDENTIALS: 'none',
  ACCESS: 'open',
}

test('a deployed service needs only its spreadsheet', () => {
  expect(readConfig({ SPREADSHEET_ID: 'x', TODAY: '' })).toMatchObject({
    credentials: 'application-default',
    sheetsRootUrl: 'https://sheets.googleapis.com/',
    access: 'iam',
    mail: undefined,
    archive: undefined,
    today: undefined,
  })
})

test('all problems are reported at once, by name and never by value', () => {
  const read = () => readConfig({ SHEETS_ROOT_URL: 'secret', ACCESS: 'secret', TODAY: '31.12.2023' })
  for (const name of ['SPREADSHEET_ID', 'SHEETS_ROOT_URL', 'ACCESS', 'TODAY']) expect(read).toThrow(name)
  expect(read).not.toThrow(/secret|31\.12/u)
})

test.each(['GOOGLE_CREDENTIALS', 'ACCESS', 'TODAY'])(
  '%s of a developer’s machine is refused elsewhere',
  (name) => {
    const environment = { ...local, TODAY: '2023-12-31' }
    expect(readConfig(environment).today).toBe('2023-12-31')
    const deployed = { SPREADSHEET_ID: 'x', [name]: environment[name as keyof typeof environment] }
    expect(() => readConfig(deployed)).toThrow(name)
    expect(() => readConfig({ ...deployed, SHEETS_ROOT_URL: 'https://127.0.0.1.evil.example/' })).toThrow(
      name,
    )
  },
)

const post = {
  SMTP_URL: 'smtps://robot:p%40ss@mail.example.gov.ua',
  MAIL_FROM: 'Контроль <control@example.gov.ua>',
}

test('mail and archive are configured', () => {
  expect(readConfig({ SPREADSHEET_ID: 'x', ...post, ARCHIVE_BUCKET: 'reports-of-upr' })).toMatchObject({
    mail: { url: post.SMTP_URL, from: post.MAIL_FROM },
    archive: { bucket: 'reports-of-upr', rootUrl: 'https://storage.googleapis.com/' },
  })
})

test.each([
  'smtp://127.0.0.1:2525',
  'smtp://[::1]:2525/',
  'smtp://mail.example.gov.ua:587',
  'smtps://user:secret@mail.example.gov.ua:465',
])('the mail server %s', (url) => {
  expect(readConfig({ ...local, ...post, SMTP_URL: url }).mail?.url).toBe(url)
})

test.each([
  ['SMTP_URL', { ...post, SMTP_URL: 'https://secret.example' }],
  ['SMTP_URL', { ...post, SMTP_URL: 'secret' }],
  ['SMTP_URL', { ...post, SMTP_URL: 'smtp://' }],
  ['SMTP_URL', { ...post, SMTP_URL: 'smtps://user@secret.example' }],
  ['SMTP_URL', { ...post, SMTP_URL: 'smtps://secret.example/?tls.rejectUnauthorized=false' }],
  ['SMTP_URL', { MAIL_FROM: post.MAIL_FROM }],
  ['MAIL_FROM', { SMTP_URL: post.SMTP_URL }],
  ['MAIL_FROM', { ...post, MAIL_FROM: 'secret' }],
  ['MAIL_FROM', { ...post, MAIL_FROM: 'a@secret.example, b@secret.example' }],
  ['MAIL_FROM', { ...post, MAIL_FROM: 'a@secret.example\r\nBcc: b@secret.example' }],
  ['ARCHIVE_BUCKET', { ARCHIVE_BUCKET: 'gs://secret' }],
  ['STORAGE_ROOT_URL', { STORAGE_ROOT_URL: 'secret' }],
  ['STORAGE_ROOT_URL', { STORAGE_ROOT_URL: 'http://secret.example/' }],
])('%s of %j is refused without quoting it', (name, environment) => {
  const read = () => readConfig({ ...local, STORAGE_ROOT_URL: local.SHEETS_ROOT_URL, ...environment })
  expect(read).toThrow(name)
  expect(read).not.toThrow(/secret|robot|control@/u)
})

test('a remote archive requires credentials', () => {
  const environment = { ...local, ARCHIVE_BUCKET: 'reports' }
  expect(() => readConfig(environment)).toThrow('STORAGE_ROOT_URL')
  expect(readConfig({ ...environment, STORAGE_ROOT_URL: 'http://127.0.0.1:9001/' }).archive?.rootUrl).toBe(
    'http://127.0.0.1:9001/',
  )
})

test('signed links need keys, which are never quoted', () => {
  const deployed = { SPREADSHEET_ID: 'x', ACCESS: 'link' }
  expect(() => readConfig(deployed)).toThrow('LINK_KEYS')
  const secret = 's'.repeat(32)
  expect(readConfig({ ...deployed, LINK_KEYS: `k1:${secret}` }).linkKeys).toEqual([{ id: 'k1', secret }])
  const short = () => readConfig({ ...deployed, LINK_KEYS: 'k1:guessable' })
  expect(short).toThrow('LINK_KEYS')
  expect(short).not.toThrow('guessable')
})

test.each([
  ['https://control.example.gov.ua/', 'https://control.example.gov.ua'],
  ['https://{function}-1.run.app', 'https://{function}-1.run.app'],
  ['http://localhost:8080', 'http://localhost:8080'],
])('the public address %s', (given, known) => {
  expect(readConfig({ ...local, PUBLIC_URL: given }).publicUrl).toBe(known)
})

test.each(['http://control.example.gov.ua', 'control.example.gov.ua', 'https://a.ua/?x=1'])(
  'people are not sent to %s',
  (given) => {
    expect(() => readConfig({ ...local, PUBLIC_URL: given })).toThrow('PUBLIC_URL')
  },
)
