const number = /№|б\/н|\bN\s*\d|\d+[/-]\d+|(?:вих|вх)\.?\s*\d|\p{L}\s+\d{1,6}\s+від\s/iu
const dateInFigures = /\d\.\d{1,2}\.\d\d/u
const dateInWords = /\d[»"”]?\s+\p{L}+\s+\d{4}/u

/**
 * Whether the reference to a document has its number («№ 5», «вих. 17-112», «б/н») and its date.
 *
 * @example documentParts('лист від 28.03.2023') // { numbered: false, dated: true }
 */
export function documentParts(cell: string): { readonly numbered: boolean; readonly dated: boolean } {
  // A number is looked for beside the date, not in it.
  return {
    numbered: cell.includes('№') || number.test(cell.replaceAll(/\d{1,2}\.\d{1,2}\.\d{2,4}/gu, 'від ')),
    dated: dateInFigures.test(cell) || dateInWords.test(cell),
  }
}
