import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../../lib/workbook/csv.ts'

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ї', ',', '"', ';', ' ', '\n', '\r', '\t', '=', '-', '1') }),
  fc.string(),
)

test('quotes cells as csv-stringify does', () => {
  const table = fc.array(fc.array(cell, { minLength: 1 }), { minLength: 1 })
  fc.assert(
    fc.property(table, (rows) => {
      // A formula is changed before it is quoted: see below.
      const harmless = rows.map((row) => row.map((text) => `x${text}`))
      const options = { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/u } as const
      expect(csv(harmless)).toBe(stringify(harmless, options))
    }),
  )
})

test.each([
  ['', ''],
  ['=A1, так', `"'=A1, так"`],
  ['-3', '-3'],
  ['-A1', "'-A1"],
  ['\tA', "'\tA"],
  ['«їжак» "і", \nще', '"«їжак» ""і"", \nще"'],
])('the cell %j is %j', (text, written) => {
  expect(csv([[text, 'кінець']])).toBe(`\ufeff${written},кінець\r\n`)
})
