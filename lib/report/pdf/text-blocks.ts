import type { Column, Content } from 'pdfmake/interfaces.js'
import type { Annex, Signatory } from '../annex.ts'
import { breakLines, lineHeightOf, type TextLine } from './line-breaking.ts'
import { left, mm, right, width } from './page-geometry.ts'
import type { Role } from './structure.ts'
import { plainParagraphs } from './table-rows.ts'
import type { Style } from './tinos.ts'

/** Content before or after the table, with its height in points. */
export interface TextBlock {
  readonly content: Content
  readonly height: number
}

/** The blocks above the table on the first page: annex, approval, title. */
export function headOf({ annex, approval = [], title }: Annex): { content: Content[]; height: number } {
  const corner = { width: 99 * mm, left: width - 99 * mm, size: 12 }
  const blocks = [
    ...annex.map((line) => textBlock(line, corner)),
    ...approval.map((line, index) => textBlock(line, { ...corner, above: index === 0 ? 10 : 0 })),
    textBlock(title, {
      width: width - 40,
      left: 20,
      size: 14,
      style: 'bold',
      alignment: 'center',
      block: 'H1',
      above: 14,
      below: 12,
    }),
  ].filter((block) => block.height > 0)
  return {
    content: blocks.map(({ content }) => content),
    height: blocks.reduce((sum, block) => sum + block.height, 0),
  }
}

interface Setting {
  readonly width: number
  readonly left?: number
  readonly size: number
  readonly style?: Style
  readonly alignment?: 'center' | 'right'
  readonly block?: 'P' | 'H1'
  readonly above?: number
  readonly below?: number
}

/** A text broken into lines. Widths, sizes and margins are in points. */
export function textBlock(
  text: string,
  { width, size, style = 'normal', alignment, block = 'P', ...around }: Setting,
): TextBlock {
  const set = (width: number) =>
    plainParagraphs(text).flatMap(({ runs }) => breakLines(runs, { width, size, style }))
  const lines = alignment === 'center' ? balancedLines(set, width) : set(width)
  const { above = 0, below = 0, left = 0 } = around
  const margin = [left, above, 0, below]
  if (lines.length === 0) return { content: '', height: 0 }
  return {
    content: textNode(lines, { block }, { margin, ...(alignment ? { alignment } : {}) }),
    height: above + below + lines.reduce((sum, line) => sum + line.height, 0),
  }
}

/** Lines of about equal length, so that no word of a title is alone on the last line. */
function balancedLines(set: (width: number) => TextLine[], width: number): TextLine[] {
  const lines = set(width)
  let narrow = width
  while (narrow > width / 2 && set(narrow * 0.95).length === lines.length) narrow *= 0.95
  return set(narrow)
}

/** The signatory: the post at the left, the name level with its last line (ДСТУ 4163:2020, п. 5.22). */
export function signatureOf({ post, name }: Signatory): TextBlock {
  const size = 12
  const [postWidth, nameWidth] = [100 * mm, 80 * mm]
  const posted = textBlock(post, { width: postWidth, size })
  const named = textBlock(name, {
    width: nameWidth,
    size,
    above: Math.max(0, posted.height - lineHeightOf(size)),
  })
  const columns = [
    { ...(posted.content as object), width: postWidth },
    { text: '', width: 70 * mm },
    { ...(named.content as object), width: nameWidth },
  ] as Column[]
  const space = 28
  return {
    content: { columns, margin: [0, space, 0, 0] },
    height: space + Math.max(posted.height, named.height),
  }
}

/**
 * The running head: page number, «Продовження додатка», draft mark.
 *
 * @param page undefined: not numbered
 */
export function runningHead(page: number | undefined, continuation = '', draftMark = ''): Content {
  const set = (text: string) =>
    plainParagraphs(text).flatMap(({ runs }) => breakLines(runs, { width, size: 12, style: 'normal' }))
  return {
    stack: [
      textNode(set(String(page ?? '')), artifact, { alignment: 'center', margin: [left, 7 * mm, right, 0] }),
      textNode(set(continuation), artifact, { alignment: 'right', margin: [left, 0, right, 0] }),
      textNode(set(draftMark), artifact, { absolutePosition: { x: left, y: 7 * mm } }),
    ],
  }
}

/** Content that assistive technology skips (ISO 32000-1, 14.8.2.2). */
export const artifact: Role = { artifact: true }

/** A text node for pdfmake whose lines are broken already. */
export function textNode(lines: readonly TextLine[], role: Role, more: object = {}): Content {
  return { text: '', lines, role, ...more } as Content
}
