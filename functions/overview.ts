import type { HttpFunction } from '@google-cloud/functions-framework'
import { askedScope } from '../lib/control/scope.ts'
import { states } from '../lib/control/state.ts'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './send.ts'

const choices = { format: ['html', 'json', 'csv', 'schema'], state: states } as const
export type AskedOverview = ReturnType<typeof askedScope<typeof choices>>

/** GET /overview?period=2023-H1&unit=УКЕС&state=overdue: how the programme stands, as a page or as data. */
export function overview(runtime: Runtime): HttpFunction {
  return respond(runtime, 'overview', ['GET', 'HEAD'], async ({ query, question, visitor, say }) => {
    const asked = askedScope(query, choices)
    if (asked.format === 'schema') return schema()
    // Begun together with the reading of the sheet.
    const standing = import('./standing.ts')
    if (asked.format !== undefined && asked.format !== 'html') {
      return runtime.recent.share(question(), say, async (workbook) =>
        (await standing).dataOf(workbook, asked, runtime),
      )
    }
    const { sheetUrl, recent } = runtime
    const layout = recent.layout()
    const seen = await recent.share(`${question()} seen`, say, async (workbook) =>
      (await standing).seenIn(workbook, asked, runtime),
    )
    // The page leads on with the link of whoever opened it, and is nobody else’s.
    return recent.share(`${question()} ${visitor?.token ?? ''}`, say, async (workbook) => {
      const cells = { sheetUrl, tabIds: await layout, workbook }
      const { overviewPage, pageLinks } = await standing
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
