import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { assessProgramme } from '../../../lib/assessment/assessment.ts'
import { obligationStatuses } from '../../../lib/obligations/obligation-status.ts'
import { overviewPage } from '../../../lib/overview/page.ts'
import { pageLinks } from '../../../lib/overview/page-links.ts'
import { bigWorkbook } from '../../bench/big-workbook.ts'
import { at, day, programmeOf } from '../obligations/programme.ts'

const programme = programmeOf([
  { number: '1', content: 'Свій захід', deadline: 'І квартал', units: ['УП'] },
  { number: '2', content: 'Спільний захід', deadline: 'ІІ квартал', units: ['УКЕС', 'УП'] },
])
const asked = { period: undefined, unit: 'УП', asOf: undefined, state: undefined }
const view = {
  programme,
  today: day('2023-05-01'),
  query: asked,
  scope: { ...at('2023-05-01'), period: undefined, unit: 'УП' },
  obligations: obligationStatuses(programme, at('2023-05-01')),
  findings: [],
  blockers: [],
  cells: { sheetUrl: 'https://sheet.example/', tabIds: new Map(), workbook: new Map() },
}

const plain = pageLinks('https://control.example', undefined)
/** The links of a bearer whose link is limited to a unit. */
const own = pageLinks('https://control.example', {
  token: 'k',
  grant: { opens: 'overview', unit: 'УП', period: undefined, expires: 0 },
  query: new URLSearchParams(),
})

test('the page of a link for one unit links to nothing else, and its form carries the token', async () => {
  const root = parse(await overviewPage({ ...view, links: own }))
  const links = root.querySelectorAll('a').map((one) => decodeURIComponent(one.getAttribute('href') ?? ''))
  const outward = links.filter((link) => !link.startsWith('#'))
  const others = outward.filter((link) => !link.endsWith('access=k'))
  expect(others).toEqual(['https://sheet.example/'])
  const fields = root.querySelectorAll('form [name]').map((one) => one.getAttribute('name'))
  expect(fields).toEqual(['access', 'state', 'period', 'asOf'])
  expect(root.querySelector('.chosen')).toBeNull()
  expect(root.text).toContain('Спільний захід')
})

test('without a link to its row a measure’s label is text', async () => {
  const root = parse(await overviewPage({ ...view, links: plain }))
  expect(root.querySelector('.measure')?.text).toContain('№\u00a01 Свій захід')
  expect(root.querySelectorAll('.measure a')).toEqual([])
})

test('the page of a thousand measures is collapsed, and under 2.6 megabytes', async () => {
  const workbook = bigWorkbook(1_000)
  const { programme: large, obligations } = assessProgramme(workbook, day('2024-06-30'))
  const scope = { ...at('2024-06-30'), period: undefined, unit: undefined }
  const tabIds = new Map([['Заходи', { sheetId: 1_234_567_890 }]])
  const sheetUrl = `https://docs.google.com/spreadsheets/d/${'x'.repeat(44)}/edit`
  const html = await overviewPage({
    ...view,
    programme: large,
    query: { ...asked, unit: undefined },
    scope,
    obligations,
    cells: { sheetUrl, tabIds, workbook },
    links: plain,
  })
  expect(Buffer.byteLength(html)).toBeLessThan(2_600_000)
  const root = parse(html)
  expect(root.querySelectorAll('.measure')).toHaveLength(1_000)
  expect(root.querySelectorAll('details[open]')).toEqual([])
  const all = root.querySelectorAll('#overdue a').at(-1)
  expect(root.querySelector('#overdue')?.text).toMatch(/Тут 100 із \d{3,}\. Показати всі/u)
  expect(all?.getAttribute('href')).toBe('https://control.example/overview?state=overdue')
})
