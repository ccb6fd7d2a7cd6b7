/** A part of a paragraph; with a link, a hyperlink to that URL. */
export interface TextRun {
  readonly text: string
  readonly link?: string
}

/** A line of a cell. An item of a list begins with its bullet. */
export interface Paragraph {
  readonly runs: readonly TextRun[]
  readonly item: boolean
}

const address = /https?:\/\/[^\s<>«»"]+/giu

/**
 * Splits a cell into its lines, with items of lists recognised by their bullets and web addresses made links. Blank
 * lines are left out.
 *
 * @example paragraphs('Зроблено:\n– лист').map(({ item }) => item) // [false, true]
 */
export function paragraphs(cell: string): Paragraph[] {
  return cell
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ runs: runs(line), item: /^\s*[·•–—-]\s/u.test(line) }))
}

function runs(line: string): TextRun[] {
  // Most lines have no address, and `matchAll` copies its pattern for each.
  if (!line.includes('://')) return [{ text: line }]
  const found: TextRun[] = []
  let end = 0
  for (const match of line.matchAll(address)) {
    const typed = withoutPunctuation(match[0])
    const url = URL.parse(typed)
    if (url === null) continue
    if (match.index > end) found.push({ text: line.slice(end, match.index) })
    // URL encodes Cyrillic letters, and does not encode twice what is encoded already.
    found.push({ text: typed, link: url.href })
    end = match.index + typed.length
  }
  if (end < line.length) found.push({ text: line.slice(end) })
  return found
}

/** An address without the punctuation or closing bracket of the sentence around it. */
function withoutPunctuation(text: string): string {
  const trimmed = text.replace(/[.,;:!?]+$/u, '')
  const unopened = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length
  return unopened ? withoutPunctuation(trimmed.slice(0, -1)) : trimmed
}

/** The text of paragraphs, one per line: the inverse of `paragraphs`, but for blank lines. */
export function paragraphsText(lines: readonly Paragraph[]): string {
  return lines.map(({ runs: pieces }) => pieces.map(({ text }) => text).join('')).join('\n')
}
