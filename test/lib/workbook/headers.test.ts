import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findColumns } from '../../../lib/workbook/headers.ts'

const columns = {
  number: { header: '№', required: true },
  deadline: { header: 'Строк виконання', required: true },
  years: { header: 'Роки' },
} as const

test('headers are found whatever their order, case, blanks and neighbours', () => {
  const { positions, missing, duplicated } = findColumns(columns, ['Нотатки', ' строк\nвиконання ', '№'])
  expect(Object.fromEntries(positions)).toEqual({ number: 2, deadline: 1 })
  expect({ missing, duplicated }).toEqual({ missing: [], duplicated: [] })
})

test('required headers that are not there are named, others are not', () => {
  expect(findColumns(columns, ['№']).missing).toEqual(['Строк виконання'])
})

test('a known header that stands twice is named; an unknown one may stand as often as it likes', () => {
  expect(findColumns(columns, ['№', 'Строк виконання', '№', 'x', 'x']).duplicated).toEqual(['№'])
})

test('any shuffle of the headers finds the same columns', () => {
  const headers = Object.values(columns).map(({ header }) => header)
  fc.assert(
    fc.property(fc.shuffledSubarray([...headers, 'а', 'б', ''], { minLength: 6 }), (row) => {
      for (const [key, position] of findColumns(columns, row).positions) {
        expect(row[position]).toBe(columns[key as keyof typeof columns].header)
      }
    }),
  )
})
