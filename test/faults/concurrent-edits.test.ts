import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../lib/assessment/assessment.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { systemTabGrids } from '../../lib/overview/system-tabs.ts'
import { controlTab, findingsTab, journalTab, staffTabs } from '../../lib/programme/schema.ts'
import type { Workbook } from '../../lib/workbook/workbook.ts'
import type { StoredSpreadsheet } from '../../sheet-template/emulator/sheets/store.ts'
import { type ConcurrentEditors, startEditing, type TimedEdit, timedEdits } from './concurrent-edits.ts'
import {
  firstDayOffice,
  type OfficeAtRisk,
  simulatedToday,
  startOffice,
  withFolder,
} from './office-at-risk.ts'

/** An office whose tabs have findings. */
const officeWithFindings = {
  ...firstDayOffice,
  Заходи: [...firstDayOffice.Заходи, ['1.3', 'ІІ', '2', 'Оприлюднити звіт', 'колись', 'УП']],
  Виконання: [...firstDayOffice.Виконання, ['7.7', '31.02.2023', 'Виконано', 'Зроблено.', '']],
}

const runs = { numRuns: 40 }

test('a check writes the findings of one reading of the sheet, and no concurrent edit is lost', async () => {
  await withFolder(officeWithFindings, async (folder) => {
    await fc.assert(
      fc.asyncProperty(timedEdits, fc.boolean(), async (edits, isChecked) => {
        await withEditors(
          folder,
          edits,
          isChecked ? '/validate' : undefined,
          true,
          async (office, editors) => {
            const response = await office.service.post('/validate')
            expect(editors.tabsWithLostEdits()).toEqual([])
            const written = editors.snapshots.find(({ path }) => path.endsWith('values:batchUpdate'))
            const isDone = response.status === 200
            const tabs = isDone
              ? systemTabs(office, editors, written?.spreadsheet ?? readingOf(office, editors))
              : written
            expect([response.status, tabs]).toEqual(
              isDone ? [200, expectedTabs(office, editors)] : [502, undefined],
            )
          },
        )
      }),
      runs,
    )
  })
})

