import { describe, expect, test } from 'vitest'
import { normalise } from '../../../lib/deadline/normalise.ts'
import { RULES } from '../../../lib/deadline/rules.ts'
import { tokensOf } from '../../../lib/deadline/tokens.ts'

const whole = (example: string): readonly string[] => {
  const text = normalise(example)
  const tokens = tokensOf(text)
  const line = { text, tokens, statesTimeFrom: () => false, known: [] }
  return RULES.filter(({ pattern }) => pattern(line, 0)?.end === tokens.length).map(({ name }) => name)
}

test('names are different', () => expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length))

describe.each(RULES)('$name', ({ name, examples }) => {
  test('has examples', () => expect(examples.length).toBeGreaterThan(0))
  test.each(examples)('«%s» is read whole by this rule alone', (example) => {
    expect(whole(example)).toEqual([name])
  })
})
