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

/** What a failure says to its reader, with what is to be mended where that is known. */
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
  if (error instanceof ConfigFailure) return explainConfig(error.problems.map(firstWord))
  return unforeseen
}

/** Problems of the environment begin with the name of their variable. */
function firstWord(problem: string): string {
  return problem.split(' ', 1)[0] ?? ''
}

async function problemPoints({ findings }: ProgrammeFailure): Promise<ProblemPoint[]> {
  const { placeName, remarkOn } = await import('../lib/text/findings.ts')
  return findings.map((finding) => ({ place: placeName(finding), ...remarkOn(finding) }))
}
