import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { exampleDeadlines } from '../../../lib/deadline/examples.ts'
import { states } from '../../../lib/obligations/state.ts'
import { resultWords, type Tab, tabs } from '../../../lib/programme/schema.ts'
import { settingsGuide } from '../../../lib/programme/settings.ts'
import { stateName } from '../../../lib/text/state.ts'
import { type GuideSection, guide, guideSections } from '../../../sheet-template/template/guide.ts'

const readme = fileURLToPath(new URL('../../../sheet-template/README.md', import.meta.url))

/** The texts that the guide must contain. */
const said = [
  ...Object.values<Tab>(tabs).flatMap(({ title, columns }) => [
    title,
    ...Object.values(columns).flatMap(({ header, hint }) => [header, hint]),
  ]),
  ...settingsGuide.flatMap(({ name, fallback = '' }) => [name, fallback]),
  ...Object.values(resultWords),
  ...states.map(stateName),
  ...exampleDeadlines,
]

test('«Довідка» contains all texts of the schema', () => {
  const cells = new Set(guide().flatMap((row) => row.cells))
  const text = [...cells].join('\n')
  expect(said.filter((words) => !text.includes(words))).toEqual([])
})

test('every example of a deadline in «Довідка» is recognized', () => {
  const deadlines = guideSections().find(({ title }) => title === 'Як записати строк виконання')?.rows ?? []
  expect(deadlines).toHaveLength(exampleDeadlines.length)
  expect(deadlines.filter(([, understood = '']) => /^$|не розпізнано/u.test(understood))).toEqual([])
  const [, read, after] =
    deadlines.find(([phrase]) => phrase === 'Не пізніше 3 робочих днів після події') ?? []
  expect(read).toBe('3 робочі дні після події')
  expect(after).toMatch(/^до 06\.02\.2025/u)
})

test('the guide for staff ends with the current texts of the schema', async () => {
  const [byHand = ''] = readFileSync(readme, 'utf8').split(/(?<=наново\. -->\n)/u)
  const tables = guideSections().filter(({ headers }) => headers.length > 0)
  const whole = `${byHand}${tables.map(markdown).join('')}`
  await expect(whole).toMatchFileSnapshot(readme)
  expect(said.filter((words) => !whole.includes(words.replaceAll('|', '\\|')))).toEqual([])
})

function markdown({ title, headers, rows }: GuideSection): string {
  const line = (cells: readonly string[]) =>
    `| ${headers.map((_, column) => (cells[column] ?? '').replaceAll('|', '\\|')).join(' | ')} |\n`
  return `\n## ${title}\n\n${line(headers)}${line(headers.map(() => '---'))}${rows.map(line).join('')}`
}
