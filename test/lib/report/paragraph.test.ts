import { expect, test } from 'vitest'
import { paragraphs } from '../../../lib/report/paragraph.ts'

test('lines become paragraphs, and items of lists are recognised', () => {
  const cell = 'Зроблено:\n· лист;\n  – наказ;\n• протокол\n-5 осіб'
  expect(paragraphs(cell).map(({ item }) => item)).toEqual([false, true, true, true, false])
})

test('an address is a link without the punctuation around it, encoded once', () => {
  const [line] = paragraphs('Див. (https://dmsu.gov.ua/a_(b)) і https://прозорро.укр/звіт%20один.')
  expect(line?.runs.map(({ text, link }) => link ?? text)).toEqual([
    'Див. (',
    'https://dmsu.gov.ua/a_(b)',
    ') і ',
    'https://xn--g1anbabgda.xn--j1amh/%D0%B7%D0%B2%D1%96%D1%82%20%D0%BE%D0%B4%D0%B8%D0%BD',
    '.',
  ])
})

test('no character is lost', () => {
  const cell = 'а https://x.ua/?q=1, б http://[ в'
  expect(
    paragraphs(cell)
      .flatMap(({ runs }) => runs.map(({ text }) => text))
      .join(''),
  ).toBe(cell)
})
