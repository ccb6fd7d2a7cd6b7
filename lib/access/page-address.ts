/** Parameters of an address; undefined leaves one out. */
export type Query = Readonly<Record<string, string | undefined>>

/**
 * The address of a function’s page.
 *
 * @param publicUrl where people reach the functions: `{function}` in it stands for the function’s name, otherwise that
 *   follows after a slash; undefined: on the same host
 * @example pageAddress('https://{function}-12345.europe-west1.run.app', 'report', { period: '2023' })
 *   // 'https://report-12345.europe-west1.run.app/?period=2023'
 * @example pageAddress(undefined, 'report', {}) // '/report'
 */
export function pageAddress(publicUrl: string | undefined, name: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  // Half a surrogate pair, as a cut cell may end with, has no form in an address.
  const search = new URLSearchParams(
    given.map(([parameter, value]) => [parameter, value.toWellFormed()]),
  ).toString()
  const page = publicUrl?.includes('{function}')
    ? `${publicUrl.replaceAll('{function}', name)}/`
    : `${publicUrl ?? ''}/${name}`
  return search === '' ? page : `${page}?${search}`
}
