/**
 * Time, memory and size of the annex for 9 to 5,000 measures, beside the same table drawn by pdfkit's public API alone.
 * Each case runs in a process of its own, told what the deployed ones are: node test/bench/pdf.ts
 */
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Annex } from '../../lib/report/annex.ts'
import { renderPdf } from '../../lib/report/pdf.ts'
import { annexColumns } from '../../lib/text/annex.ts'
import { nodeOptions } from '../deploy/node-options.ts'
import { manyMeasures } from '../lib/report/many-measures.ts'

interface Case {
  readonly milliseconds: number
  readonly megabytes: number
  readonly bytes: number
}

const [maker, count] = process.argv.slice(2)
if (maker === undefined) compare()
else await measure(maker === 'annex' ? renderPdf : bare, Number(count))

function compare(): void {
  const once = (maker: string, count: number) =>
    JSON.parse(
      execFileSync(process.execPath, [import.meta.filename, maker, String(count)], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: nodeOptions },
      }),
    ) as Case
  // The best of three: what else runs on the machine only adds.
  const run = (maker: string, count: number) =>
    [1, 2, 3]
      .map(() => once(maker, count))
      .reduce((best, one) => (one.milliseconds < best.milliseconds ? one : best))
  console.log('measures        annex              bare pdfkit        time   one thousand = 1')
  let thousand = 0
  for (const count of [9, 100, 1_000, 5_000]) {
    const [ours, theirs] = [run('annex', count), run('bare', count)]
    if (count === 1_000) thousand = ours.milliseconds
    const shown = ({ milliseconds, megabytes, bytes }: Case) =>
      `${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(0).padStart(4)} MB ${(bytes / 1e6).toFixed(1).padStart(5)} M`
    const ratio = (ours.milliseconds / theirs.milliseconds).toFixed(2)
    const growth = thousand === 0 ? '' : (ours.milliseconds / thousand).toFixed(2)
    console.log(`${String(count).padStart(8)} ${shown(ours)}  ${shown(theirs)}  ×${ratio}  ${growth}`)
  }
}

async function measure(make: (report: Annex) => Promise<Buffer>, count: number): Promise<void> {
  const report = manyMeasures(count)
  const start = performance.now()
  const { length } = await make(report)
  const milliseconds = performance.now() - start
  const megabytes = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ milliseconds, megabytes, bytes: length }))
}

/** The table as one would write it with pdfkit in an hour: the height of each cell, then each cell; rows are not divided. */
async function bare(report: Annex): Promise<Buffer> {
  const require = createRequire(import.meta.resolve('pdfmake'))
  const Document = require('pdfkit') as new (options: object) => PDFKit.PDFDocument
  const document = new Document({
    size: 'A4',
    layout: 'landscape',
    margins: { left: 85, right: 28, top: 57, bottom: 57 },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const font = (file: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`))
  document.font(font('400Regular/Tinos_400Regular.ttf')).fontSize(10)
  const widths = [0.12, 0.18, 0.09, 0.12, 0.12, 0.13, 0.24].map((share) => share * 728)
  const row = (cells: readonly string[]) => {
    const height =
      Math.max(
        ...cells.map((cell, column) => document.heightOfString(cell, { width: (widths[column] ?? 0) - 6 })),
      ) + 5
    if (document.y + height > document.page.height - 57) {
      document.addPage()
      document.y = 57
    }
    const top = document.y
    let x = 85
    for (const [column, cell] of cells.entries()) {
      const width = widths[column] ?? 0
      document.rect(x, top, width, height).stroke()
      document.text(cell, x + 3, top + 2, { width: width - 6 })
      x += width
    }
    document.y = top + height
  }
  const prose = (cell: Annex['sections'][number]['tasks'][number]['measures'][number]['state']) =>
    cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
  row(Object.values(annexColumns))
  for (const { title, tasks } of report.sections) {
    row([title])
    for (const { name, measures } of tasks) {
      for (const { content, deadline, units, audience, indicator, state } of measures) {
        row([name, prose(content), deadline, units.join('\n'), audience, prose(indicator), prose(state)])
      }
    }
  }
  document.end()
  return await done
}
