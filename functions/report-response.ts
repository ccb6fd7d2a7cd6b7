import { assessProgramme } from '../lib/assessment/assessment.ts'
import { buildAnnex } from '../lib/report/annex.ts'
import { renderers } from '../lib/report/renderers.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { HttpResult } from './http-response.ts'
import type { Log } from './log.ts'
import type { ReportQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/** The annex. It is rendered only once its body is needed: not for an unchanged ETag. */
export function reportResponse(
  workbook: Workbook,
  query: ReportQuery,
  runtime: Runtime,
  log: Log,
): HttpResult {
  const { format = 'pdf', summary, reasons, ...scope } = query
  const assessment = assessProgramme(workbook, runtime.today())
  const annex = buildAnnex(assessment, scope, { reasons: reasons === '1', summary: summary !== '0' })
  const { type, render } = renderers[format]
  const body = async () => {
    const begun = performance.now()
    const file = await render(annex)
    log('rendered', { milliseconds: Math.round(performance.now() - begun), bytes: file.length, format })
    return file
  }
  return {
    type,
    // The ETag follows from it, so an unchanged report costs one read of the sheet.
    version: JSON.stringify([runtime.release, format, annex]),
    body,
    counts: { measures: assessment.programme.measures.length, errors: assessment.errorCount },
    fileName: {
      ukrainian: `${annex.fileName.ukrainian}.${format}`,
      ascii: `${annex.fileName.ascii}.${format}`,
    },
  }
}
