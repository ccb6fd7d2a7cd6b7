import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Grant, openable, readGrant, signGrant } from '../../../lib/access/grant.ts'
import { type LinkKey, parseLinkKeys } from '../../../lib/access/link-key.ts'
import { parsePeriodCode } from '../../../lib/calendar/period.ts'

const now = 1_700_000_000
const key: LinkKey = { id: 'k2', secret: 's'.repeat(40) }
const before: LinkKey = { id: 'k1', secret: 'b'.repeat(40) }
const grant: Grant = {
  opens: 'pages',
  unit: 'УКЕС',
  period: parsePeriodCode('2023-H1'),
  expires: now + 60,
}

test('a signed grant is read back unchanged', () => {
  const grants = fc.record({
    opens: fc.constantFrom(...openable),
    unit: fc.option(
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((unit) => unit.trim() !== ''),
      { nil: undefined },
    ),
    period: fc.constantFrom(undefined, parsePeriodCode('2023'), parsePeriodCode('2024-Q2')),
    expires: fc.integer({ min: now + 1, max: now * 2 }),
  })
  fc.assert(
    fc.property(grants, (granted) => {
      expect(readGrant(signGrant(granted, key), [key], now)).toEqual(granted)
    }),
  )
})

test('a token with a character changed, added or removed is invalid', () => {
  const token = signGrant(grant, key)
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= '
  fc.assert(
    fc.property(
      fc.nat(token.length),
      fc.constantFrom(...letters.split(''), ''),
      fc.nat(1),
      (at, letter, taken) => {
        const altered = token.slice(0, at) + letter + token.slice(at + taken)
        fc.pre(altered !== token)
        expect(readGrant(altered, [key], now)).toBeUndefined()
      },
    ),
    { numRuns: 2000 },
  )
})

test('a link expires at its second', () => {
  const token = signGrant(grant, key)
  expect(readGrant(token, [key], grant.expires - 1)).toEqual(grant)
  expect(readGrant(token, [key], grant.expires)).toBeUndefined()
})

test('during key rotation both keys are accepted, and a removed key invalidates its links', () => {
  const old = signGrant(grant, before)
  expect(readGrant(old, [key, before], now)).toEqual(grant)
  expect(readGrant(old, [key], now)).toBeUndefined()
  // The same id with another secret is another key.
  expect(readGrant(old, [{ id: 'k1', secret: 'c'.repeat(40) }], now)).toBeUndefined()
  // A token signed by one key is not valid as one of another.
  expect(readGrant(old.replace('k1', 'k2'), [key, before], now)).toBeUndefined()
})

test.each(['', '.', '....', '1.k2', '1.k2..', 'k2', '\u0000'])('%j is not a token', (token) => {
  expect(readGrant(token, [key], now)).toBeUndefined()
  expect(readGrant(token, [], now)).toBeUndefined()
})

test.each([
  ['k1:short', 'a secret that can be guessed'],
  [`${'k'.repeat(17)}:${key.secret}`, 'a name that is too long'],
  [`k1:${key.secret},k1:${before.secret}`, 'a name given twice'],
  [`k1:${key.secret},`, 'a key that is not there'],
  [key.secret, 'a secret without a name'],
])('%s is refused: %s', (text) => {
  expect(parseLinkKeys(text)).toBeUndefined()
})

test('keys are separated by commas, with or without spaces', () => {
  expect(parseLinkKeys(`k2:${key.secret}, k1:${before.secret}`)).toEqual([key, before])
})

function signedAs(text: string) {
  return `${text}.${createHmac('sha256', key.secret).update(text).digest('base64url')}`
}

function what(query: string) {
  return Buffer.from(query).toString('base64url')
}

test.each([
  ['of another version', `2.k2.${now + 60}.${what('opens=pages')}`],
  ['without an expiry', `1.k2.never.${what('opens=pages')}`],
  ['with a part more', `1.k2.${now + 60}.${what('opens=pages')}.x`],
  ['with an empty unit', `1.k2.${now + 60}.${what('opens=pages&unit=')}`],
  ['with a period nobody knows', `1.k2.${now + 60}.${what('opens=pages&period=2023-H9')}`],
  ['with two units', `1.k2.${now + 60}.${what('opens=pages&unit=a&unit=b')}`],
  ['with a limit nobody knows', `1.k2.${now + 60}.${what('opens=pages&measure=1')}`],
  ['that opens nothing', `1.k2.${now + 60}.${what('unit=a')}`],
])('a token %s is invalid, though its signature is right', (_, text) => {
  expect(readGrant(signedAs(text), [key], now)).toBeUndefined()
})
