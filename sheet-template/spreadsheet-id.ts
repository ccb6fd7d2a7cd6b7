/**
 * The id of a spreadsheet: given as such, or within its address as the browser shows it.
 *
 * @example spreadsheetId('https://docs.google.com/spreadsheets/u/0/d/1AbC-_d/edit?usp=sharing#gid=0') // '1AbC-_d'
 * @returns undefined where the text is neither
 */
export function spreadsheetId(text: string): string | undefined {
  const written = text.trim()
  if (/^[\w-]+$/u.test(written)) return written
  const url = URL.parse(written)
  if (url?.protocol !== 'https:' || url.hostname !== 'docs.google.com') return undefined
  return /^\/(?:a\/[^/]+\/)?spreadsheets\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)(?:\/|$)/u.exec(url.pathname)?.[1]
}
