import { html } from 'hono/html'
import { type Explanation, withoutParameters } from '../text/failures.ts'
import { htmlDocument } from './html-document.ts'

/** A point a reader should mend: where, what is wrong, what to write instead. */
export interface ProblemPoint {
  readonly place: string
  readonly remark: string
  readonly remedy: string
}

/**
 * The page in place of an answer that could not be given: what happened, and what to do.
 *
 * @param again where the same opens without what was wrong in the address
 */
export async function failurePage(
  { title, sentence }: Explanation,
  points: readonly ProblemPoint[],
  again?: string,
): Promise<string> {
  const list = html`<ul>${points.map(
    ({ place, remark, remedy }) => html`<li><b>${place}</b>: ${remark} ${remedy}</li>`,
  )}</ul>`
  return await htmlDocument(
    title,
    html`<h1>${title}</h1><p>${sentence}</p>${points.length > 0 ? list : ''}
${again === undefined ? '' : html`<p><a href="${again}">${withoutParameters}</a></p>`}`,
  )
}
