import type { HttpFunction } from '@google-cloud/functions-framework'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /validate checks, rewrites the system tabs and answers with counts. GET shows what a check finds, and writes nothing. */
export function validate(runtime: Runtime): HttpFunction {
  return respond(runtime, 'validate', ['GET', 'HEAD', 'POST'], async (call) => {
    const { look, rewrite } = await import('./checking.ts')
    return call.method === 'POST' ? rewrite(runtime, call) : look(runtime, call)
  })
}
