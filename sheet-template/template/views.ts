import type { sheets_v4 } from '../../lib/google/structure.ts'
import { stateName } from '../../lib/text/state.ts'
import { columnLetters } from '../../lib/workbook/a1.ts'
import type { TemplateChange } from './change.ts'
import type { PlacedTab } from './placement.ts'

/** A filter view of the measures for each unit, and one of overdue obligations in «Контроль», where they are missing. */
export function filterViewChanges(placed: PlacedTab, units: readonly string[]): readonly TemplateChange[] {
  if (placed.key === 'control') {
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: stateName('overdue') }] }
    return view(placed, 'Прострочені', 'state', condition)
  }
  if (placed.key !== 'measures') return []
  return units.flatMap((unit) => view(placed, `Заходи: ${unit}`, 'units', namesUnit(placed, unit, units)))
}

function view(
  { current, schema, headerRow, positions }: PlacedTab,
  title: string,
  key: string,
  condition: sheets_v4.Schema$BooleanCondition,
): readonly TemplateChange[] {
  const columnIndex = positions.get(key)
  if (columnIndex === undefined || current.filterViews.some((one) => one.title === title)) return []
  const range = { sheetId: current.sheetId, startRowIndex: headerRow }
  const filter = { title, range, filterSpecs: [{ columnIndex, filterCriteria: { condition } }] }
  return [
    {
      tab: schema.title,
      what: 'add filter views',
      which: `«${title}»`,
      request: { addFilterView: { filter } },
    },
  ]
}

/** A text filter, which stays with its column when it is moved; a formula where one unit’s name contains another’s. */
function namesUnit(
  { positions, headerRow }: PlacedTab,
  unit: string,
  units: readonly string[],
): sheets_v4.Schema$BooleanCondition {
  const isPart = units.some((other) => other !== unit && other.toLowerCase().includes(unit.toLowerCase()))
  if (!isPart) return { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: unit }] }
  const cell = `$${columnLetters(positions.get('units') ?? 0)}${headerRow + 2}`
  const name = unit.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replaceAll('"', '""')
  const formula = `=REGEXMATCH(${cell};"(^|[,;\\n])\\s*${name}\\s*($|[,;\\n])")`
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }
}
