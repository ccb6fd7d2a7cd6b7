import type { HttpFunction } from '@google-cloud/functions-framework'
import { check } from '../lib/checks/check.ts'
import { askedScope, currentYear, settledScope } from '../lib/control/scope.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { staffTabs } from '../lib/programme/columns.ts'
import { programmeIn, readSheet } from '../lib/programme/read-programme.ts'
import { makeReport } from '../lib/report/model.ts'
import { renderings } from '../lib/report/renderings.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

const choices = { format: ['pdf', 'docx', 'csv'], summary: ['0', '1'], reasons: ['0', '1'] } as const

/** GET /report?period=2023-H1&unit=УКЕС&asOf=2023-06-30&format=docx: the annex. */
export function report(runtime: Runtime): HttpFunction {
  return respond(runtime, 'report', ['GET', 'HEAD'], async (query) => {
    if (query.has('archived')) return (await import('./archived-report.ts')).archivedReport(runtime, query)
    const { format = 'pdf', summary, reasons, ...asked } = askedScope(query, choices)
    const workbook = await readTabs(runtime.spreadsheet, staffTabs)
    const sheet = readSheet(workbook)
    const programme = programmeIn(sheet)
    const period = asked.period ?? currentYear(programme, runtime.today())
    const scope = { ...settledScope({ ...asked, period }, programme, runtime.today()), period }
    const errors = check(sheet, workbook, runtime.today()).filter(({ level }) => level === 'error').length
    const order = { ...scope, reasons: reasons === '1', summary: summary !== '0', errors }
    const annex = makeReport(programme, order)
    const { type, render } = renderings[format]
    return {
      type,
      // Compared before anything is rendered: an unchanged report costs one read of the sheet.
      version: JSON.stringify([runtime.release, format, annex]),
      body: () => render(annex),
      fileName: {
        ukrainian: `${annex.fileName.ukrainian}.${format}`,
        ascii: `${annex.fileName.ascii}.${format}`,
      },
    }
  })
}
