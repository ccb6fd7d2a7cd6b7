import { readFileSync } from 'node:fs'

const script = readFileSync(new URL('../../.ci/deploy', import.meta.url), 'utf8')

/** NODE_OPTIONS of the deployed functions, from .ci/deploy. @example '--max-semi-space-size=8' */
export const nodeOptions = /(?<=[|]NODE_OPTIONS=)[^|"]+/u.exec(script)?.[0] ?? ''
