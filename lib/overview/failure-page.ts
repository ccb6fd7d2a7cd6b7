import { html } from 'hono/html'
import { type Explanation, withoutParameters } from '../text/failures.ts'
import { htmlDocument } from './html-document.ts'

/** A cell to correct: where it is, what is wrong, what to write instead. */
export interface ProblemPoint {
  readonly place: string
  readonly remark: string
  readonly remedy: string
}

/**
 * The page of a failure: what happened, and what to do.
 *
 * @param points the cells to correct where the sheet is the reason
 * @param retryAddress the same page without parameters, where one of them is the reason
 */
export async function failurePage(
  { title, sentence }: Explanation,
  points: readonly ProblemPoint[],
  retryAddress?: string,
): Promise<string> {
  const list = html`<ul>${points.map(
    ({ place, remark, remedy }) => html`<li><b>${place}</b>: ${remark} ${remedy}</li>`,
  )}</ul>`
  return await htmlDocument(
    title,
    html`<h1>${title}</h1><p>${sentence}</p>${points.length > 0 ? list : ''}
${retryAddress === undefined ? '' : html`<p><a href="${retryAddress}">${withoutParameters}</a></p>`}`,
  )
}
