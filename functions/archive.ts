import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import type { Runtime } from './runtime.ts'

/** POST /archive?period=2023-H1: archives the report of that period, or of the periods that have just ended. */
export function archive(runtime: Runtime): HttpFunction {
  return httpFunction(runtime, 'archive', ['POST'], async (call) => {
    const { archiveResponse } = await import('./archive-response.ts')
    return archiveResponse(runtime, call)
  })
}
