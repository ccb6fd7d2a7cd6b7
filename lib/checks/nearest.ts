/**
 * The text that shares most pairs of letters with another (Dice's coefficient).
 *
 * @example nearest('2 кварталл', ['Щопівроку', 'ІІ квартал']) // 'ІІ квартал'
 */
export function nearest(text: string, candidates: readonly string[]): string {
  const sought = pairs(text)
  let best = { candidate: candidates[0] ?? '', likeness: -1 }
  for (const candidate of candidates) {
    const own = pairs(candidate)
    const shared = [...own].filter((pair) => sought.has(pair)).length
    const likeness = (2 * shared) / (own.size + sought.size || 1)
    if (likeness > best.likeness) best = { candidate, likeness }
  }
  return best.candidate
}

function pairs(text: string): Set<string> {
  const letters = text.slice(0, 200).toLowerCase().replace(/\s+/gu, ' ')
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}
