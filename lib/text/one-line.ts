/**
 * The text of a cell on one line, without control characters and invisible ones, some of which change the direction of
 * writing. A longer text is cut between words where possible.
 *
 * @param maxLength in characters, without the ellipsis
 * @example oneLine('Провести\nлекцію', 10) // 'Провести…'
 */
export function oneLine(cell: string, maxLength = 240): string {
  const line = cell
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .toWellFormed()
    .trim()
  const characters = Array.from(line)
  if (characters.length <= maxLength) return line
  const part = characters.slice(0, maxLength).join('')
  // Not between words where that would drop more than half of the text.
  const space = part.lastIndexOf(' ')
  return `${(space > part.length / 2 ? part.slice(0, space) : part).trimEnd()}…`
}
