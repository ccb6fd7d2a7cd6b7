import { register } from './doors.ts'
import { refuseBodies } from './refuse-bodies.ts'
import { runtimeOrExit } from './runtime.ts'

/** What is deployed: all functions, of which a service names one. */
const runtime = runtimeOrExit(process.env)
register(() => runtime)
refuseBodies()
