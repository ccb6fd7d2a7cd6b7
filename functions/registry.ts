import { type HttpFunction, http } from '@google-cloud/functions-framework'
import type { Runtime } from './runtime.ts'

/**
 * All functions by name. Each is loaded only where it is called: a process serves one of them, and
 * should not wait for the others.
 */
export const handlers: Readonly<Record<string, () => Promise<(runtime: Runtime) => HttpFunction>>> = {
  overview: async () => (await import('./overview.ts')).overview,
  validate: async () => (await import('./validate.ts')).validate,
  digest: async () => (await import('./digest.ts')).digest,
  report: async () => (await import('./report.ts')).report,
  archive: async () => (await import('./archive.ts')).archive,
}

/** Makes the functions known to the framework. @param runtimeOf the world as one of them sees it */
export function register(runtimeOf: (name: string) => Runtime): void {
  for (const [name, load] of Object.entries(handlers)) {
    let door: Promise<HttpFunction> | undefined
    http(name, async (request, response) => {
      door ??= load().then((open) => open(runtimeOf(name)))
      return (await door)(request, response)
    })
  }
}
