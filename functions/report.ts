import type { HttpFunction } from '@google-cloud/functions-framework'
import { check } from '../lib/checks/check.ts'
import { type AskedScope, askedScope, currentYear, settledScope } from '../lib/control/scope.ts'
import { programmeIn, readSheet } from '../lib/programme/read-programme.ts'
import { makeReport } from '../lib/report/model.ts'
import { renderings } from '../lib/report/renderings.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { Say } from './events.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

const choices = { format: ['pdf', 'docx', 'csv'], summary: ['0', '1'], reasons: ['0', '1'] } as const

type Asked = AskedScope & { readonly [K in keyof typeof choices]: (typeof choices)[K][number] | undefined }

/** GET /report?period=2023-H1&unit=УКЕС&asOf=2023-06-30&format=docx: the annex. */
export function report(runtime: Runtime): HttpFunction {
  return respond(runtime, 'report', ['GET', 'HEAD'], async ({ query, question, say }) => {
    if (query.has('archived')) return (await import('./archived-report.ts')).archivedReport(runtime, query)
    const asked = askedScope(query, choices)
    return runtime.recent.share(question, say, async (workbook) => annexOf(workbook, asked, runtime, say))
  })
}

function annexOf(workbook: Workbook, asked: Asked, runtime: Runtime, say: Say): Answer {
  const { format = 'pdf', summary, reasons, ...which } = asked
  const today = runtime.today()
  const sheet = readSheet(workbook)
  const programme = programmeIn(sheet)
  const period = which.period ?? currentYear(programme, today)
  const scope = { ...settledScope({ ...which, period }, programme, today), period }
  const errors = check(sheet, workbook, today).filter(({ level }) => level === 'error').length
  const order = { ...scope, reasons: reasons === '1', summary: summary !== '0', errors }
  const annex = makeReport(programme, order)
  const { type, render } = renderings[format]
  const made = async () => {
    const begun = performance.now()
    const file = await render(annex)
    say('rendered', { milliseconds: Math.round(performance.now() - begun), bytes: file.length, format })
    return file
  }
  return {
    type,
    // Compared before anything is rendered: an unchanged report costs one read of the sheet.
    version: JSON.stringify([runtime.release, format, annex]),
    body: made,
    counts: { measures: programme.measures.length, errors },
    fileName: {
      ukrainian: `${annex.fileName.ukrainian}.${format}`,
      ascii: `${annex.fileName.ascii}.${format}`,
    },
  }
}
