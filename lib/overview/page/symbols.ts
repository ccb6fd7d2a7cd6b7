import { html, raw } from 'hono/html'
import { type State, states } from '../../obligations/state.ts'
import type { Html } from '../html-document.ts'

/** The SVG shape of each state, 12 × 12, so that states are distinguishable without colours. */
const shapes: Readonly<Record<State, string>> = {
  fulfilled: '<circle class="f" cx="6" cy="6" r="5"/><path class="c" d="M3.4 6.2 5.3 8 8.7 4.3"/>',
  'partly-fulfilled':
    '<circle class="o" cx="6" cy="6" r="4.6"/><path class="f" d="M6 1.4a4.6 4.6 0 0 0 0 9.2z"/>',
  'in-progress': '<circle class="o" cx="6" cy="6" r="4.6"/><circle class="f" cx="6" cy="6" r="2"/>',
  overdue: '<path class="f" d="M6 .6 11.6 11H.4z"/><path class="c" d="M6 4.4v3M6 8.6v1"/>',
  'at-risk': '<path class="f" d="M6 .4 11.6 6 6 11.6.4 6z"/>',
  'not-yet-due': '<circle class="o" cx="6" cy="6" r="4.6"/>',
  'awaiting-event': '<path class="o" d="M2 1.4h8L2 10.6h8z"/>',
  undated: '<path class="o" d="M1.4 6h9.2"/>',
  unrecognised: '<path class="o" d="M6 1.2 10.8 6 6 10.8 1.2 6z"/><path class="o" d="M6 4v2.4M6 7.6v.6"/>',
  withdrawn: '<path class="o" d="m2 2 8 8M10 2l-8 8"/>',
}

/** The definitions of all symbols, once per page. */
export function symbolDefinitions(): Html {
  const symbols = states.map(
    (state) => `<symbol id="m-${state}" viewBox="0 0 12 12">${shapes[state]}</symbol>`,
  )
  return html`<svg class="forms" width="0" height="0" aria-hidden="true">${raw(symbols.join(''))}</svg>`
}

/** The symbol of a state, beside text that names it. */
export function symbol(state: State): Html {
  return html`<svg class="mark ${state}" width="12" height="12" aria-hidden="true"><use href="#m-${state}"/></svg>`
}
