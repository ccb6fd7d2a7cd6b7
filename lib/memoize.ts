/** Limit of the texts that one function remembers, in characters: with the answers, a few megabytes. */
const maxCharacters = 1_000_000
/** Memory that an answer takes beside its text, expressed in characters. */
const charactersPerAnswer = 100

/**
 * A function of a text that computes the answer to each text once: in a spreadsheet the same days, units and wordings
 * occur in thousands of cells. When the limit of memory is reached, everything is forgotten.
 *
 * The function must depend on its text only, and nobody may change its answers, because all callers share them.
 *
 * @param answer computes an answer; what it throws is passed on and not remembered
 * @example const length = memoize((text) => text.length); length('строк') // 5; the second call does not compute it
 */
export function memoize<T, Text extends string = string>(answer: (text: Text) => T): (text: Text) => T {
  const known = new Map<Text, T>()
  let held = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const found = answer(text)
    held += text.length + charactersPerAnswer
    if (held > maxCharacters) {
      known.clear()
      held = text.length + charactersPerAnswer
    }
    known.set(text, found)
    return found
  }
}

/**
 * A function of an object that computes the answer for each object once; an answer lives as long as its object.
 *
 * Objects are compared by identity: an equal copy is another object. The object must not change, the function must
 * depend on it only, and nobody may change the answers.
 *
 * @param answer computes an answer, never `undefined`; what it throws is passed on and not remembered
 * @example const yearsOf = memoizeByIdentity(distinctYears); yearsOf(entries) === yearsOf(entries) // true
 */
export function memoizeByIdentity<Key extends object, T extends object>(
  answer: (key: Key) => T,
): (key: Key) => T {
  const known = new WeakMap<Key, T>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const found = answer(key)
    known.set(key, found)
    return found
  }
}
