import { array, assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, theDay, yearOf } from '../../../lib/calendar/day.ts'
import { isoWeek } from '../../../lib/calendar/kyiv.ts'
import { hasDueDate } from '../../../lib/obligations/obligation.ts'
import { obligationStatuses } from '../../../lib/obligations/obligation-status.ts'
import { unitYears } from '../../../lib/overview/page/calendar.ts'
import { assignLanes } from '../../../lib/overview/page/calendar-svg.ts'
import { at, programmeOf } from '../obligations/programme.ts'

const measures = array(
  record({
    deadline: constantFrom(
      'щокварталу',
      'Щопівроку',
      'щомісяця',
      'до 1 січня',
      'до 6 січня',
      'до 10 січня',
      'до 17 січня',
      'І квартал',
      'постійно',
      'щось інше',
    ),
    units: uniqueArray(constantFrom('УП', 'УКЕС', 'ВПЗВК'), { maxLength: 3 }),
  }),
  { maxLength: 12 },
)

const days = integer({ min: 0, max: 1095 }).map((number) => addDays(theDay('2023-01-01'), number))

test('every dated obligation of a year is in exactly one mark, of its week, state and unit', () => {
  assert(
    property(measures, days, constantFrom(2023, 2024, 2025), (rows, asOf, year) => {
      const numbered = rows.map((row, index) => ({ ...row, number: String(index + 1) }))
      const all = obligationStatuses(programmeOf(numbered, [], { 'Кінець програми': '31.12.2025' }), at(asOf))
      const due = all.filter(({ obligation }) => hasDueDate(obligation) && yearOf(obligation.due) === year)
      const years = unitYears(all, year, ['УКЕС'])
      const marked = years.flatMap(({ marks }) => marks.flatMap(({ obligations }) => obligations))
      expect(marked).toHaveLength(due.length)
      expect(new Set(marked)).toEqual(new Set(due))
      for (const { unit, marks } of years) {
        const keys = marks.map((mark) => `${mark.days[0]} ${mark.state}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const mark of marks) {
          for (const { obligation, state } of mark.obligations) {
            if (!hasDueDate(obligation)) throw new Error('without a day it has no place in a year')
            expect([state, obligation.measure.units[0] ?? '']).toEqual([mark.state, unit])
            expect(obligation.due >= mark.days[0] && obligation.due <= mark.days[1]).toBe(true)
            expect(isoWeek(obligation.due)).toBe(isoWeek(mark.days[0]))
            expect(mark.days.map(yearOf)).toEqual([year, year])
          }
        }
      }
      expect(years.findIndex(({ unit }) => unit === 'УКЕС')).toBeLessThanOrEqual(0)
    }),
  )
})

test('marks of a row never overlap, however many are in neighbouring weeks', () => {
  assert(
    property(measures, days, (rows, asOf) => {
      const crowded = [...rows, ...rows, ...rows].map((row, index) => ({ ...row, number: String(index) }))
      for (const { marks } of unitYears(obligationStatuses(programmeOf(crowded), at(asOf)), 2023, [])) {
        const placed = assignLanes(marks, 2023)
        expect(placed.map(({ mark }) => mark)).toEqual(marks)
        for (const [lane, own] of Map.groupBy(placed, (one) => one.lane)) {
          expect(lane).toBeLessThan(placed.length)
          // A symbol is twelve wide, and its number is to the right of it.
          const free = own.map(({ x, mark }) => x + (mark.obligations.length > 1 ? 12 + 2 + 7 : 12))
          for (const [index, { x }] of own.slice(1).entries())
            expect(x).toBeGreaterThanOrEqual(free[index] ?? 0)
        }
      }
    }),
  )
})
