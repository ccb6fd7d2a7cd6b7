/**
 * Returns a successful response if it is Google’s. A proxy or captive portal may answer 200 with its own HTML or JSON,
 * which would pass for a sheet without tabs, or for a write that was never made.
 *
 * @example assertGoogleResponse(await spreadsheets.get(params), ({ sheets }) => Array.isArray(sheets))
 * @throws Error without a status, which is retried like a lost connection
 */
export function assertGoogleResponse<A extends { readonly data: unknown }>(
  response: A,
  isGoogles: (data: NonNullable<A['data']>) => boolean,
): A {
  const { data } = response
  if (data !== null && data !== undefined && isGoogles(data)) return response
  throw Object.assign(new Error('not Google’s answer'), { code: 'FOREIGN_ANSWER' })
}
