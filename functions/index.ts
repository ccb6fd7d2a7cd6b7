import { limitBodies } from './limit-bodies.ts'
import { register } from './registry.ts'
import { runtimeOrExit } from './runtime.ts'

/** What is deployed: all functions, of which a service names one. */
const runtime = runtimeOrExit(process.env)
register(() => runtime)
limitBodies()
