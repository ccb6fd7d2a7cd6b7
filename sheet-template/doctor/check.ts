import type { Facts } from './facts.ts'
import type { CheckResult } from './result.ts'

/** One thing that is looked at, and what follows from what was found. */
export interface DoctorCheck<Seen = Facts> {
  readonly about: string
  readonly run: (seen: Seen) => CheckResult
}
