import { assessProgramme } from '../lib/assessment/assessment.ts'
import { scopedAssessment } from '../lib/assessment/scoped-assessment.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { overviewFileName } from '../lib/text/overview.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import type { AskedOverview } from './overview.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

export { overviewPage } from '../lib/overview/page.ts'
export { pageLinks } from '../lib/overview/page-links.ts'

/** How the programme stands, as data. */
export function dataOf(
  workbook: Workbook,
  { format, state, ...asked }: AskedOverview,
  runtime: Runtime,
): Answer {
  const scoped = scopedAssessment(assessProgramme(workbook, runtime.today()), asked)
  if (format === 'csv') {
    const fileName = overviewFileName('csv')
    return { type: 'text/csv; charset=utf-8', body: overviewCsv(scoped, state), fileName }
  }
  const fileName = overviewFileName('json')
  return { type: 'application/json', body: JSON.stringify(overviewData(scoped, state)), fileName }
}

/** What a page shows, whoever opens it. */
export function seenIn(workbook: Workbook, asked: AskedOverview, runtime: Runtime) {
  const assessment = assessProgramme(workbook, runtime.today())
  const { programme, scope, obligations } = scopedAssessment(assessment, asked)
  return { programme, scope, obligations, today: assessment.today, findings: assessment.findings }
}
