import { html } from 'hono/html'
import type { Counters } from '../../assessment/counters.ts'
import { type State, states } from '../../obligations/state.ts'
import { barWords } from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'

/** The states that occur, in the order of counters, each with the number of its obligations. */
export function occurringStates(counters: Counters): readonly (readonly [state: State, number: number])[] {
  return states.map((state) => [state, counters.states[state]] as const).filter(([, number]) => number > 0)
}

/**
 * The widths of a bar’s parts in hundredths of a per cent: integers that add up to 10,000, or zeros.
 *
 * @example barWidths([1, 2]) // [3333, 6667]
 */
export function barWidths(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  let previousEdge = 0
  return parts.map((_, index) => {
    const sum = parts.slice(0, index + 1).reduce((total, part) => total + part, 0)
    const edge = total === 0 ? 0 : Math.round((sum * 10_000) / total)
    const width = edge - previousEdge
    previousEdge = edge
    return width
  })
}

/** A bar of states; each has its colour and pattern, and the label says the same in words. */
export function bar(counters: Counters): Html {
  const parts = occurringStates(counters)
  const shares = barWidths(parts.map(([, number]) => number))
  return html`<span class="bar" role="img" aria-label="${barWords(counters.total, parts)}">${parts.map(
    ([state], index) =>
      html`<span class="fill ${state}" style="width:${(shares[index] ?? 0) / 100}%"></span>`,
  )}</span>`
}
