const latin = 'aceiopxyABCEHIKMOPTX'
const cyrillic = 'асеіорхуАВСЕНІКМОРТХ'

/**
 * The text with Latin letters changed for the Cyrillic ones they look like: keyboards are switched late.
 *
 * @example inCyrillic('Poки') // 'Роки', all Cyrillic
 */
export function inCyrillic(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => cyrillic[latin.indexOf(letter)] ?? letter)
}

/** The other way round. */
export function inLatin(text: string): string {
  return text.replace(/\p{Script=Cyrillic}/gu, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
}
