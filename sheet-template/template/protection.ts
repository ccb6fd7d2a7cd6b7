import type { TemplateChange } from './change.ts'
import { type CurrentTab, wholeColumnOf } from './current.ts'
import { type PlacedTab, stateKey } from './placement.ts'

/**
 * The protection that a tab lacks: headers of staff tabs only warn, system tabs may be edited by the service accounts
 * alone, and by the owner, whom Google never locks out. An existing protection is recognized by its description.
 */
export function protectionChanges(placed: PlacedTab, editors: readonly string[]): readonly TemplateChange[] {
  const { current, schema, headerRow, positions } = placed
  if (schema.owner === 'system') return onlySystem(current, editors)
  const state = positions.get(stateKey)
  return [
    ...warning(current, 'Заголовки: за ними система знаходить стовпці.', 'warn of changed headers', {
      sheetId: current.sheetId,
      startRowIndex: 0,
      endRowIndex: headerRow + 1,
    }),
    ...(state === undefined
      ? []
      : warning(
          current,
          'Стан заповнюється сам.',
          'warn of typing into «Стан»',
          wholeColumnOf(current, state),
        )),
  ]
}

/**
 * Protects a whole tab. Without a service account it only warns: otherwise the sole editor would be the person who runs
 * the command, and the functions could not write.
 *
 * @param editors the service accounts that write
 */
export function onlySystem(current: CurrentTab, editors: readonly string[]): readonly TemplateChange[] {
  const description = 'Цей аркуш заповнює система.'
  const range = { sheetId: current.sheetId }
  if (editors.length === 0) return warning(current, description, 'warn of typing into the tab', range)
  if (isProtected(current, description)) return []
  const protectedRange = { range, description, editors: { users: [...editors] } }
  const what = 'let only the system edit the tab'
  return [{ tab: current.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function warning(
  current: CurrentTab,
  description: string,
  what: string,
  range: object,
): readonly TemplateChange[] {
  if (isProtected(current, description)) return []
  const protectedRange = { range, description, warningOnly: true }
  return [{ tab: current.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function isProtected({ protectedRanges }: CurrentTab, description: string): boolean {
  return protectedRanges.some((one) => one.description === description)
}
