import { describe, expect, test } from 'vitest'
import { normalise } from '../../../lib/deadline/normalise.ts'
import { rules } from '../../../lib/deadline/rules.ts'
import { tokensOf } from '../../../lib/deadline/tokens.ts'

function whole(example: string): readonly string[] {
  const text = normalise(example)
  const tokens = tokensOf(text)
  const line = { text, tokens, statesTimeFrom: () => false, memo: [] }
  return rules.filter(({ pattern }) => pattern(line, 0)?.end === tokens.length).map(({ name }) => name)
}

test('names are different', () => expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length))

describe.each(rules)('$name', ({ name, examples }) => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(0))
  test.each(examples)('«%s» is read whole by this rule alone', (example) => {
    expect(whole(example)).toEqual([name])
  })
})
