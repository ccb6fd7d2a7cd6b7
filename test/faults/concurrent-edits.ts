import fc from 'fast-check'
import { controlTab, findingsTab, journalTab } from '../../lib/programme/schema.ts'
import type { SheetsEmulator } from '../../sheet-template/emulator/sheets/server.ts'
import { createSheetsStore, type StoredSpreadsheet } from '../../sheet-template/emulator/sheets/store.ts'
import {
  deleteLines,
  insertLines,
  resize,
  type StoredTab,
  writeCell,
} from '../../sheet-template/emulator/sheets/tab.ts'

/** A person’s edit of one tab: the `tab`th of those before the run. */
export type Edit = { readonly tab: number } & (
  | { readonly kind: 'insert rows' | 'insert columns'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete row'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: number }
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'move'; readonly to: number }
)

/** An edit and its time: just before the `at`th request of a run takes effect, or after it and before its response. */
export interface TimedEdit {
  readonly at: number
  readonly when: 'before' | 'after'
  readonly edit: Edit
}

const position = fc.nat(6)
const cellText = fc.constantFrom(
  '',
  'ІІ квартал',
  'колись',
  'УП',
  '1.1',
  '31.02.2023',
  'Виконано',
  'Термін',
  'щось своє',
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insert rows', 'insert columns'),
    tab: position,
    at: position,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('delete row'), tab: position, at: position }),
  fc.record({ kind: fc.constant('sort'), tab: position, column: position }),
  fc.record({ kind: fc.constant('type'), tab: position, row: position, column: position, text: cellText }),
  fc.record({
    kind: fc.constant('rename'),
    tab: position,
    title: fc.constantFrom('Чернетка', 'Заходи', 'Виконання', 'Архів'),
  }),
  fc.record({ kind: fc.constant('move'), tab: position, to: position }),
)

/** The edits that are made while a function runs. */
export const timedEdits: fc.Arbitrary<readonly TimedEdit[]> = fc.array(
  fc.record({ at: fc.nat(9), when: fc.constantFrom('before', 'after'), edit }),
  { minLength: 1, maxLength: 6 },
)

const systemTitles: ReadonlySet<string> = new Set([findingsTab.title, controlTab.title, journalTab.title])

/** People who edit the sheet while a run reads and writes it. */
export interface ConcurrentEditors {
  /** The spreadsheet when each request took effect, in order. */
  readonly snapshots: readonly { readonly path: string; readonly spreadsheet: StoredSpreadsheet }[]
  /** Titles of tabs that differ from what people’s edits alone would have made; empty where no edit was lost. */
  readonly tabsWithLostEdits: () => readonly string[]
}

/**
 * Makes the edits from the next request on.
 *
 * @param includesSystemTabs whether system tabs are renamed and moved too
 */
export function startEditing(
  sheet: SheetsEmulator,
  edits: readonly TimedEdit[],
  includesSystemTabs: boolean,
): ConcurrentEditors {
  const { spreadsheet } = sheet.store
  const staffIds = new Set(
    spreadsheet.tabs.filter(({ title }) => !systemTitles.has(title)).map(({ sheetId }) => sheetId),
  )
  const ids = includesSystemTabs ? spreadsheet.tabs.map(({ sheetId }) => sheetId) : [...staffIds]
  // The same edits without the functions.
  const editsOnly = createSheetsStore(spreadsheet)
  const snapshots: ConcurrentEditors['snapshots'][number][] = []
  const editAt = (at: number, when: TimedEdit['when']) => {
    for (const { edit } of edits.filter((one) => one.at === at && one.when === when)) {
      const id = ids[edit.tab % ids.length] ?? 0
      for (const store of [editsOnly, sheet.store])
        store.change((draft) => applyEdit(draft, id, staffIds.has(id), edit))
    }
  }
  const interceptRequest = (at: number) => {
    let path = ''
    const before = () => {
      path = sheet.requests.at(-1)?.path ?? ''
      interceptRequest(at + 1)
      editAt(at, 'before')
    }
    const after = () => {
      snapshots.push({ path, spreadsheet: sheet.store.spreadsheet })
      editAt(at, 'after')
    }
    sheet.injectFault({ fault: { kind: 'meanwhile', before, after } })
  }
  interceptRequest(0)
  return {
    snapshots,
    tabsWithLostEdits: () => differences(editsOnly.spreadsheet, sheet.store.spreadsheet, staffIds),
  }
}

/** Of system tabs people change the title and the order only. */
function applyEdit(spreadsheet: StoredSpreadsheet, sheetId: number, isStaffTab: boolean, edit: Edit): void {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === sheetId)
  if (tab === undefined) return
  if (edit.kind === 'move') {
    spreadsheet.tabs.splice(spreadsheet.tabs.indexOf(tab), 1)
    spreadsheet.tabs.splice(edit.to % (spreadsheet.tabs.length + 1), 0, tab)
  } else if (edit.kind === 'rename') {
    if (!spreadsheet.tabs.some(({ title }) => title === edit.title)) tab.title = edit.title
  } else if (isStaffTab) change(tab, edit)
}

function change(tab: StoredTab, edit: Exclude<Edit, { kind: 'move' | 'rename' }>): void {
  switch (edit.kind) {
    case 'insert rows':
      return insertLines(tab, 'ROWS', edit.at, edit.count)
    case 'insert columns':
      return insertLines(tab, 'COLUMNS', edit.at, edit.count)
    case 'delete row':
      return deleteLines(tab, 'ROWS', edit.at, 1)
    case 'sort': {
      const [headers = [], ...rows] = tab.rows
      tab.rows = [
        headers,
        ...rows.toSorted((a, b) => (a[edit.column] ?? '').localeCompare(b[edit.column] ?? '')),
      ]
      return
    }
    case 'type':
      resize(tab, Math.max(tab.rowCount, edit.row + 1), Math.max(tab.columnCount, edit.column + 1))
      writeCell(tab, edit.row, edit.column, edit.text)
  }
}

function differences(
  expected: StoredSpreadsheet,
  actual: StoredSpreadsheet,
  staffIds: ReadonlySet<number>,
): string[] {
  const own = ({ title, rows }: StoredTab) => JSON.stringify([title, rows])
  const known = new Set(expected.tabs.map(({ sheetId }) => sheetId))
  const added = actual.tabs.filter(({ sheetId, title }) => !known.has(sheetId) && !systemTitles.has(title))
  const changed = expected.tabs.filter((tab) => {
    const same = actual.tabs.find(({ sheetId }) => sheetId === tab.sheetId)
    return (
      same === undefined || same.title !== tab.title || (staffIds.has(tab.sheetId) && own(same) !== own(tab))
    )
  })
  return [...added, ...changed].map(({ title }) => title)
}
