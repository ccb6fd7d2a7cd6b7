import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import type { Runtime } from './runtime.ts'

/** POST /validate: checks the sheet and rewrites the system tabs. GET: shows the findings and writes nothing. */
export function validate(runtime: Runtime): HttpFunction {
  return httpFunction(runtime, 'validate', ['GET', 'HEAD', 'POST'], async (call) => {
    const { previewCheck, writeCheck } = await import('./validate-response.ts')
    return call.method === 'POST' ? writeCheck(runtime, call) : previewCheck(runtime, call)
  })
}
