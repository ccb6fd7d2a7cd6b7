import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { control } from '../../../lib/control/control.ts'
import { overviewPage } from '../../../lib/overview/page.ts'
import { type PageLinks, plainLinks } from '../../../lib/overview/page-links.ts'
import { at, programmeOf } from '../control/programme.ts'

const programme = programmeOf([
  { number: '1', content: 'Свій захід', deadline: 'І квартал', units: ['УП'] },
  { number: '2', content: 'Спільний захід', deadline: 'ІІ квартал', units: ['УКЕС', 'УП'] },
])
const asked = { period: undefined, unit: 'УП', asOf: undefined, state: undefined }
const view = {
  programme,
  asked,
  scope: { ...at('2023-05-01'), period: undefined, unit: 'УП' },
  obligations: control(programme, at('2023-05-01')),
  findings: [],
  cells: { sheetUrl: 'https://sheet.example/', tabIds: new Map(), workbook: new Map() },
}

const plain = plainLinks('https://control.example')
/** As for a head of one unit: nothing else can be opened. */
const own: PageLinks = {
  overview: (query) => `${plain.overview(query)}&key=k`,
  report: undefined,
  check: undefined,
  hidden: [['key', 'k']],
  onlyUnit: 'УП',
}

test('a link for one unit opens a page that leads nowhere else, and its form sends along what opens it', async () => {
  const root = parse(await overviewPage({ ...view, links: own }))
  const links = root.querySelectorAll('a').map((one) => decodeURIComponent(one.getAttribute('href') ?? ''))
  const outward = links.filter((link) => !link.startsWith('#'))
  const others = outward.filter((link) => !link.includes('unit=УП') || !link.endsWith('key=k'))
  expect(others).toEqual(['https://sheet.example/'])
  const fields = root.querySelectorAll('form [name]').map((one) => one.getAttribute('name'))
  expect(fields).toEqual(['key', 'unit', 'state', 'period', 'asOf'])
  expect(root.querySelector('form [name=unit]')?.getAttribute('value')).toBe('УП')
  expect(root.querySelector('.chosen')).toBeNull()
  expect(root.text).toContain('Спільний захід')
})

test('where no row can be linked, its number stands without a link', async () => {
  const root = parse(await overviewPage({ ...view, links: plain }))
  expect(root.querySelector('.measure')?.text).toContain('№\u00a01 Свій захід')
  expect(root.querySelectorAll('.measure a')).toEqual([])
})
