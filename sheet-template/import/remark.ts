/** Something that the import skipped, assumed or left open: each is reported. */
export interface ImportRemark {
  readonly kind: 'not-taken' | 'assumed' | 'open'
  /** The position in the document: «table 1, row 5». */
  readonly where: string
  readonly text: string
}

const headings: Readonly<Record<ImportRemark['kind'], string>> = {
  'not-taken': 'Not imported',
  assumed: 'Assumed: please check',
  open: 'For you to fill in',
}

/** All remarks as text for a terminal or a file, grouped by kind. */
export function remarksText(remarks: readonly ImportRemark[]): string {
  const parts = Object.entries(headings).map(([kind, heading]) => {
    const own = remarks.filter((remark) => remark.kind === kind)
    if (own.length === 0) return ''
    const lines = own.map(({ where, text }) => `  ${where}: ${text.replaceAll('\n', '\n    ')}\n`)
    return `${heading} (${own.length})\n${lines.join('')}`
  })
  return parts.filter((part) => part !== '').join('\n')
}
