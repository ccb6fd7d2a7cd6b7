import { expect, test } from 'vitest'
import { measureWord } from '../../../../lib/report/pdf/glyph-runs.ts'
import { hyphenate } from '../../../../lib/report/pdf/hyphenation.ts'
import { breakLines, type TextLine, type TypeArea } from '../../../../lib/report/pdf/line-breaking.ts'

function area(width: number, more: Partial<TypeArea> = {}): TypeArea {
  return {
    width,
    size: 10,
    style: 'normal',
    ...more,
  }
}

function textOf(line: TextLine) {
  return line.spans.flatMap(({ words }) => words.map(({ text }) => text)).join('')
}

function set(text: string, width: number, more: Partial<TypeArea> = {}) {
  return breakLines([{ text }], area(width, more)).map(textOf)
}

test('lines break at spaces, and after the hyphens of words', () => {
  expect(set('надіслано листи до інформаційно-просвітницьких заходів', 100)).toEqual([
    'надіслано листи до ',
    'інформаційно-',
    'просвітницьких ',
    'заходів',
  ])
})

test('a word wider than its column is hyphenated between syllables', () => {
  expect(set('найвідповідальніший', 60)).toEqual(['найвідповід-', 'альніший'])
  expect(set('антикорупційного законодавства', 50).join('|')).toBe('антикору-|пційного |законодав-|ства')
})

test('words at the end of ragged lines are hyphenated as an option', () => {
  expect(set('за участю уповноваженого', 80)).toEqual(['за участю ', 'уповноваженого'])
  expect(set('за уповноваженого', 80, { hyphenates: true })).toEqual(['за уповноваже-', 'ного'])
})

test('abbreviations and words with digits are not hyphenated', () => {
  expect(hyphenate('ВПЗВКДМСУ')).toEqual(['ВПЗВКДМСУ'])
  expect(hyphenate('наказ2023року')).toEqual(['наказ2023року'])
  for (const part of hyphenate('запобігання')) expect(part.length).toBeGreaterThan(1)
  expect(hyphenate('запобігання').join('')).toBe('запобігання')
})

test('no-break spaces break only where their words together are wider than the column', () => {
  expect(set('лист від 28\u00a0березня', 60)).toEqual(['лист від ', '28\u00a0березня'])
  expect(set('28\u00a0березня', 40)).toEqual(['28 ', 'березня'])
})

test('an address keeps its bracket, is divided after its slashes and never gets a hyphen', () => {
  const lines = breakLines(
    [
      { text: 'Розміщено (' },
      { text: 'https://dmsu.gov.ua/diyalnist/corruption.html', link: 'x' },
      { text: ').' },
    ],
    area(110),
  )
  expect(lines.map(textOf)).toEqual(['Розміщено (https://', 'dmsu.gov.ua/diyalnist/', 'corruption.html).'])
  expect(lines.map(({ spans }) => spans.map(({ link }) => link))).toEqual([
    [undefined, 'x'],
    ['x'],
    ['x', undefined],
  ])
})

test('fifty thousand letters without a space are broken, none lost', () => {
  const lines = set('щ'.repeat(50_000), 100)
  expect(lines.join('').length).toBe(50_000)
  expect(Math.max(...lines.map((line) => line.length))).toBe(
    Math.max(...lines.slice(0, 2).map((line) => line.length)),
  )
})

test('no line is wider than its area, whatever its text', () => {
  const text =
    'Не пізніше 3\u00a0робочих днів з\u00a0дня надходження; «антикорупційно-просвітницькі» https://very.long.example/address ЩЩЩЩЩЩЩЩЩЩЩЩЩЩЩ'
  for (let width = 20; width < 300; width += 7) {
    for (const line of breakLines([{ text }], area(width, { hanging: 8 }))) {
      expect(line.indent + line.width).toBeLessThanOrEqual(width + 0.01)
    }
  }
})

test('a word is measured once', () => {
  expect(measureWord('захід ', 'normal')).toBe(measureWord('захід ', 'normal'))
})
