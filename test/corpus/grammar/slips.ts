import type { Case } from './case.ts'
import { spread } from './wording.ts'

/** A slip changes how a phrase is typed, never what it means (section 1, «Normalise first»). */
type Slip = { name: string; count: number; type: (phrase: string, turn: number) => string }

const latinTwins: Record<string, string> = { а: 'a', с: 'c', е: 'e', і: 'i', о: 'o', р: 'p', х: 'x', у: 'y' }
const latinCapitals: Record<string, string> = {
  А: 'A',
  С: 'C',
  Е: 'E',
  І: 'I',
  О: 'O',
  Р: 'P',
  Х: 'X',
  У: 'Y',
}
const wordPattern = /[А-ЯҐЄІЇа-яґєії’]{3,}/g
const nbsp = '\u00a0'

const allSlips: readonly Slip[] = [
  ...Object.entries(latinTwins).map(
    ([cyrillic, latin]): Slip => ({
      name: `Latin ${latin} in a Cyrillic word`,
      count: 46,
      type: (phrase) => phrase.replace(wordPattern, (word) => lookAlike(word, { [cyrillic]: latin })),
    }),
  ),
  {
    name: 'every look-alike at once',
    count: 107,
    type: (phrase) => phrase.replace(wordPattern, (word) => lookAlike(word, latinTwins)),
  },
  {
    name: 'a Latin capital at the beginning',
    count: 53,
    type: (phrase) =>
      capital(phrase).replace(/^[А-ЯІ](?=[а-яєіїґ’]{2})/, (letter) => latinCapitals[letter] ?? letter),
  },
  { name: 'Latin p. for р.', count: 71, type: (phrase) => phrase.replace(/(?<=\d ?)р\./g, 'p.') },
  { name: 'no-break blanks', count: 90, type: (phrase) => phrase.replaceAll(' ', nbsp) },
  { name: 'one no-break blank', count: 53, type: (phrase, turn) => atBlank(phrase, turn, nbsp) },
  { name: 'double blanks', count: 71, type: (phrase) => phrase.replaceAll(' ', '  ') },
  {
    name: 'blank and no-break blank',
    count: 36,
    type: (phrase, turn) => atBlank(phrase, turn, ` ${nbsp} `),
  },
  { name: 'a line break', count: 71, type: (phrase, turn) => atBlank(phrase, turn, '\n') },
  { name: 'a Windows line break', count: 36, type: (phrase, turn) => atBlank(phrase, turn, '\r\n') },
  { name: 'a line break after a blank', count: 36, type: (phrase, turn) => atBlank(phrase, turn, ' \n ') },
  { name: 'blanks around', count: 43, type: (phrase) => `  ${phrase} ` },
  {
    name: 'no-break blanks and line breaks around',
    count: 36,
    type: (phrase) => `${nbsp}${phrase}\n${nbsp}`,
  },
  ...['-', '–', '—', '\u2010', '\u2011', '\u2212'].map(
    (dash): Slip => ({
      name: `dash U+${dash.codePointAt(0)?.toString(16).padStart(4, '0')}`,
      count: 50,
      type: (phrase) => phrase.replace(/[-–—]/g, dash),
    }),
  ),
  ...["'", 'ʼ', ''].map(
    (apostrophe): Slip => ({
      name: apostrophe ? `apostrophe ${apostrophe}` : 'no apostrophe',
      count: 57,
      type: (phrase) => phrase.replaceAll('’', apostrophe),
    }),
  ),
  { name: 'capitals', count: 90, type: (phrase) => phrase.toUpperCase() },
  {
    // «і І півріччі» in small letters would be two words «і» in a row.
    name: 'small letters',
    count: 71,
    type: (phrase) => (/ [іІI] [ІI]/.test(phrase) ? phrase : phrase.toLowerCase()),
  },
  { name: 'a capital at the beginning', count: 71, type: capital },
  { name: 'a final dot', count: 90, type: (phrase) => `${phrase}.` },
  { name: 'final dots', count: 36, type: (phrase) => `${phrase}...` },
  { name: 'a final dot after a blank', count: 36, type: (phrase) => `${phrase} .` },
  { name: 'letters taken apart (NFD)', count: 90, type: (phrase) => phrase.normalize('NFD') },
]

/** Several slips in one cell. */
const together: readonly string[][] = [
  ['capitals', 'a final dot'],
  ['a capital at the beginning', 'double blanks', 'a final dot'],
  ['no-break blanks', 'dash U+2014'],
  ['Latin i in a Cyrillic word', 'one no-break blank', 'a line break'],
  ['every look-alike at once', 'no-break blanks', 'final dots'],
  ['no apostrophe', 'capitals', 'blanks around'],
  ['letters taken apart (NFD)', 'a line break', 'a final dot'],
  ['Latin p. for р.', 'a final dot after a blank', 'a capital at the beginning'],
  ['Latin o in a Cyrillic word', 'Latin e in a Cyrillic word', 'dash U+002d', 'small letters'],
]

/** The corpus typed badly: each slip over phrases from all families, the answers as they were. */
export function slipped(cases: readonly Case[]): Case[] {
  const chains = [
    ...allSlips.map((slip) => ({ count: slip.count, slips: [slip] })),
    ...together.map((names) => ({ count: 43, slips: names.map(slipNamed) })),
  ]
  return chains.flatMap(({ count, slips }, i) => {
    const typed = (phrase: string, turn: number) =>
      slips.reduce((text, slip) => slip.type(text, turn), phrase)
    const touched = cases.filter(
      ({ phrase }) => slips.every((slip) => slip.type(phrase, 0) !== phrase) && typed(phrase, 0) !== phrase,
    )
    const from = touched
      .slice((i * 37) % Math.max(1, touched.length))
      .concat(touched.slice(0, (i * 37) % Math.max(1, touched.length)))
    return spread(from, count).map((one, turn) => ({ ...one, phrase: typed(one.phrase, turn) }))
  })
}

function slipNamed(name: string): Slip {
  const found = allSlips.find((slip) => slip.name === name)
  if (!found) throw new Error(`no slip «${name}»`)
  return found
}

/** A Roman number is no word, and a word keeps at least one letter that only Cyrillic has. */
function lookAlike(word: string, letters: Record<string, string>): string {
  if (/^І+$/.test(word)) return word
  const typed = Array.from(word, (letter) => letters[letter] ?? letter).join('')
  return /[а-яґєії]/i.test(typed) ? typed : word
}

function atBlank(phrase: string, turn: number, blank: string): string {
  const parts = phrase.split(' ')
  if (parts.length < 2) return phrase
  const at = 1 + (turn % (parts.length - 1))
  return parts.slice(0, at).join(' ') + blank + parts.slice(at).join(' ')
}

function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1)
}
