import { columnRange } from './body-steps.ts'
import { type Laid, stateKey } from './laid.ts'
import type { TabNow } from './now.ts'
import type { Step } from './step.ts'

/**
 * Headers of staff tabs warn whoever changes them. Tabs of the system may be edited by its account alone, and by the
 * owner, whom Google lets edit everything. A protection is known by its description.
 */
export function protectionSteps(laid: Laid, account: string | undefined): readonly Step[] {
  const { now, schema, headerRow, positions } = laid
  if (schema.owner === 'system') return onlySystem(now, account)
  const state = positions.get(stateKey)
  return [
    ...warning(now, 'Заголовки: за ними система знаходить стовпці.', 'warn of changed headers', {
      sheetId: now.sheetId,
      startRowIndex: 0,
      endRowIndex: headerRow + 1,
    }),
    ...(state === undefined
      ? []
      : warning(now, 'Стан заповнюється сам.', 'warn of typing into «Стан»', columnRange(laid, state))),
  ]
}

/** The whole tab is the system’s. */
export function onlySystem(now: TabNow, account: string | undefined): readonly Step[] {
  const description = 'Цей аркуш заповнює система.'
  if (isThere(now, description)) return []
  // Without a list of editors they are whoever asks and the owner. A list must not lack whoever asks.
  const editors = account === undefined ? {} : { editors: { users: [account] } }
  const protectedRange = { range: { sheetId: now.sheetId }, description, ...editors }
  const what = 'let only the system edit the tab'
  return [{ tab: now.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function warning(now: TabNow, description: string, what: string, range: object): readonly Step[] {
  if (isThere(now, description)) return []
  const protectedRange = { range, description, warningOnly: true }
  return [{ tab: now.title, what, request: { addProtectedRange: { protectedRange } } }]
}

function isThere({ protectedRanges }: TabNow, description: string): boolean {
  return protectedRanges.some((one) => one.description === description)
}
