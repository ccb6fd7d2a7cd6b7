import type { Facts } from './facts.ts'
import type { CheckResult } from './result.ts'

/** One thing that is checked: its name in the report, and what the facts say of it. */
export interface DoctorCheck<Input = Facts> {
  readonly about: string
  readonly run: (facts: Input) => CheckResult
}
