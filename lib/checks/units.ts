import type { Problem } from '../finding.ts'
import { isMailAddress, suggestAddress } from '../programme/mail-address.ts'
import type { Programme, Unit } from '../programme/programme.ts'
import type { unitsTab } from '../programme/schema.ts'
import { foldedName } from '../programme/unify-units.ts'
import type { CheckRule } from './rule.ts'

/** The rules for a unit. */
export const unitRules: readonly CheckRule<Unit, keyof typeof unitsTab.columns>[] = [
  { column: 'email', level: 'error', find: ({ email }) => malformed(email) },
  { column: 'headEmail', level: 'error', find: ({ headEmail }) => malformed(headEmail) },
]

function malformed(addresses: readonly string[]): readonly Problem[] {
  return addresses
    .filter((address) => !isMailAddress(address))
    .map((address) => {
      const corrected = suggestAddress(address)
      return { code: 'address-malformed', address, ...(corrected === undefined ? {} : { corrected }) }
    })
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

/** Units whose abbreviations differ only by capitals, blanks or look-alike letters from an earlier one. */
export function alikeUnits(units: readonly Unit[]): readonly { unit: Unit; other: Unit }[] {
  const first = new Map<string, Unit>()
  return units.flatMap((unit) => {
    const other = unit.code === '' ? undefined : first.get(foldedName(unit.code))
    if (other === undefined) first.set(foldedName(unit.code), unit)
    return other === undefined || other.code === unit.code ? [] : [{ unit, other }]
  })
}

/**
 * Units that are responsible for a measure and have no address at all, in an office that sends e-mails. A malformed
 * address is a finding of its own.
 */
export function unaddressedUnits({ units, measures }: Programme): readonly Unit[] {
  if (units.every(({ email }) => email.length === 0)) return []
  const responsible = new Set(measures.flatMap((measure) => measure.units))
  return units.filter(({ code, email, unreadable }) => {
    return responsible.has(code) && email.length === 0 && !unreadable.has('email')
  })
}
