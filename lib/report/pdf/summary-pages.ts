import type { Content } from 'pdfmake/interfaces.js'
import type { Counters } from '../../assessment/counters.ts'
import { type State, states } from '../../obligations/state.ts'
import type { Annex } from '../annex.ts'
import { height, width } from './page-geometry.ts'
import { type TextBlock, textBlock } from './text-blocks.ts'

/** Fills that stay distinguishable in greyscale print; the more urgent, the darker. */
const shades: Readonly<Record<State, string>> = {
  fulfilled: '#5b8f62',
  'partly-fulfilled': '#93b88f',
  'in-progress': '#c3d8bd',
  overdue: '#b3261e',
  'at-risk': '#e39a2d',
  'not-yet-due': '#d9d9d9',
  'awaiting-event': '#b9c7dc',
  undated: '#e9e9e9',
  unrecognised: '#8d6fa8',
  withdrawn: '#777777',
}

const barHeight = 14

/** The summary, which precedes the annex, page by page; no pages where the annex has no summary. */
export function summaryPages({ summary = [], counters, title }: Annex): Content[][] {
  if (summary.length === 0) return []
  const blocks = [
    textBlock(title, { width: width - 40, left: 20, size: 14, style: 'bold', alignment: 'center', below: 8 }),
    ...summary.flatMap(({ heading, lines }, index) => [
      textBlock(heading, { width, size: 12, style: 'bold', above: 8, below: 3 }),
      ...(index === 0 && counters !== undefined && counters.total > 0 ? [bar(counters)] : []),
      ...lines.map((line) => textBlock(line, { width, size: 11, below: 2 })),
    ]),
  ]
  const pages: Content[][] = []
  let left = 0
  for (const block of blocks) {
    if (block.height > left) {
      pages.push([])
      left = height
    }
    pages.at(-1)?.push(block.content)
    left -= block.height
  }
  return pages
}

/** A bar that shows to scale how many obligations are in each state. */
function bar({ total, states: counted }: Counters): TextBlock {
  let x = 0
  const canvas = states
    .filter((state) => counted[state] > 0)
    .map((state) => {
      const w = (width * counted[state]) / total
      const part = { type: 'rect' as const, x, y: 0, w, h: barHeight, color: shades[state] }
      x += w
      return part
    })
  return { content: { canvas, margin: [0, 0, 0, 6] }, height: barHeight + 6 }
}
