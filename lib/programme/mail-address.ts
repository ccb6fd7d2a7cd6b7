import { domainToASCII, domainToUnicode } from 'node:url'
import { inCyrillic, inLatin } from '../workbook/homoglyphs.ts'

/** One mailbox, with the name its letters show. */
export interface MailAddress {
  /** Shown to people; may be empty. */
  readonly name: string
  readonly address: string
}

const longestLocalPart = 64
/** RFC 5321, 4.5.3.1.3: a path has 256 octets, two of them its angle brackets. */
const longestAddress = 254
/** Letters of RFC 5322’s atoms, without those that some servers read as routes or commands: ! % ` | { } ^ $ * ? # / */
const localPart = /^[\w&'+=~-]+(?:\.[\w&'+=~-]+)*$/u
const domainPattern = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{0,58}[a-z\d])$/u

/**
 * Whether a text is exactly one plain mail address, safe to put into a header and into an SMTP command.
 *
 * Stricter than the standard, on purpose: no quotes, comments, names, spaces, line breaks, addresses of
 * machines by number. The part before the @ is ASCII, because few servers take anything else; the domain may be
 * written in Ukrainian.
 *
 * @example isMailAddress('upr@example.gov.ua') // true
 * @example isMailAddress('пошта@приклад.укр') // false: the part before the @
 * @example isMailAddress('a@b.ua\r\nBcc: c@d.ua') // false
 */
export function isMailAddress(text: string): boolean {
  return asciiAddress(text) !== undefined
}

/**
 * The address as mail servers know it: the domain in small ASCII letters. Undefined when it is no address.
 *
 * @example asciiAddress('upr@Приклад.укр') // 'upr@xn--80aikifvh.xn--j1amh'
 */
export function asciiAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@')
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1).toLowerCase()]
  if (local.length > longestLocalPart || !localPart.test(local)) return undefined
  // «оrg» with a Cyrillic letter is another domain than the one that is seen.
  if (domain.split('.').some(isMixed)) return undefined
  const ascii = domainToASCII(domain)
  // A domain that the conversion changes (invisible characters, percent signs) is no plain domain.
  if (domain !== ascii && domain !== domainToUnicode(ascii)) return undefined
  const address = `${local}@${ascii}`
  return domainPattern.test(ascii) && address.length <= longestAddress ? address : undefined
}

/** Whether a label of a domain holds letters of two alphabets. */
function isMixed(label: string): boolean {
  const letters = label.match(/\p{L}/gu) ?? []
  const of = (script: RegExp) => letters.filter((letter) => script.test(letter)).length
  return [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u].some((script) => {
    return of(script) > 0 && of(script) < letters.length
  })
}

/**
 * The address that was surely meant where look-alike letters of another alphabet stand in one; undefined where that
 * makes no address.
 *
 * @example suggestAddress('up@оrg.example') // 'up@org.example', the first letter of the domain was Cyrillic
 */
export function suggestAddress(text: string): string | undefined {
  const [latin, at] = [inLatin(text), text.lastIndexOf('@')]
  if (latin !== text && isMailAddress(latin)) return latin
  const domain = inCyrillic(text.slice(at + 1))
  const mixed = `${inLatin(text.slice(0, at))}@${domain}`
  return mixed !== text && isMailAddress(mixed) ? mixed : undefined
}

/**
 * Reads a sender: an address, or a name and the address in angle brackets. Undefined when it is neither.
 *
 * @example parseSender('Контроль <control@example.gov.ua>') // { name: 'Контроль', address: 'control@example.gov.ua' }
 */
export function parseSender(text: string): MailAddress | undefined {
  const match = /^(?<name>[^<>"\p{Cc}]*)<(?<address>[^<>]*)>$/u.exec(text)
  const { name = '', address = text } = match?.groups ?? {}
  return isMailAddress(address) ? { name: name.trim(), address } : undefined
}
