import { type HttpFunction, http } from '@google-cloud/functions-framework'
import { ConfigFailure } from '../lib/errors.ts'
import { createRuntime, type Runtime } from './runtime.ts'

/**
 * All functions by name. Each is loaded only where it is called: a process serves one of them, and
 * should not wait for the others.
 */
export const doors: Readonly<Record<string, () => Promise<(runtime: Runtime) => HttpFunction>>> = {
  overview: async () => (await import('./overview.ts')).overview,
  validate: async () => (await import('./validate.ts')).validate,
  digest: async () => (await import('./digest.ts')).digest,
  report: async () => (await import('./report.ts')).report,
  archive: async () => (await import('./archive.ts')).archive,
}

export const runtime = orExit(() => createRuntime(process.env))

for (const [name, load] of Object.entries(doors)) {
  let door: Promise<HttpFunction> | undefined
  http(name, async (request, response) => {
    door ??= load().then((open) => open(runtime))
    return (await door)(request, response)
  })
}

/** An environment that is not set up is told to the administrator, and nothing is served. */
function orExit<T>(make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof ConfigFailure)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
