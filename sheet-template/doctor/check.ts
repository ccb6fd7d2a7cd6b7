import type { Found } from './found.ts'
import type { Verdict } from './line.ts'

/** One thing that is looked at, and what follows from what was found. */
export interface Check<Seen = Found> {
  readonly about: string
  readonly verdict: (seen: Seen) => Verdict
}
