/** What one function remembers at most, in characters: a few megabytes with the answers. */
const maxCharacters = 1_000_000
/** What an answer takes beside its text, about as much as so many characters. */
const charactersPerAnswer = 100

/**
 * A function of texts that answers at once what it was asked before: in a sheet the same days, units and wordings stand
 * in thousands of cells. Only for functions that depend on nothing else and whose answers nobody changes.
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
