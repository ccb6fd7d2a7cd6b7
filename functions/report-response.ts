import { assessProgramme } from '../lib/assessment/assessment.ts'
import { buildAnnex } from '../lib/report/annex.ts'
import { renderers } from '../lib/report/renderers.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { HttpResult } from './http-response.ts'
import type { Log } from './log.ts'
import type { ReportQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/**
 * GET /report: the annex. It is rendered when its body is needed, so not where the client's ETag still holds.
 *
 * @throws RequestFailure where the period, the unit or the day is not one of the programme
 * @throws ProgrammeFailure where no programme can be read
 */
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
    const startedAt = performance.now()
    const file = await render(annex)
    log('rendered', { milliseconds: Math.round(performance.now() - startedAt), bytes: file.length, format })
    return file
  }
  return {
    type,
    // CSV is rendered in less time than its annex is hashed.
    ...(format === 'csv' ? {} : { version: JSON.stringify([runtime.release, format, annex]) }),
    body,
    counts: { measures: assessment.programme.measures.length, errors: assessment.errorCount },
    fileName: {
      ukrainian: `${annex.fileName.ukrainian}.${format}`,
      ascii: `${annex.fileName.ascii}.${format}`,
    },
  }
}
