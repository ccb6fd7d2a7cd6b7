/** What stands in a cell, on one line: without what would break lines, hide, or turn the direction of writing. */
export function oneLine(cell: string, most = 240): string {
  const plain = cell
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .toWellFormed()
    .trim()
  const letters = Array.from(plain)
  return letters.length <= most ? plain : `${letters.slice(0, most).join('').trimEnd()}…`
}
