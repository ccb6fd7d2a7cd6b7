import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { parseDeadline } from '../../../lib/deadline/parse.ts'
import { describeDeadline } from '../../../lib/text/describe-deadline.ts'
import { meaning } from '../deadline/meanings.ts'

test('a described deadline parses as the same deadline', () => {
  assert(
    property(meaning, (deadline) => {
      expect(parseDeadline(describeDeadline(deadline))).toEqual(deadline)
    }),
    { numRuns: 3000 },
  )
})
