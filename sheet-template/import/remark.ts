/** What a person should know of the import: nothing is left out, assumed or left open in silence. */
export interface ImportRemark {
  readonly kind: 'not-taken' | 'assumed' | 'open'
  /** Where in the document: «table 1, row 5». */
  readonly where: string
  readonly text: string
}

const headings: Readonly<Record<ImportRemark['kind'], string>> = {
  'not-taken': 'Not taken over',
  assumed: 'Assumed: please look',
  open: 'Left for people',
}

/** All remarks as text for a terminal or a file, by kind; each as often as it was made for another place. */
export function remarksText(remarks: readonly ImportRemark[]): string {
  const parts = Object.entries(headings).map(([kind, heading]) => {
    const own = remarks.filter((remark) => remark.kind === kind)
    if (own.length === 0) return ''
    const lines = own.map(({ where, text }) => `  ${where}: ${text.replaceAll('\n', '\n    ')}\n`)
    return `${heading} (${own.length})\n${lines.join('')}`
  })
  return parts.filter((part) => part !== '').join('\n')
}
