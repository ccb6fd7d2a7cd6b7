import type { LinkBearer } from '../lib/access/admit.ts'
import { assessProgramme } from '../lib/assessment/assessment.ts'
import { scopedAssessment } from '../lib/assessment/scoped-assessment.ts'
import type { Layout } from '../lib/google/layout.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { overviewPage } from '../lib/overview/page.ts'
import { pageLinks } from '../lib/overview/page-links.ts'
import { overviewFileName } from '../lib/text/overview.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { HttpResult } from './http-response.ts'
import type { OverviewQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/**
 * GET /overview?format=json|csv: the state of the programme as open data.
 *
 * @throws RequestFailure where the period, the unit or the day is not one of the programme
 * @throws ProgrammeFailure where no programme can be read
 */
export function dataResult(workbook: Workbook, query: OverviewQuery, runtime: Runtime): HttpResult {
  const { format, state } = query
  const scoped = scopedAssessment(assessProgramme(workbook, runtime.today()), query)
  if (format === 'csv') {
    const fileName = overviewFileName('csv')
    return { type: 'text/csv; charset=utf-8', body: Buffer.from(overviewCsv(scoped, state)), fileName }
  }
  const fileName = overviewFileName('json')
  return {
    type: 'application/json',
    body: Buffer.from(JSON.stringify(overviewData(scoped, state))),
    fileName,
  }
}

/**
 * GET /overview: the state of the programme as a page.
 *
 * @param bearer whose token the links of the page carry
 * @throws RequestFailure, ProgrammeFailure as dataResult
 */
export async function pageResult(
  workbook: Workbook,
  tabIds: Layout,
  query: OverviewQuery,
  runtime: Runtime,
  bearer: LinkBearer | undefined,
): Promise<HttpResult> {
  const { sheetUrl, publicUrl } = runtime
  const assessment = assessProgramme(workbook, runtime.today())
  const { programme, scope, obligations } = scopedAssessment(assessment, query)
  const page = await overviewPage({
    query,
    scope,
    programme,
    obligations,
    today: assessment.today,
    findings: assessment.findings,
    blockers: assessment.blockers,
    cells: { sheetUrl, tabIds, workbook },
    links: pageLinks(publicUrl, bearer),
  })
  return {
    type: 'text/html; charset=utf-8',
    body: Buffer.from(page),
    counts: { measures: programme.measures.length },
  }
}
