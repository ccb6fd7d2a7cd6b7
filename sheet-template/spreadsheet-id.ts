/**
 * The id in the address of a spreadsheet, in a link of Google Drive, or the id itself; undefined for any other text.
 *
 * @example spreadsheetId('https://docs.google.com/spreadsheets/u/0/d/1AbC_d-E/edit?usp=sharing#gid=0') // '1AbC_d-E'
 */
export function spreadsheetId(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^[\w-]+$/u.test(trimmed)) return trimmed
  const url = URL.parse(/^https?:\/\//iu.test(trimmed) ? trimmed : `https://${trimmed}`)
  if (url?.hostname === 'drive.google.com') return inDrive(url)
  if (url?.hostname !== 'docs.google.com') return undefined
  // «/d/e/…» is the address of a page published to the web, which does not contain the id.
  return /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(?!e(?:\/|$))([\w-]+)(?:\/|$)/u.exec(
    url.pathname,
  )?.[1]
}

function inDrive({ pathname, searchParams }: URL): string | undefined {
  const id = /^\/file(?:\/u\/\d+)?\/d\/([\w-]+)(?:\/|$)/u.exec(pathname)?.[1] ?? searchParams.get('id')
  return id !== null && id !== undefined && /^[\w-]+$/u.test(id) ? id : undefined
}
