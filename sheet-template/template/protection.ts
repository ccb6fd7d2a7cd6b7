import type { TemplateChange } from './change.ts'
import { type CurrentTab, wholeColumnOf } from './current.ts'
import { type PlacedTab, stateKey } from './placement.ts'

/**
 * Headers of staff tabs warn whoever changes them. Tabs of the system may be edited by its accounts alone, and by the
 * owner, whom Google lets edit everything. A protection is known by its description.
 */
export function protectionChanges(laid: PlacedTab, editors: readonly string[]): readonly TemplateChange[] {
  const { now, schema, headerRow, positions } = laid
  if (schema.owner === 'system') return onlySystem(now, editors)
  const state = positions.get(stateKey)
  return [
    ...warning(now, 'Заголовки: за ними система знаходить стовпці.', 'warn of changed headers', {
      sheetId: now.sheetId,
      startRowIndex: 0,
      endRowIndex: headerRow + 1,
    }),
    ...(state === undefined
      ? []
      : warning(now, 'Стан заповнюється сам.', 'warn of typing into «Стан»', wholeColumnOf(now, state))),
  ]
}

/**
 * The whole tab is the system’s. Where no service account is known, the tab only warns: its editors would be whoever runs
 * the command, and the functions could not write any more.
 *
 * @param editors the service accounts that write
 */
export function onlySystem(now: CurrentTab, editors: readonly string[]): readonly TemplateChange[] {
  const description = 'Цей аркуш заповнює система.'
  const range = { sheetId: now.sheetId }
  if (editors.length === 0) return warning(now, description, 'warn of typing into the tab', range)
  if (isThere(now, description)) return []
  const protectedRange = { range, description, editors: { users: [...editors] } }
  const what = 'let only the system edit the tab'
  return [{ tab: now.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function warning(
  now: CurrentTab,
  description: string,
  what: string,
  range: object,
): readonly TemplateChange[] {
  if (isThere(now, description)) return []
  const protectedRange = { range, description, warningOnly: true }
  return [{ tab: now.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function isThere({ protectedRanges }: CurrentTab, description: string): boolean {
  return protectedRanges.some((one) => one.description === description)
}
