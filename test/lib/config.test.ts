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
    today: undefined,
  })
})

test('all problems are told at once, by name and never by value', () => {
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
