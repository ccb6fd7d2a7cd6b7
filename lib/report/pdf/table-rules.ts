import type { Fill, RuleLine } from './pdfmake.ts'

/** Segments of a rule at most so far apart, in points, are joined. */
const maxGap = 0.6

/**
 * The rules of a page's tables as one path of the content stream, marked as an artifact; collinear segments are joined.
 *
 * @param height of the page, in points
 */
export function ruleLines(rules: readonly RuleLine[], height: number): string {
  const joined = new Map<string, RuleLine[]>()
  for (const rule of rules) {
    const isUpright = rule.x1 === rule.x2
    const key = isUpright ? `x${hundredths(rule.x1)}` : `y${hundredths(rule.y1)}`
    const along = joined.get(key) ?? []
    joined.set(key, along)
    const last = along.at(-1)
    if (last && isUpright && rule.y1 <= last.y2 + maxGap)
      along.splice(-1, 1, { ...last, y2: Math.max(last.y2, rule.y2) })
    else if (last && !isUpright && rule.x1 <= last.x2 + maxGap)
      along.splice(-1, 1, { ...last, x2: Math.max(last.x2, rule.x2) })
    else along.push(rule)
  }
  const drawn = [...joined.values()]
    .flat()
    .map(
      ({ x1, y1, x2, y2 }) =>
        `${hundredths(x1)} ${hundredths(height - y1)} m ${hundredths(x2)} ${hundredths(height - y2)} l`,
    )
  return `/Artifact <</Type /Layout>> BDC\n${hundredths(rules[0]?.lineWidth ?? 1)} w\n${drawn.join('\n')}\nS\nEMC`
}

/** Filled rectangles as content, marked as an artifact: the text beside them says the same. */
export function cellFills(fills: readonly Fill[], height: number): string {
  const drawn = fills.map(({ x, y, w, h, color }) => {
    const shades = (color.match(/[\da-f]{2}/giu) ?? []).map((part) =>
      hundredths(Number.parseInt(part, 16) / 255),
    )
    return `${shades.join(' ')} rg ${hundredths(x)} ${hundredths(height - y - h)} ${hundredths(w)} ${hundredths(h)} re f`
  })
  return `/Artifact <</Type /Layout>> BDC\nq\n${drawn.join('\n')}\nQ\nEMC`
}

/** Rounds to hundredths of a point, which are finer than any printer resolves. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
