import type { HttpFunction } from '@google-cloud/functions-framework'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /digest sends what is owed this ISO week; force=УКЕС sends again to one unit. GET shows the letters and sends nothing. */
export function digest(runtime: Runtime): HttpFunction {
  // One after another: two calls at once would not see each other’s marks.
  let last: Promise<unknown> = Promise.resolve()
  return respond(
    runtime,
    'digest',
    ['GET', 'HEAD', 'POST'],
    async ({ query, method, wants, question, say }) => {
      const { askedMailing, digestPage, outcomePage, previewWeek, sendWeek } = await import('./mailing.ts')
      const { force } = askedMailing(query, method)
      if (method !== 'POST') {
        const week = await previewWeek(runtime, question(), say)
        return { type: 'text/html; charset=utf-8', body: await digestPage(week) }
      }
      const run = last.then(() => sendWeek(runtime, force, say))
      last = run.catch(() => {})
      const { week, ...counts } = await run
      const status = counts.owed === 0 ? 200 : 503
      if (wants === 'html')
        return { type: 'text/html; charset=utf-8', status, counts, body: await outcomePage(counts) }
      return { type: 'application/json', status, counts, body: JSON.stringify({ week, ...counts }) }
    },
  )
}
