import {
  ConfigFailure,
  ProgrammeFailure,
  RequestFailure,
  SheetFailure,
  StorageFailure,
} from '../lib/errors.ts'
import type { ProblemPoint } from '../lib/overview/failure-page.ts'
import {
  type Explanation,
  explainConfig,
  explainRequest,
  explainSheet,
  explainStorage,
  programmeUnreadable,
  unforeseen,
} from '../lib/text/failures.ts'

/**
 * The title and explanation of a failure for its reader, in Ukrainian.
 *
 * @returns in `points`, the cells to correct where the sheet itself is the reason
 */
export async function problemDetails(
  error: unknown,
): Promise<Explanation & { readonly points: readonly ProblemPoint[] }> {
  const points = error instanceof ProgrammeFailure ? await problemPoints(error) : []
  return { ...explanation(error), points }
}

function explanation(error: unknown): Explanation {
  if (error instanceof RequestFailure) return explainRequest(error.problem)
  if (error instanceof SheetFailure) return explainSheet(error.problem)
  if (error instanceof StorageFailure) return explainStorage(error.problem)
  if (error instanceof ProgrammeFailure) return programmeUnreadable
  if (error instanceof ConfigFailure) return explainConfig(error.problems.map(variableOf))
  return unforeseen
}

/** A ConfigFailure's problem begins with the name of its variable, which alone is shown. */
function variableOf(problem: string): string {
  return problem.split(' ', 1)[0] ?? ''
}

async function problemPoints({ findings }: ProgrammeFailure): Promise<ProblemPoint[]> {
  const { placeName, remarkOn } = await import('../lib/text/findings.ts')
  return findings.map((finding) => ({ place: placeName(finding), ...remarkOn(finding) }))
}
