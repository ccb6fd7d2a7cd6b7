import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { describeDeadline } from '../../../lib/deadline/describe.ts'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { meaning } from './meanings.ts'

test('what is described is read back as the same', () => {
  assert(
    property(meaning, (deadline) => {
      expect(parseDeadline(describeDeadline(deadline))).toEqual(deadline)
    }),
    { numRuns: 3000 },
  )
})
