import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import { parseDigestQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/** POST /digest sends what is pending this ISO week; force=УКЕС sends again to one unit. GET shows the e-mails and sends nothing. */
export function digest(runtime: Runtime): HttpFunction {
  // One after another: two runs at once would not see each other’s delivery records.
  let last: Promise<unknown> = Promise.resolve()
  return httpFunction(runtime, 'digest', ['GET', 'HEAD', 'POST'], async (call) => {
    const force = parseDigestQuery(call.query, call.method)
    const { previewDigest, sendDigest } = await import('./digest-response.ts')
    if (call.method !== 'POST') return previewDigest(runtime, call)
    const run = last.then(() => sendDigest(runtime, call, force))
    last = run.catch(() => {})
    return run
  })
}
