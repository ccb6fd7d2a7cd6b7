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

/** What a person does to one tab in the browser: the `tab`th of those that were there in the morning. */
export type Edit = { readonly tab: number } & (
  | { readonly kind: 'insert rows' | 'insert columns'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete row'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: number }
  | { readonly kind: 'type'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly kind: 'rename'; readonly title: string }
  | { readonly kind: 'move'; readonly to: number }
)

/** An edit, and when it is made: before the `at`th request of a run is done, or after, before its answer. */
export interface EditMoment {
  readonly at: number
  readonly when: 'before' | 'after'
  readonly edit: Edit
}

const place = fc.nat(6)
const words = fc.constantFrom(
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
    tab: place,
    at: place,
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('delete row'), tab: place, at: place }),
  fc.record({ kind: fc.constant('sort'), tab: place, column: place }),
  fc.record({ kind: fc.constant('type'), tab: place, row: place, column: place, text: words }),
  fc.record({
    kind: fc.constant('rename'),
    tab: place,
    title: fc.constantFrom('Чернетка', 'Заходи', 'Виконання', 'Архів'),
  }),
  fc.record({ kind: fc.constant('move'), tab: place, to: place }),
)

/** A busy day: all that happens while a function runs. */
export const day: fc.Arbitrary<readonly EditMoment[]> = fc.array(
  fc.record({ at: fc.nat(9), when: fc.constantFrom('before', 'after'), edit }),
  { minLength: 1, maxLength: 6 },
)

const systemTitles: ReadonlySet<string> = new Set([findingsTab.title, controlTab.title, journalTab.title])

/** People at a sheet while a run reads and writes it. */
export interface ConcurrentEditors {
  /** The sheet as a request saw it, for each request in order. */
  readonly seen: readonly { readonly path: string; readonly spreadsheet: StoredSpreadsheet }[]
  /** What people have typed and not found again, or found and not typed; empty where all is as they left it. */
  readonly lost: () => readonly string[]
}

/**
 * Lets people work from the next request on.
 *
 * @param areAll whether the tabs of functions are renamed and moved as well
 */
export function startEditing(
  sheet: SheetsEmulator,
  moments: readonly EditMoment[],
  areAll: boolean,
): ConcurrentEditors {
  const { spreadsheet } = sheet.store
  const ofStaff = new Set(
    spreadsheet.tabs.filter(({ title }) => !systemTitles.has(title)).map(({ sheetId }) => sheetId),
  )
  const ids = areAll ? spreadsheet.tabs.map(({ sheetId }) => sheetId) : [...ofStaff]
  // What there would be if nobody but people wrote.
  const alone = createSheetsStore(spreadsheet)
  const seen: ConcurrentEditors['seen'][number][] = []
  const act = (at: number, when: EditMoment['when']) => {
    for (const { edit } of moments.filter((one) => one.at === at && one.when === when)) {
      const id = ids[edit.tab % ids.length] ?? 0
      for (const store of [alone, sheet.store])
        store.change((draft) => make(draft, id, ofStaff.has(id), edit))
    }
  }
  const watch = (at: number) => {
    let path = ''
    const before = () => {
      path = sheet.requests.at(-1)?.path ?? ''
      watch(at + 1)
      act(at, 'before')
    }
    const after = () => {
      seen.push({ path, spreadsheet: sheet.store.spreadsheet })
      act(at, 'after')
    }
    sheet.injectFault({ fault: { kind: 'meanwhile', before, after } })
  }
  watch(0)
  return { seen, lost: () => differences(alone.spreadsheet, sheet.store.spreadsheet, ofStaff) }
}

/** Of the tabs of functions people change the name and the place, and not what stands in them. */
function make(spreadsheet: StoredSpreadsheet, sheetId: number, isOfStaff: boolean, edit: Edit): void {
  const tab = spreadsheet.tabs.find((one) => one.sheetId === sheetId)
  if (tab === undefined) return
  if (edit.kind === 'move') {
    spreadsheet.tabs.splice(spreadsheet.tabs.indexOf(tab), 1)
    spreadsheet.tabs.splice(edit.to % (spreadsheet.tabs.length + 1), 0, tab)
  } else if (edit.kind === 'rename') {
    if (!spreadsheet.tabs.some(({ title }) => title === edit.title)) tab.title = edit.title
  } else if (isOfStaff) change(tab, edit)
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
  alone: StoredSpreadsheet,
  now: StoredSpreadsheet,
  ofStaff: ReadonlySet<number>,
): string[] {
  const own = ({ title, rows }: StoredTab) => JSON.stringify([title, rows])
  const known = new Set(alone.tabs.map(({ sheetId }) => sheetId))
  const added = now.tabs.filter(({ sheetId, title }) => !known.has(sheetId) && !systemTitles.has(title))
  const changed = alone.tabs.filter((tab) => {
    const there = now.tabs.find(({ sheetId }) => sheetId === tab.sheetId)
    return (
      there === undefined ||
      there.title !== tab.title ||
      (ofStaff.has(tab.sheetId) && own(there) !== own(tab))
    )
  })
  return [...added, ...changed].map(({ title }) => title)
}
