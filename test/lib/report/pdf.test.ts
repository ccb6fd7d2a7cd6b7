import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { Annex } from '../../../lib/report/annex.ts'
import { type Paragraph, paragraphs } from '../../../lib/report/paragraph.ts'
import { renderPdf } from '../../../lib/report/pdf.ts'
import { annexColumns } from '../../../lib/text/annex.ts'
import { typeset } from '../../../lib/text/typography.ts'
import { cpuTime } from '../../cpu-time.ts'
import { all, readStructureTree } from '../../pdf-structure.ts'
import { readPdf, type TextPiece } from '../../pdf-text.ts'
import { manyMeasures } from './many-measures.ts'

/** The text before line breaking: a hyphen at the end of a line joins. */
function joined(text: string): string {
  return text
    .replace(/(?<=\p{L})- (?=\p{Ll})/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function printed(text: string): string {
  return joined(text.split('\n').map(typeset).join(' '))
}

function cellsOf(report: Annex) {
  return report.sections.flatMap(({ title, tasks }) => [
    ...(title === '' ? [] : [[title]]),
    ...tasks.flatMap(({ name, measures }) =>
      measures.map((measure, order) => [
        ...(order === 0 ? [name] : []),
        ...[measure.content].map(proseOf),
        measure.deadline,
        measure.units.join('\n'),
        measure.audience,
        ...[measure.indicator, measure.state].map(proseOf),
      ]),
    ),
  ])
}

function proseOf(cell: readonly Paragraph[]): string {
  return cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
}

/** Without spaces, since there may be one where an address was divided. */
function close(text: string) {
  return joined(text).replace(/ /gu, '')
}

test('every row is one row of the structure tree with all its cells, however many pages it stands on', async () => {
  const report = manyMeasures(40, 7, 900)
  const { root } = await readStructureTree(await renderPdf(report))
  const [table] = all(root, 'Table')
  const [head, body] = table?.children ?? []
  expect([root.tag, head?.tag, body?.tag, table?.children.length]).toEqual(['Document', 'THead', 'TBody', 2])
  expect(head?.children.map(({ tag }) => tag)).toEqual(['TR'])
  expect(
    head?.children[0]?.children.map(({ tag, attributes, text }) => [tag, attributes, joined(text)]),
  ).toEqual(Object.values(annexColumns).map((text) => ['TH', '/O /Table /Scope /Column', text]))
  const rows = body?.children ?? []
  expect(rows.every(({ tag }) => tag === 'TR')).toBe(true)
  expect(rows.map(({ children }) => children.map(({ text }) => close(text)))).toEqual(
    cellsOf(report).map((cells) => cells.map((cell) => close(printed(cell)))),
  )
  expect(Math.max(...rows.map(({ pages }) => pages.length))).toBeGreaterThan(2)
})

test('titles, spanning cells, lists and links are tagged as such', async () => {
  const report = manyMeasures(12, 3)
  const { root, artifacts } = await readStructureTree(await renderPdf(report))
  expect(all(root, 'H1').map(({ text }) => joined(text))).toEqual([printed(report.title)])
  expect(
    all(root, 'TH')
      .slice(7)
      .map(({ attributes }) => attributes),
  ).toEqual(report.sections.map(() => '/O /Table /Scope /Column /ColSpan 7'))
  const spans = report.sections
    .flatMap(({ tasks }) => tasks.map(({ measures }) => measures.length))
    .filter((count) => count > 1)
  expect(
    all(root, 'TD')
      .filter(({ attributes }) => attributes.includes('RowSpan'))
      .map(({ attributes }) => attributes),
  ).toEqual(spans.map((count) => `/O /Table /RowSpan ${count}`))
  const items = report.sections
    .flatMap(({ tasks }) => tasks.flatMap(({ measures }) => measures))
    .flatMap(({ state }) => state.filter(({ item }) => item))
  expect(all(root, 'LI').length).toBe(items.length)
  const links = all(root, 'Link')
  expect(links.length).toBeGreaterThan(0)
  expect(links.every(({ annotations, text }) => annotations > 0 && text.includes('/'))).toBe(true)
  expect(
    new Set(
      artifacts
        .filter((text) => !Object.values(annexColumns).join(' ').includes(text))
        .filter((text) => /\d/u.test(text))
        .map((text) => text.replace(/\d+/u, 'N')),
    ),
  ).toContain('Продовження додатка N')
})

test('sections and their tasks have bookmarks', async () => {
  const report = manyMeasures(20, 2)
  const task = getDocument({ data: new Uint8Array(await renderPdf(report)), verbosity: 0 })
  const outline = await (await task.promise).getOutline()
  await task.destroy()
  expect(
    outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)]),
  ).toEqual(report.sections.map(({ title, tasks }) => [title, tasks.map(({ name }) => name)]))
})

test('equal reports give equal bytes, whatever was printed before', async () => {
  const before = await renderPdf(manyMeasures(3, 5))
  await renderPdf(manyMeasures(9, 6))
  expect((await renderPdf(manyMeasures(3, 5))).equals(before)).toBe(true)
})

test('Latin and Cyrillic homoglyphs stay distinct', async () => {
  const report = withTitle('сором corom хЕх xEx офіційний official fi')
  const pdf = await readPdf(await renderPdf(report))
  expect(pdf.pieces.map(({ text }) => text).join(' ')).toContain('сором corom хЕх xEx офіційний official fi')
})

