/**
 * The id of a spreadsheet out of whatever a person copies: its address, with or without what follows the id, a link of
 * Drive, or the id itself; undefined where there is none.
 *
 * @example spreadsheetId('https://docs.google.com/spreadsheets/u/0/d/1AbC_d-E/edit?usp=sharing#gid=0') // '1AbC_d-E'
 */
export function spreadsheetId(text: string): string | undefined {
  const written = text.trim()
  if (/^[\w-]+$/u.test(written)) return written
  const url = URL.parse(/^https?:\/\//iu.test(written) ? written : `https://${written}`)
  if (url?.hostname === 'drive.google.com') return inDrive(url)
  if (url?.hostname !== 'docs.google.com') return undefined
  // «/d/e/…» is a page made for reading, which leads to no spreadsheet.
  return /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(?!e(?:\/|$))([\w-]+)(?:\/|$)/u.exec(
    url.pathname,
  )?.[1]
}

function inDrive({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/file(?:\/u\/\d+)?\/d\/([\w-]+)(?:\/|$)/u.exec(pathname)?.[1] ?? searchParams.get('id')
  return id !== null && id !== undefined && /^[\w-]+$/u.test(id) ? id : undefined
}
