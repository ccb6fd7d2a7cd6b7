import {
  ConfigFailure,
  ProgrammeFailure,
  RequestFailure,
  SheetFailure,
  StorageFailure,
} from '../lib/errors.ts'
import type { Point } from '../lib/overview/failure-page.ts'
import {
  type Explanation,
  explainConfig,
  explainRequest,
  explainSheet,
  explainStorage,
  programmeUnreadable,
  unforeseen,
} from '../lib/text/failures.ts'
import { placeName, remarkOn } from '../lib/text/findings.ts'

/** What a failure says to its reader, with what is to be mended where that is known. */
export function explained(error: unknown): Explanation & { readonly points: readonly Point[] } {
  const points = error instanceof ProgrammeFailure ? error.findings.map(pointOf) : []
  return { ...explanation(error), points }
}

function explanation(error: unknown): Explanation {
  if (error instanceof RequestFailure) return explainRequest(error.problem)
  if (error instanceof SheetFailure) return explainSheet(error.problem)
  if (error instanceof StorageFailure) return explainStorage(error.problem)
  if (error instanceof ProgrammeFailure) return programmeUnreadable
  if (error instanceof ConfigFailure) return explainConfig(error.problems.map(firstWord))
  return unforeseen
}

/** Problems of the environment begin with the name of their variable. */
function firstWord(problem: string): string {
  return problem.split(' ', 1)[0] ?? ''
}

function pointOf(finding: ProgrammeFailure['findings'][number]): Point {
  return { place: placeName(finding), ...remarkOn(finding) }
}
