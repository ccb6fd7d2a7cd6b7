import { readFileSync } from 'node:fs'

const script = readFileSync(new URL('../../.ci/deploy', import.meta.url), 'utf8')

/** What Node is told where the functions are deployed. @example '--max-semi-space-size=8' */
export const nodeOptions = /(?<=[|]NODE_OPTIONS=)[^|"]+/u.exec(script)?.[0] ?? ''