test('characters that the font lacks are boxes, and control characters separate words', async () => {
  const pdf = await readPdf(await renderPdf(withTitle('так ✔ 😀 один\u0007два')))
  expect(pdf.pieces.map(({ text }) => text).join(' ')).toContain('так □ □ один два')
})

test('no title is stranded at the foot of a page, and every page that begins within a task names it', async () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const report = manyMeasures(30, seed, 60)
    const { pieces, pages } = await readPdf(await renderPdf(report))
    const titles = report.sections.map(({ title }) => typeset(title).slice(0, 20))
    for (let page = 1; page <= pages; page++) {
      const lines = pieces.filter((piece) => piece.page === page)
      const lowest = Math.max(...lines.map(({ y }) => y))
      for (const title of titles) {
        for (const line of lines.filter(({ text }) => text.startsWith(title)))
          expect(lowest - line.y).toBeGreaterThan(30)
      }
      expect(page === 1 || firstColumn(lines).some(({ text }) => /^\d+\. /u.test(text))).toBe(true)
    }
  }
})

test('nothing is printed outside the margins', async () => {
  const { pieces } = await readPdf(await renderPdf(manyMeasures(60, 9, 400)))
  const mm = 72 / 25.4
  const inside = pieces.filter(
    ({ x, y, page }) => x >= 30 * mm - 0.1 && y <= 190 * mm && (y >= 20 * mm || page > 1),
  )
  expect(inside.length).toBe(pieces.length)
})

test('the signature is on a page with rows of the table, its name level with the last line of the post', async () => {
  const signatory = {
    post: 'Начальник відділу з питань запобігання та виявлення корупції апарату Державної міграційної служби України',
    name: 'Олена КОВАЛЕНКО',
  }
  for (let count = 1; count <= 14; count++) {
    const { pieces, pages } = await readPdf(await renderPdf({ ...manyMeasures(count, 11, 70), signatory }))
    const last = pieces.filter(({ page }) => page === pages)
    const name = last.find(({ text }) => text === signatory.name)
    expect(name).toBeDefined()
    const post = last.filter(({ x, y }) => x < 90 && y > (name?.y ?? 0) - 40)
    expect(Math.max(...post.map(({ y }) => y))).toBeCloseTo(name?.y ?? 0, 1)
    expect(last.filter(({ x, y }) => x > 100 && y < (name?.y ?? 0) - 25 && y > 120).length).toBeGreaterThan(0)
  }
})

test('the approval is below the annex’s number', async () => {
  const report = { ...manyMeasures(1), approval: ['ЗАТВЕРДЖЕНО', 'Наказ ДМС від 01.01.2024 № 1'] }
  const { pieces } = await readPdf(await renderPdf(report))
  const lines = pieces.filter(({ page, x, y }) => page === 1 && x > 400 && y < 160).map(({ text }) => text)
  expect(lines.join(' ').replace(/\u00a0/gu, ' ')).toMatch(
    /^Додаток 3 .* ЗАТВЕРДЖЕНО Наказ ДМС від 01\.01\.2024 № 1/u,
  )
})

test.each([
  ['a title of a page and more', () => ({ ...manyMeasures(2), title: 'слово '.repeat(4_000) })],
  ['a section without a blank', () => withTitle('щ'.repeat(20_000))],
  ['an address without end', () => withState(`https://example.org/${'a'.repeat(50_000)}`)],
  ['blanks alone', () => withState(`${' '.repeat(50_000)}x${' '.repeat(3_000)}y`)],
  ['held blanks alone', () => withState('а\u00a0'.repeat(20_000))],
  ['marks alone', () => withState('"'.repeat(30_000))],
  ['hyphens and digits', () => withState('1-'.repeat(20_000))],
  [
    'a post of many pages',
    () => ({ ...manyMeasures(2), signatory: { post: 'слово '.repeat(4_000), name: 'А' } }),
  ],
  ['no measures', () => ({ ...manyMeasures(1), sections: [], empty: 'Заходів немає.' })],
])('%s: printed in a moment, without an empty page', async (_, report) => {
  const worked = cpuTime()
  const bytes = await renderPdf(report())
  expect(worked()).toBeLessThan(3_000)
  expect(bytes.length).toBeLessThan(2_000_000)
  const { pieces, pages } = await readPdf(bytes)
  expect(new Set(pieces.filter(({ y }) => y > 60).map(({ page }) => page)).size).toBe(pages)
})

test('a link has one annotation for each of its lines', async () => {
  const report = withState(
    'Див. https://dmsu.gov.ua/diyalnist/zapobigannya-korupcziyi/antykorupczijna-programa/2023/zvit.html.',
  )
  const { links, pieces } = await readPdf(await renderPdf(report))
  const lines = pieces.filter(({ text }) => /dmsu|diyal|zapob|antyk|programa|zvit|korup/u.test(text))
  expect(new Set(links)).toEqual(new Set([expect.stringMatching(/^https:.*zvit\.html$/u)]))
  expect(links.length).toBeLessThanOrEqual(lines.length)
})

function withState(text: string): Annex {
  const report = manyMeasures(1)
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      tasks: section.tasks.map((task) => ({
        ...task,
        measures: task.measures.map((measure) => ({ ...measure, state: paragraphs(text) })),
      })),
    })),
  }
}

function withTitle(title: string): Annex {
  const report = manyMeasures(1)
  return { ...report, sections: report.sections.map((section) => ({ ...section, title })) }
}

function firstColumn(lines: readonly TextPiece[]): TextPiece[] {
  const left = Math.min(...lines.map(({ x }) => x))
  return lines.filter(({ x }) => x < left + 2)
}