test('nobody gets an e-mail twice, whatever is edited concurrently', async () => {
  await withFolder(officeWithFindings, async (folder) => {
    await fc.assert(
      fc.asyncProperty(timedEdits, async (edits) => {
        await withEditors(folder, edits, undefined, false, async (office, editors) => {
          await office.service.post('/digest')
          await office.service.post('/digest')
          expect(editors.tabsWithLostEdits()).toEqual([])
          const emails = office.outbox.emails()
          const journal = gridOf(office.sheet.store.spreadsheet, journalTab.title)
          const sent = journal.filter(([, , , , state]) => state === 'надіслано').map(([key]) => key)
          expect(sent).toHaveLength(emails.length)
          expect(new Set(sent).size).toBe(emails.length)
          expect(new Set(emails.map(({ messageId }) => messageId)).size).toBe(emails.length)
          const linked = emails.flatMap(({ html }) =>
            [...html.matchAll(/#gid=(\d+)/gu)].map(([, id]) => Number(id)),
          )
          const titles = titlesById(editors)
          expect(linked.filter((id) => !staffTabs.some((title) => title === titles.get(id)))).toEqual([])
        })
      }),
      runs,
    )
  })
})

test('an archived report rests on one reading of the sheet, whatever is edited concurrently', async () => {
  await withFolder(officeWithFindings, async (folder) => {
    await fc.assert(
      fc.asyncProperty(timedEdits, async (edits) => {
        await withEditors(folder, edits, undefined, false, async (office, editors) => {
          const { status } = await office.service.post('/archive?period=2023-H1')
          expect(editors.tabsWithLostEdits()).toEqual([])
          const names = (await office.service.bucket.list('')).map(({ name }) => name)
          expect(names).toHaveLength(status === 200 ? 3 : 0)
          const values = names.find((name) => name.endsWith('.json'))
          if (values === undefined) return
          const { tabs } = JSON.parse(String((await office.service.bucket.get(values))?.content))
          expect(new Map(Object.entries(tabs))).toEqual(workbookIn(office, editors, staffTabs))
          const keys = gridOf(office.sheet.store.spreadsheet, journalTab.title)
            .slice(1)
            .map(([key]) => key)
          expect(keys).toHaveLength(names.length)
          expect(new Set(keys)).toEqual(new Set(names))
        })
      }),
      runs,
    )
  })
})

async function withEditors(
  folder: string,
  edits: readonly TimedEdit[],
  before: string | undefined,
  includesSystemTabs: boolean,
  use: (office: OfficeAtRisk, editors: ConcurrentEditors) => Promise<void>,
): Promise<void> {
  const office = await startOffice(folder)
  try {
    if (before !== undefined) await office.service.post(before)
    office.sheet.requests.length = 0
    await use(office, startEditing(office.sheet, edits, includesSystemTabs))
  } finally {
    await office.close()
  }
}

function expectedTabs(office: OfficeAtRisk, editors: ConcurrentEditors) {
  const { workbook, grids } = readAndExpected(office, editors)
  const grid = ({ title }: { readonly title: string }) =>
    withoutStamp(grids.find((one) => one.title === title)?.grid ?? workbook.get(title) ?? [])
  return [grid(findingsTab), grid(controlTab)]
}

/** What the check read, and the system tabs that it must write from that. */
function readAndExpected(office: OfficeAtRisk, editors: ConcurrentEditors) {
  const workbook = workbookIn(office, editors, [...staffTabs, findingsTab.title, controlTab.title])
  const layout = editors.snapshots.find(({ path }) => path.endsWith('/local'))?.spreadsheet
  const tabIds = new Map((layout?.tabs ?? []).map(({ title, sheetId }) => [title, { sheetId }]))
  const grids = systemTabGrids(assess(workbook, theDay(simulatedToday)), '', {
    sheetUrl: '/sheet',
    tabIds,
    workbook,
  })
  return { workbook, grids }
}

/** The system tabs in a spreadsheet. One that the check does not write is found by its id: an edit may have renamed it. */
function systemTabs(office: OfficeAtRisk, editors: ConcurrentEditors, spreadsheet: StoredSpreadsheet) {
  const { grids } = readAndExpected(office, editors)
  const currentTitle = (title: string) => {
    if (grids.some((one) => one.title === title)) return title
    const read = readingOf(office, editors).tabs.find((tab) => tab.title === title)
    return spreadsheet.tabs.find(({ sheetId }) => sheetId === read?.sheetId)?.title ?? title
  }
  return [findingsTab, controlTab].map(({ title }) => withoutStamp(gridOf(spreadsheet, currentTitle(title))))
}

/** The rows below the stamp, without empty cells at their end. */
function withoutStamp(grid: readonly (readonly string[])[]) {
  return grid.slice(1).map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
}

function readingOf({ sheet }: OfficeAtRisk, { snapshots }: ConcurrentEditors): StoredSpreadsheet {
  return (
    snapshots.find(({ path }) => path.endsWith('values:batchGet'))?.spreadsheet ?? sheet.store.spreadsheet
  )
}

/** What the run read: those of the tabs that existed when it asked for their titles, if it did. */
function workbookIn(office: OfficeAtRisk, editors: ConcurrentEditors, titles: readonly string[]): Workbook {
  const reading = readingOf(office, editors)
  const listed = listedTabs(office, editors) ?? reading
  const known = titles.filter((title) => listed.tabs.some((tab) => tab.title === title))
  return new Map(known.map((title) => [title, gridOf(reading, title)]))
}

/** The spreadsheet when the run asked for its titles, which it does after reading a missing tab failed. */
function listedTabs(
  { sheet: { requests } }: OfficeAtRisk,
  { snapshots }: ConcurrentEditors,
): StoredSpreadsheet | undefined {
  const isRefused = requests.find(({ path }) => path.endsWith('values:batchGet'))?.status === 400
  const read = snapshots.findIndex(({ path }) => path.endsWith('values:batchGet'))
  return isRefused
    ? snapshots.slice(0, read).findLast(({ path }) => path.endsWith('/local'))?.spreadsheet
    : undefined
}

function titlesById({ snapshots }: ConcurrentEditors): ReadonlyMap<number, string> {
  const layout = snapshots.find(({ path }) => path.endsWith('/local'))
  return new Map((layout?.spreadsheet.tabs ?? []).map(({ sheetId, title }) => [sheetId, title]))
}

function gridOf({ tabs }: StoredSpreadsheet, title: string): string[][] {
  return tabs.find((tab) => tab.title === title)?.rows ?? []
}
