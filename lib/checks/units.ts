import type { Problem } from '../finding.ts'
import { isMailAddress } from '../programme/mail-address.ts'
import type { Unit } from '../programme/programme.ts'
import type { unitsTab } from '../programme/schema.ts'
import type { CheckRule } from './rule.ts'

/** The rules for a unit. */
export const unitRules: readonly CheckRule<Unit, keyof typeof unitsTab.columns>[] = [
  { column: 'email', level: 'error', find: ({ email }) => malformed(email) },
  { column: 'headEmail', level: 'error', find: ({ headEmail }) => malformed(headEmail) },
]

function malformed(addresses: readonly string[]): readonly Problem[] {
  return addresses
    .filter((address) => !isMailAddress(address))
    .map((address) => ({ code: 'address-malformed', address }))
}

/**
 * Units with the same abbreviation as an earlier one.
 *
 * @returns each with the row of the first unit of that abbreviation
 * @example duplicatedUnits([{ code: 'УКЕС', row: 2, … }, { code: 'УКЕС', row: 5, … }]) // [{ unit: { row: 5, … }, firstRow: 2 }]
 */
export function duplicatedUnits(units: readonly Unit[]): readonly { unit: Unit; firstRow: number }[] {
  const firstRows = new Map<string, number>()
  return units.flatMap((unit) => {
    const firstRow = firstRows.get(unit.code)
    if (unit.code === '' || firstRow === undefined) {
      firstRows.set(unit.code, unit.row)
      return []
    }
    return [{ unit, firstRow }]
  })
}
