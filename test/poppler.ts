/**
 * Looks at the annex with poppler, which has nothing in common with what wrote it: node test/poppler.ts
 * (needs the Debian package poppler-utils). Fails where a cell, a header or a page is not what it should be.
 */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPdf } from '../lib/report/pdf.ts'
import { manyMeasures } from './lib/report/many-measures.ts'

const report = manyMeasures(60, 8, 500)
const file = join(mkdtempSync(join(tmpdir(), 'annex-')), 'annex.pdf')
writeFileSync(file, await renderPdf(report))
function poppler(command: string, ...options: string[]) {
  return execFileSync(command, [...options, file, ...(command === 'pdftotext' ? ['-'] : [])], {
    encoding: 'utf8',
  })
}

const about = poppler('pdfinfo')
for (const said of [
  /^Title: +Інформація про стан/mu,
  /^Author: +Державна/mu,
  /^Tagged: +yes/mu,
  /^Page size: .*A4/mu,
])
  assert.match(about, said)

const tree = poppler('pdfinfo', '-struct')
function count(element: RegExp) {
  return tree.match(element)?.length ?? 0
}

const measures = report.sections.flatMap(({ tasks }) => tasks.flatMap((task) => task.measures)).length
const tasks = report.sections.flatMap((section) => section.tasks).length
assert.equal(count(/^ +TR$/gmu), 1 + report.sections.length + measures)
assert.equal(count(/^ +TH:?$/gmu), 7 + report.sections.length)
assert.equal(count(/\/Scope \/Column/gu), 7 + report.sections.length)
assert.equal(count(/^ +TD:?$/gmu), measures * 6 + tasks)

function letters(text: string) {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

const told = letters(poppler('pdfinfo', '-struct-text'))
for (const { title, tasks } of report.sections) {
  assert.ok(told.includes(letters(title)), title)
  for (const { measures } of tasks) {
    for (const { state } of measures)
      for (const { runs } of state) for (const { text } of runs) assert.ok(told.includes(letters(text)), text)
  }
}
const pages = poppler('pdftotext', '-layout').split('\f').slice(0, -1)
assert.ok(pages.every((page) => page.includes('Стан виконання')))
assert.ok(
  pages
    .slice(1)
    .every(
      (page, index) =>
        page.trimStart().startsWith(String(index + 2)) && page.includes('Продовження додатка 3'),
    ),
)
console.log(
  `${pages.length} pages, ${measures} measures: each row, cell and word is where poppler looks for it.`,
)
