/**
 * What Google answered, if it was Google: a proxy or a portal on the way may answer 200 with a page or JSON of its own.
 * What has become of the request is then as unknown as after a 503, and the same is done about it. Taken for an answer,
 * it would be a sheet without tabs, or a write that never was.
 *
 * @example googles(await client.spreadsheets.get(params), ({ sheets }) => Array.isArray(sheets))
 * @throws Error which, not being a refusal, counts as no answer
 */
export function assertGoogleResponse<A extends { readonly data: unknown }>(
  answer: A,
  isGoogles: (data: NonNullable<A['data']>) => boolean,
): A {
  const { data } = answer
  if (data !== null && data !== undefined && isGoogles(data)) return answer
  throw Object.assign(new Error('not Google’s answer'), { code: 'FOREIGN_ANSWER' })
}
