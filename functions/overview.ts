import type { HttpFunction } from '@google-cloud/functions-framework'
import { check } from '../lib/checks/check.ts'
import { control } from '../lib/control/control.ts'
import { askedScope, settledScope } from '../lib/control/scope.ts'
import { states } from '../lib/control/state.ts'
import { withinScope } from '../lib/control/within-scope.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { overviewPage } from '../lib/overview/page.ts'
import { pageLinks } from '../lib/overview/page-links.ts'
import { programmeIn, readSheet } from '../lib/programme/read-programme.ts'
import { overviewFileName } from '../lib/text/overview.ts'
import type { Workbook } from '../lib/workbook/workbook.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

const choices = { format: ['html', 'json', 'csv', 'schema'], state: states } as const
type Asked = ReturnType<typeof askedScope<typeof choices>>

/** GET /overview?period=2023-H1&unit=УКЕС&state=overdue: how the programme stands, as a page or as data. */
export function overview(runtime: Runtime): HttpFunction {
  return respond(runtime, 'overview', ['GET', 'HEAD'], async ({ query, question, visitor, say }) => {
    const asked = askedScope(query, choices)
    if (asked.format === 'schema') return schema()
    if (asked.format !== undefined && asked.format !== 'html') {
      return runtime.recent.share(question, say, async (workbook) => dataOf(workbook, asked, runtime))
    }
    const { sheetUrl, recent } = runtime
    const layout = recent.layout()
    const seen = await recent.share(`${question} seen`, say, async (workbook) =>
      seenIn(workbook, asked, runtime),
    )
    // The page leads on with the link of whoever opened it, and is nobody else’s.
    return recent.share(`${question} ${visitor?.token ?? ''}`, say, async (workbook) => {
      const cells = { sheetUrl, tabIds: await layout, workbook }
      const body = await overviewPage({ ...seen, asked, cells, links: pageLinks(runtime.publicUrl, visitor) })
      const counts = { measures: seen.programme.measures.length }
      return { type: 'text/html; charset=utf-8', body, counts }
    })
  })
}

async function schema(): Promise<Answer> {
  const { overviewJsonSchema } = await import('../lib/overview/schema.ts')
  return { type: 'application/schema+json', body: JSON.stringify(overviewJsonSchema(), null, 2) }
}

function dataOf(workbook: Workbook, { format, state, ...asked }: Asked, runtime: Runtime): Answer {
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
function seenIn(workbook: Workbook, asked: Asked, runtime: Runtime) {
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
