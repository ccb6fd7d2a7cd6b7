import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { barWidths } from '../../../lib/overview/page/bar.ts'

test('the widths of a bar’s parts add up to 100 per cent, each exact to a hundredth', () => {
  assert(
    property(array(nat(2_000), { minLength: 1, maxLength: 10 }), (parts) => {
      const own = barWidths(parts)
      const total = own.reduce((sum, width) => sum + width, 0)
      expect(total).toBe(parts.some((part) => part > 0) ? 10_000 : 0)
      for (const [index, part] of parts.entries()) {
        const exact =
          (part * 10_000) /
          Math.max(
            1,
            parts.reduce((sum, one) => sum + one, 0),
          )
        expect(Math.abs((own[index] ?? Number.NaN) - exact)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
