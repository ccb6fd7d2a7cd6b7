import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import { parseReportQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/** GET /report?period=2023-H1&unit=УКЕС&asOf=2023-06-30&format=docx: the annex, computed or (`archived`) as archived. */
export function report(runtime: Runtime): HttpFunction {
  return httpFunction(runtime, 'report', ['GET', 'HEAD'], async ({ query, cacheKey, log }) => {
    if (query.has('archived')) {
      return (await import('./archived-report-response.ts')).archivedReportResponse(runtime, query)
    }
    const parsed = parseReportQuery(query)
    // Loaded concurrently with the read of the sheet.
    const response = import('./report-response.ts')
    return runtime.sheetCache.getOrCompute(cacheKey(), log, async (workbook) =>
      (await response).reportResponse(workbook, parsed, runtime, log),
    )
  })
}
