import { limitBodies } from './limit-bodies.ts'
import { register } from './registry.ts'
import { runtimeOrExit } from './runtime.ts'

/** The entry point of the deployment: every service loads it and serves the one function it names. */
const runtime = runtimeOrExit(process.env)
register(() => runtime)
limitBodies()
