import { assert, constantFrom, emailAddress, property, string, stringMatching } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asciiAddress, isMailAddress, parseSender } from '../../../lib/programme/mail-address.ts'

test.each([
  'upr@example.gov.ua',
  "o'neil+a.b_c-d@mail.example.com",
  'UPR@Example.Gov.UA',
  'upr@приклад.укр',
  'upr@xn--80aikifvh.xn--j1amh',
  `${'a'.repeat(64)}@example.ua`,
])('%s is an address', (text) => {
  expect(isMailAddress(text)).toBe(true)
})

test.each([
  ['empty', ''],
  ['no domain', 'upr'],
  ['no name', '@example.ua'],
  ['two', 'a@b.ua, c@d.ua'],
  ['two @', 'a@b@c.ua'],
  ['a name before it', 'Відділ <a@b.ua>'],
  ['spaces around', ' a@b.ua'],
  ['a quoted name', '"a b"@c.ua'],
  ['a comment', 'a(comment)@b.ua'],
  ['a line break', 'a@b.ua\r\nBcc: c@d.ua'],
  ['a line break at the end', 'a@b.ua\n'],
  ['NUL', 'a\0@b.ua'],
  ['Cyrillic before the @', 'пошта@b.ua'],
  ['a Cyrillic letter that looks Latin', 'аdmin@b.ua'],
  ['an invisible character in the domain', 'a@exam\u00adple.ua'],
  ['a fullwidth domain', 'a@ｅxample.ua'],
  ['a percent sign in the domain', 'a@ex%41mple.ua'],
  ['a route', 'a%b@c.ua'],
  ['two dots', 'a..b@c.ua'],
  ['a dot at the end', 'a.@c.ua'],
  ['a dot at the end of the domain', 'a@c.ua.'],
  ['one word', 'a@localhost'],
  ['a number', 'a@127.0.0.1'],
  ['a number in brackets', 'a@[127.0.0.1]'],
  ['a hyphen at the edge', 'a@-b.ua'],
  ['an underscore in the domain', 'a@b_c.ua'],
  ['too long before the @', `${'a'.repeat(65)}@b.ua`],
  ['a label too long', `a@${'b'.repeat(64)}.ua`],
  ['too long', `${'a'.repeat(60)}@${'b.'.repeat(97)}ua`],
])('%s is no address', (_, text) => {
  expect(isMailAddress(text)).toBe(false)
})

describe('whatever it is', () => {
  const odd = string({
    unit: constantFrom(
      'a',
      '@',
      '.',
      '-',
      '\r',
      '\n',
      '\0',
      '"',
      '<',
      '>',
      ',',
      ';',
      ':',
      '(',
      ' ',
      'ї',
      'ua',
      '\u2028',
    ),
  })

  test('an address is safe in a header and in a command', () => {
    const safe = /^[a.-]+@[aїu.-]+$/u
    assert(
      property(odd, (text) => !isMailAddress(text) || safe.test(text)),
      { numRuns: 5_000 },
    )
  })

  test('what servers are told is an address again, the same', () => {
    assert(
      property(stringMatching(/^[a-z]{1,9}@(?:[a-z]{1,9}|[а-яіїєґ]{1,9})\.(?:ua|укр)$/u), (text) => {
        const ascii = asciiAddress(text) ?? ''
        expect(ascii).toMatch(/^[\w.@-]+$/u)
        expect(asciiAddress(ascii)).toBe(ascii)
      }),
    )
  })

  test('ordinary addresses are taken', () => {
    assert(
      property(emailAddress(), (text) => {
        const [local = ''] = text.split('@')
        expect(isMailAddress(text)).toBe(/^[\w&'+=~.-]+$/u.test(local))
      }),
    )
  })
})

test.each([
  ['control@example.ua', { name: '', address: 'control@example.ua' }],
  ['Контроль <control@example.ua>', { name: 'Контроль', address: 'control@example.ua' }],
  ['<control@example.ua>', { name: '', address: 'control@example.ua' }],
  ['Контроль control@example.ua', undefined],
  ['Контроль <control@example.ua', undefined],
  ['Контроль <control@example.ua> x', undefined],
  ['a\r\nBcc: <control@example.ua>', undefined],
  ['', undefined],
])('the sender %j', (text, sender) => {
  expect(parseSender(text)).toEqual(sender)
})
