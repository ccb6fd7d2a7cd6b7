import type { Problem } from '../finding.ts'
import { isMailAddress } from '../programme/mail-address.ts'
import type { Unit } from '../programme/programme.ts'
import type { unitsTab } from '../programme/schema.ts'
import type { CheckRule } from './rule.ts'

/** What is checked in a unit. */
export const unitRules: readonly CheckRule<Unit, keyof typeof unitsTab.columns>[] = [
  { column: 'email', level: 'error', find: ({ email }) => malformed(email) },
  { column: 'headEmail', level: 'error', find: ({ headEmail }) => malformed(headEmail) },
]

function malformed(addresses: readonly string[]): readonly Problem[] {
  return addresses
    .filter((address) => !isMailAddress(address))
    .map((address) => ({ code: 'address-malformed', address }))
}

/** Units that share their abbreviation with an earlier one. */
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
