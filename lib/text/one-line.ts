/** What stands in a cell, on one line: without what would break lines, hide, or turn the direction of writing. */
export function oneLine(cell: string, most = 240): string {
  const plain = cell
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .toWellFormed()
    .trim()
  const letters = Array.from(plain)
  if (letters.length <= most) return plain
  const part = letters.slice(0, most).join('')
  // Between words, unless the last one takes half of what there is.
  const space = part.lastIndexOf(' ')
  return `${(space > part.length / 2 ? part.slice(0, space) : part).trimEnd()}…`
}
