const latin = 'aceiopxyABCEHIKMOPTXY'
const cyrillic = 'асеіорхуАВСЕНІКМОРТХУ'

/**
 * The text with each Latin letter that looks like a Cyrillic one replaced by it. Staff mix them when they switch the
 * keyboard too late. Other letters stay.
 *
 * @example inCyrillic('Poки') // 'Роки', all Cyrillic
 */
export function inCyrillic(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => cyrillic[latin.indexOf(letter)] ?? letter)
}

/**
 * The text with each Cyrillic letter that looks like a Latin one replaced by it.
 *
 * @example inLatin('ХІІ') // 'XII', all Latin
 */
export function inLatin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
}
