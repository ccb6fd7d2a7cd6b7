import { type HttpFunction, http } from '@google-cloud/functions-framework'
import type { Runtime } from './runtime.ts'

/** Loaders of all functions by name. A deployed process serves one function, and its cold start loads no other. */
export const handlers: Readonly<Record<string, () => Promise<(runtime: Runtime) => HttpFunction>>> = {
  overview: async () => (await import('./overview.ts')).overview,
  validate: async () => (await import('./validate.ts')).validate,
  digest: async () => (await import('./digest.ts')).digest,
  report: async () => (await import('./report.ts')).report,
  archive: async () => (await import('./archive.ts')).archive,
}

/**
 * Registers the functions with the framework.
 *
 * @param runtimeOf the runtime of a function by its name
 */
export function register(runtimeOf: (name: string) => Runtime): void {
  for (const [name, load] of Object.entries(handlers)) {
    let handler: Promise<HttpFunction> | undefined
    http(name, async (request, response) => {
      handler ??= load().then((create) => create(runtimeOf(name)))
      return (await handler)(request, response)
    })
  }
}
