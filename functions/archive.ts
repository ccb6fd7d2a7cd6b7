import type { HttpFunction } from '@google-cloud/functions-framework'
import { respond } from './respond.ts'
import type { Runtime } from './runtime.ts'

/** POST /archive?period=2023-H1: stores what has just ended, or that period, once, and answers with what is stored. */
export function archive(runtime: Runtime): HttpFunction {
  return respond(runtime, 'archive', ['POST'], async (call) => {
    const { stored } = await import('./archiving.ts')
    return stored(runtime, call)
  })
}
