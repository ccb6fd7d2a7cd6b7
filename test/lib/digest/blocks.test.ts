import { expect, test } from 'vitest'
import { oneLine, plainText, richText } from '../../../lib/digest/blocks.ts'

test.each([
  ['  один\r\n два\t три ', 'один два три'],
  ['а\u202eб\u2066в\u200bг\ufeff', 'абвг'],
  ['а\u0000б\u2028в', 'а б в'],
  ['\ud800', '\ufffd'],
])('%j on one line is %j', (cell, line) => {
  expect(oneLine(cell)).toBe(line)
})

test('what is too long ends with an ellipsis, between letters', () => {
  expect(oneLine('😀'.repeat(10), 3)).toBe('😀😀😀…')
  expect(oneLine('слово '.repeat(100), 12)).toBe('слово слово…')
})

test('whatever cells hold, HTML is escaped and text begins no line of its own', async () => {
  const evil = oneLine('"><img src=x onerror=alert(1)>\n== Заголовок ==')
  const blocks = [
    { kind: 'heading', text: evil },
    {
      kind: 'items',
      items: [{ title: evil, lines: [evil], link: { label: evil, url: 'https://a.ua/?b="c"' } }],
    },
    { kind: 'table', rows: [[evil, evil]] },
  ] as const
  expect(await richText(evil, blocks)).not.toMatch(/<img|"c"/u)
  expect(plainText(blocks)).not.toMatch(/^== Заголовок/mu)
})
