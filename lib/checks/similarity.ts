/**
 * The candidate that shares most pairs of adjacent letters with a text (Dice's coefficient), the first of several;
 * the empty text if there is no candidate.
 *
 * @example mostSimilar('2 кварталл', ['Щопівроку', 'ІІ квартал']) // 'ІІ квартал'
 */
export function mostSimilar(text: string, candidates: readonly string[]): string {
  const sought = pairs(text)
  let best = { candidate: candidates[0] ?? '', likeness: -1 }
  for (const candidate of candidates) {
    const likeness = shared(sought, pairs(candidate))
    if (likeness > best.likeness) best = { candidate, likeness }
  }
  return best.candidate
}

/**
 * How similar two texts are by Dice's coefficient, from 0 to 1: twice the number of pairs of adjacent letters that both
 * have, divided by the number of pairs of both. Only the first 200 characters are compared, without regard to case.
 *
 * @example diceSimilarity('квартал', 'квартал') // 1
 */
export function diceSimilarity(a: string, b: string): number {
  return shared(pairs(a), pairs(b))
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1)
}

function pairs(text: string): Set<string> {
  const letters = text.slice(0, 200).toLowerCase().replace(/\s+/gu, ' ')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}
