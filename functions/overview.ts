import type { HttpFunction } from '@google-cloud/functions-framework'
import { askedScope, settledScope } from '../lib/control/scope.ts'
import { overviewCsv, overviewData } from '../lib/overview/data.ts'
import { readProgramme } from '../lib/programme/read-programme.ts'
import { overviewFileName } from '../lib/text/overview.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** GET /overview?period=2023-H1&unit=УКЕС&format=json: every obligation with its dates, state and reason. */
export function overview(runtime: Runtime): HttpFunction {
  return respond(runtime, 'overview', ['GET', 'HEAD'], async ({ query, question }) => {
    const { format, ...asked } = askedScope(query, { format: ['json', 'csv'] })
    return runtime.recent.share(question, async (workbook) => {
      const programme = readProgramme(workbook)
      const scope = settledScope(asked, programme, runtime.today())
      if (format === 'csv') {
        const fileName = overviewFileName('csv')
        return { type: 'text/csv; charset=utf-8', body: overviewCsv(programme, scope), fileName }
      }
      const fileName = overviewFileName('json')
      return { type: 'application/json', body: JSON.stringify(overviewData(programme, scope)), fileName }
    })
  })
}
