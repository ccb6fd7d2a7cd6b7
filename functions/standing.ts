import { check } from '../lib/checks/check.ts'
import { control } from '../lib/control/control.ts'
import { settledScope } from '../lib/control/scope.ts'
import { withinScope } from '../lib/control/within-scope.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { programmeIn, readSheet } from '../lib/programme/read-programme.ts'
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
  const programme = programmeIn(readSheet(workbook))
  const scope = settledScope(asked, programme, runtime.today())
  if (format === 'csv') {
    const fileName = overviewFileName('csv')
    return { type: 'text/csv; charset=utf-8', body: overviewCsv(programme, scope, state), fileName }
  }
  const fileName = overviewFileName('json')
  return { type: 'application/json', body: JSON.stringify(overviewData(programme, scope, state)), fileName }
}

/** What a page shows, whoever opens it. */
export function seenIn(workbook: Workbook, asked: AskedOverview, runtime: Runtime) {
  const sheet = readSheet(workbook)
  const programme = programmeIn(sheet)
  const scope = settledScope(asked, programme, runtime.today())
  return {
    programme,
    scope,
    today: runtime.today(),
    obligations: withinScope(control(programme, scope), scope),
    findings: check(sheet, workbook, runtime.today()),
  }
}
