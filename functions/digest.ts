import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import { parseDigestQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/** POST /digest: sends the e-mails of this ISO week; force=УКЕС sends again to one unit. GET: previews them. */
export function digest(runtime: Runtime): HttpFunction {
  // Runs are serialized: concurrent ones would not see each other’s delivery records and send twice.
  let previousRun: Promise<unknown> = Promise.resolve()
  return httpFunction(runtime, 'digest', ['GET', 'HEAD', 'POST'], async (call) => {
    const force = parseDigestQuery(call.query, call.method)
    const { previewDigest, sendDigest } = await import('./digest-response.ts')
    if (call.method !== 'POST') return previewDigest(runtime, call)
    const run = previousRun.then(() => sendDigest(runtime, call, force))
    previousRun = run.catch(() => {})
    return run
  })
}
