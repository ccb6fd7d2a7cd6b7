import type { HttpFunction } from '@google-cloud/functions-framework'
import { type AskedScope, askedScope } from '../lib/control/scope.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

const choices = { format: ['pdf', 'docx', 'csv'], summary: ['0', '1'], reasons: ['0', '1'] } as const

export type AskedAnnex = AskedScope & {
  readonly [K in keyof typeof choices]: (typeof choices)[K][number] | undefined
}

/** GET /report?period=2023-H1&unit=УКЕС&asOf=2023-06-30&format=docx: the annex. */
export function report(runtime: Runtime): HttpFunction {
  return respond(runtime, 'report', ['GET', 'HEAD'], async ({ query, question, say }) => {
    if (query.has('archived')) return (await import('./archived-report.ts')).archivedReport(runtime, query)
    const asked = askedScope(query, choices)
    // Begun together with the reading of the sheet.
    const annex = import('./annex.ts')
    return runtime.recent.share(question(), say, async (workbook) =>
      (await annex).annexOf(workbook, asked, runtime, say),
    )
  })
}
