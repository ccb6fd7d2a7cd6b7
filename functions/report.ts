import type { HttpFunction } from '@google-cloud/functions-framework'
import { askedScope, currentYear, settledScope } from '../lib/control/scope.ts'
import { readTabs } from '../lib/google/sheets.ts'
import { staffTabs } from '../lib/programme/columns.ts'
import { readProgramme } from '../lib/programme/read-programme.ts'
import { makeReport } from '../lib/report/model.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** GET /report?period=2023-H1&unit=УКЕС&asOf=2023-06-30: the annex as a PDF. */
export function report(runtime: Runtime): HttpFunction {
  return respond(runtime, 'report', ['GET', 'HEAD'], async (query) => {
    const { reasons, ...asked } = askedScope(query, { reasons: ['0', '1'] })
    const programme = readProgramme(await readTabs(runtime.spreadsheet, staffTabs))
    const period = asked.period ?? currentYear(programme, runtime.today())
    const scope = { ...settledScope({ ...asked, period }, programme, runtime.today()), period }
    const annex = makeReport(programme, { ...scope, reasons: reasons !== '0' })
    // Loaded when first needed: the other half of the start-up time of this function.
    const { renderPdf } = await import('../lib/report/pdf.ts')
    return { type: 'application/pdf', body: await renderPdf(annex), fileName: annex.fileName }
  })
}
