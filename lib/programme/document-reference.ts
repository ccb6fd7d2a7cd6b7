import { civilDay, type Day, dayFromIso } from '../calendar/day.ts'
import { dayInWords } from './suggest-date.ts'

const number = /№|б\/н|\bN\s*\d|\d+[/-]\d+|(?:вих|вх)\.?\s*\d|\p{L}\s+\d{1,6}\s+від\s/iu
const dateInFigures = /\d\.\d{1,2}\.\d\d|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u
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

/** «від 15.06.2023», else the first day that is named; figures or words. */
const dayPattern =
  /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)|(\d{1,2}[»"”]?\s+\p{L}+\s+\d{4})(?:\s+року|\s*р\.)?|(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/gu

/**
 * The day of a document, where its reference names one.
 *
 * @example documentDay('наказ від 15.06.2023 № 135 (зміни від 01.07.2023)') // '2023-06-15'
 */
export function documentDay(reference: string): Day | undefined {
  const days = [...reference.matchAll(dayPattern)].flatMap((match) => {
    const found = dayOf(match)
    const isDated = /(?:від|з)\s*[«"“]?$/iu.test(reference.slice(0, match.index))
    return found === undefined ? [] : [{ found, isDated }]
  })
  return (days.find(({ isDated }) => isDated) ?? days[0])?.found
}

/** The day of a match of `dayPattern`; undefined where it does not exist. */
function dayOf({ 1: day, 2: month, 3: year = '', 4: words, 5: iso }: RegExpExecArray): Day | undefined {
  if (iso !== undefined) return dayFromIso(iso)
  if (words !== undefined) return dayInWords(words.replace(/[»"”]/gu, ''))
  return civilDay(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
}
