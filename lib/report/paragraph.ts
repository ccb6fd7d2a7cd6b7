/** A piece of a paragraph; with a link, it opens that address. */
export interface TextRun {
  readonly text: string
  readonly link?: string
}

/** A line of a cell as staff typed it. An item of a list begins with its marker. */
export interface Paragraph {
  readonly runs: readonly TextRun[]
  readonly item: boolean
}

const address = /https?:\/\/[^\s<>«»"]+/giu

/**
 * Splits a cell into its lines; items of lists are told from prose, and web addresses become links.
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
  const found: TextRun[] = []
  let end = 0
  for (const match of line.matchAll(address)) {
    const written = withoutPunctuation(match[0])
    const url = URL.parse(written)
    if (url === null) continue
    if (match.index > end) found.push({ text: line.slice(end, match.index) })
    // Typed with Cyrillic letters or already encoded: a URL is encoded once.
    found.push({ text: written, link: url.href })
    end = match.index + written.length
  }
  if (end < line.length) found.push({ text: line.slice(end) })
  return found
}

/** The full stop or bracket behind an address belongs to the sentence around it. */
function withoutPunctuation(text: string): string {
  const trimmed = text.replace(/[.,;:!?]+$/u, '')
  const unopened = trimmed.endsWith(')') && trimmed.split(')').length > trimmed.split('(').length
  return unopened ? withoutPunctuation(trimmed.slice(0, -1)) : trimmed
}

/** The words of paragraphs, line by line. */
export function paragraphsText(lines: readonly Paragraph[]): string {
  return lines.map(({ runs: pieces }) => pieces.map(({ text }) => text).join('')).join('\n')
}
