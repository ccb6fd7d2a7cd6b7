import {
  list,
  longest,
  map,
  memoized,
  optional,
  type Pattern,
  sequence,
  sign,
  token,
  word,
} from '../pattern.ts'

const tensValues = 20
function figure(digits: number, least: number, most: number) {
  return token(({ figure, digits: length }) =>
    figure !== undefined && (length ?? 0) <= digits && figure >= least && figure <= most ? figure : undefined,
  )
}

const largestRoman = 12
const ordinalWord = token(({ ordinal }) => ordinal)
const tensWord = token(({ cardinal }) =>
  cardinal !== undefined && cardinal >= tensValues ? cardinal : undefined,
)
function unitsOf(value: number) {
  return value < 10 ? value : undefined
}

const anyOrdinal = memoized(
  longest(
    figure(2, 1, 99),
    token(({ roman }) => (roman !== undefined && roman <= largestRoman ? roman : undefined)),
    ordinalWord,
    map(sequence(tensWord, map(ordinalWord, unitsOf)), ([tens, units]) => tens + units),
  ),
)

/** A place in an order, up to the largest there is: «IV», «4», «4-й», «четвертий», «тридцять першого». */
export function ordinal(largest: number): Pattern<number> {
  return map(anyOrdinal, (value) => (value <= largest ? value : undefined))
}

const counted = token(({ cardinal }) => cardinal)
const one = map(counted, unitsOf)
const tensAndUnits = map(sequence(tensWord, one), ([tens, units]) => (tens < 100 ? tens + units : undefined))
const hundred = map(counted, (value) => (value === 100 ? value : undefined))
const overHundred = map(sequence(hundred, longest(counted, tensAndUnits)), ([base, rest]) =>
  rest < 100 ? base + rest : undefined,
)
const spelled = longest(counted, tensAndUnits, overHundred)
const plain = longest(figure(3, 1, 999), spelled)

/** How many: «10», «10-ти», «десяти», «двадцяти п’яти», «10 (десяти)». A bracketed number must agree. */
export const cardinal: Pattern<number> = memoized(
  longest(
    plain,
    map(sequence(plain, sign('('), plain, sign(')')), ([value, , gloss]) =>
      value === gloss ? value : undefined,
    ),
  ),
)

/** From one number to another, or one alone. */
export interface NumberSpan {
  readonly from: number
  readonly to?: number
}

const dash = sign('-')
const listSeparator = longest<unknown>(
  sign(',/'),
  word('and'),
  sequence(sign(','), word('and')),
  sequence(optional(sign(',')), word('but'), word('also')),
)

/** «IV, І»: the «І» may be the number, not the word. */
function leadingTo(number: Pattern<number>): Pattern<unknown> {
  return (line, at) => {
    for (const separator of [listSeparator, sign(',/')]) {
      const found = sequence(separator, optional(word('at', 'until')))(line, at)
      if (found && (number(line, found.end) || line.tokens[found.end]?.classes.has('from'))) return found
    }
    return undefined
  }
}

/** Numbers in a list with ranges: «І, ІІІ–IV», «5 та 6», «з І по ІІІ», as they stand before their noun. */
export function numberSpans(number: Pattern<number>): Pattern<readonly NumberSpan[]> {
  const single = map(number, (from): NumberSpan => ({ from }))
  const dashed = map(sequence(number, dash, number), ([from, , to]): NumberSpan => ({ from, to }))
  const worded = map(
    sequence(word('from'), number, longest(word('through', 'until'), dash), number),
    ([, from, , to]): NumberSpan => ({ from, to }),
  )
  // «у І та в ІІІ кварталах»
  return list(longest(single, dashed, worded), leadingTo(number))
}

export { listSeparator }
