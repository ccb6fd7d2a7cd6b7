/** Query parameters; undefined ones are left out. */
export type Query = Readonly<Record<string, string | undefined>>

/**
 * The address of a function’s page.
 *
 * @param publicUrl the functions’ public address, in which `{function}` stands for the function’s name; without it the
 *   name is appended as a path. Undefined: an address on the same host
 * @example pageAddress('https://{function}-12345.europe-west1.run.app', 'report', { period: '2023' })
 *   // 'https://report-12345.europe-west1.run.app/?period=2023'
 * @example pageAddress(undefined, 'report', {}) // '/report'
 */
export function pageAddress(publicUrl: string | undefined, name: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // URLSearchParams cannot encode an unpaired surrogate, with which a truncated cell may end.
  const search = new URLSearchParams(
    given.map(([parameter, value]) => [parameter, value.toWellFormed()]),
  ).toString()
  const page = publicUrl?.includes('{function}')
    ? `${publicUrl.replaceAll('{function}', name)}/`
    : `${publicUrl ?? ''}/${name}`
  return search === '' ? page : `${page}?${search}`
}
