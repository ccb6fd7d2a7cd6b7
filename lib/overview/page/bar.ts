import { html } from 'hono/html'
import type { Counters } from '../../assessment/counters.ts'
import { type State, states } from '../../obligations/state.ts'
import { barWords } from '../../text/overview-page.ts'
import type { Html } from '../html-document.ts'

/** The states that occur, in the order of counters, with how many there are. */
export function partsOf(counters: Counters): readonly (readonly [state: State, number: number])[] {
  return states.map((state) => [state, counters.states[state]] as const).filter(([, number]) => number > 0)
}

/** Widths of parts in hundredths of a per cent: whole numbers that add up to 10 000, unless there is nothing. */
export function barWidths(parts: readonly number[]): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  let before = 0
  return parts.map((_, index) => {
    const upTo = parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0)
    const edge = total === 0 ? 0 : Math.round((upTo * 10_000) / total)
    const width = edge - before
    before = edge
    return width
  })
}

/** One bar of states: colours with a pattern each. The words beside it say the same. */
export function bar(counters: Counters): Html {
  const parts = partsOf(counters)
  const shares = barWidths(parts.map(([, number]) => number))
  return html`<span class="bar" role="img" aria-label="${barWords(counters.total, parts)}">${parts.map(
    ([state], index) =>
      html`<span class="fill ${state}" style="width:${(shares[index] ?? 0) / 100}%"></span>`,
  )}</span>`
}
