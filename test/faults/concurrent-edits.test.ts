import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../lib/assessment/assessment.ts'
import { theDay } from '../../lib/calendar/day.ts'
import { systemTabGrids } from '../../lib/overview/system-tabs.ts'
import { controlTab, findingsTab, journalTab, staffTabs } from '../../lib/programme/schema.ts'
import type { Workbook } from '../../lib/workbook/workbook.ts'
import type { StoredSpreadsheet } from '../../sheet-template/emulator/sheets/store.ts'
import { type ConcurrentEditors, day, type EditMoment, startEditing } from './concurrent-edits.ts'
import { firstDay, type OfficeAtRisk, startOffice, today, withFolder } from './office-at-risk.ts'

/** With something to find in it. */
const untidy = {
  ...firstDay,
  Заходи: [...firstDay.Заходи, ['1.3', 'ІІ', '2', 'Оприлюднити звіт', 'колись', 'УП']],
  Виконання: [...firstDay.Виконання, ['7.7', '31.02.2023', 'Виконано', 'Зроблено.', '']],
}

const runs = { numRuns: 40 }

test('a check writes what follows from one reading, and people find what they typed', async () => {
  await withFolder(untidy, async (folder) => {
    await fc.assert(
      fc.asyncProperty(day, fc.boolean(), async (moments, isChecked) => {
        await withPeople(
          folder,
          moments,
          isChecked ? '/validate' : undefined,
          true,
          async (office, people) => {
            const answer = await office.service.post('/validate')
            expect(people.lost()).toEqual([])
            const written = people.seen.find(({ path }) => path.endsWith('values:batchUpdate'))
            const isDone = answer.status === 200
            const tabs = isDone ? systemTabs(written?.spreadsheet ?? readingOf(office, people)) : written
            expect([answer.status, tabs]).toEqual(
              isDone ? [200, expectedTabs(office, people)] : [502, undefined],
            )
          },
        )
      }),
      runs,
    )
  })
})

test('letters go to nobody twice, whatever is done to the sheet meanwhile', async () => {
  await withFolder(untidy, async (folder) => {
    await fc.assert(
      fc.asyncProperty(day, async (moments) => {
        await withPeople(folder, moments, undefined, false, async (office, people) => {
          await office.service.post('/digest')
          await office.service.post('/digest')
          expect(people.lost()).toEqual([])
          const letters = office.outbox.emails()
          const journal = gridOf(office.sheet.store.spreadsheet, journalTab.title)
          const sent = journal.filter(([, , , , state]) => state === 'надіслано').map(([key]) => key)
          expect(sent).toHaveLength(letters.length)
          expect(new Set(sent).size).toBe(letters.length)
          expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(letters.length)
          const linked = letters.flatMap(({ html }) =>
            [...html.matchAll(/#gid=(\d+)/gu)].map(([, id]) => Number(id)),
          )
          const titles = titlesById(people)
          expect(linked.filter((id) => !staffTabs.some((title) => title === titles.get(id)))).toEqual([])
        })
      }),
      runs,
    )
  })
})

test('what is archived is one reading', async () => {
  await withFolder(untidy, async (folder) => {
    await fc.assert(
      fc.asyncProperty(day, async (moments) => {
        await withPeople(folder, moments, undefined, false, async (office, people) => {
          const { status } = await office.service.post('/archive?period=2023-H1')
          expect(people.lost()).toEqual([])
          const names = (await office.service.bucket.list('')).map(({ name }) => name)
          expect(names).toHaveLength(status === 200 ? 3 : 0)
          const values = names.find((name) => name.endsWith('.json'))
          if (values === undefined) return
          const { tabs } = JSON.parse(String((await office.service.bucket.get(values))?.content))
          expect(new Map(Object.entries(tabs))).toEqual(workbookIn(office, people, staffTabs))
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

async function withPeople(
  folder: string,
  moments: readonly EditMoment[],
  before: string | undefined,
  areAll: boolean,
  use: (office: OfficeAtRisk, people: ConcurrentEditors) => Promise<void>,
): Promise<void> {
  const office = await startOffice(folder)
  try {
    if (before !== undefined) await office.service.post(before)
    office.sheet.requests.length = 0
    await use(office, startEditing(office.sheet, moments, areAll))
  } finally {
    await office.close()
  }
}

function expectedTabs(office: OfficeAtRisk, people: ConcurrentEditors) {
  const workbook = workbookIn(office, people, [...staffTabs, findingsTab.title, controlTab.title])
  const layout = people.seen.find(({ path }) => path.endsWith('/local'))?.spreadsheet
  const tabIds = new Map((layout?.tabs ?? []).map(({ title, sheetId }) => [title, { sheetId }]))
  const grids = systemTabGrids(assess(workbook, theDay(today)), '', {
    sheetUrl: '/sheet',
    tabIds,
    workbook,
  })
  const grid = ({ title }: { readonly title: string }) =>
    stampless(grids.find((one) => one.title === title)?.grid ?? workbook.get(title) ?? [])
  return [grid(findingsTab), grid(controlTab)]
}

function systemTabs(spreadsheet: StoredSpreadsheet) {
  return [findingsTab, controlTab].map(({ title }) => stampless(gridOf(spreadsheet, title)))
}

/** Below the row that says when: blank cells at the end of rows are none. */
function stampless(grid: readonly (readonly string[])[]) {
  return grid.slice(1).map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
}

function readingOf({ sheet }: OfficeAtRisk, { seen }: ConcurrentEditors): StoredSpreadsheet {
  return seen.find(({ path }) => path.endsWith('values:batchGet'))?.spreadsheet ?? sheet.store.spreadsheet
}

/** What was read: of the tabs that were there when that was asked, where it was. */
function workbookIn(office: OfficeAtRisk, people: ConcurrentEditors, titles: readonly string[]): Workbook {
  const reading = readingOf(office, people)
  const there = tabsAsked(office, people) ?? reading
  const known = titles.filter((title) => there.tabs.some((tab) => tab.title === title))
  return new Map(known.map((title) => [title, gridOf(reading, title)]))
}

/** The sheet as it was when its titles were asked for, because one that was read is missing. */
function tabsAsked(
  { sheet: { requests } }: OfficeAtRisk,
  { seen }: ConcurrentEditors,
): StoredSpreadsheet | undefined {
  const isRefused = requests.find(({ path }) => path.endsWith('values:batchGet'))?.status === 400
  const read = seen.findIndex(({ path }) => path.endsWith('values:batchGet'))
  return isRefused
    ? seen.slice(0, read).findLast(({ path }) => path.endsWith('/local'))?.spreadsheet
    : undefined
}

function titlesById({ seen }: ConcurrentEditors): ReadonlyMap<number, string> {
  const layout = seen.find(({ path }) => path.endsWith('/local'))
  return new Map((layout?.spreadsheet.tabs ?? []).map(({ sheetId, title }) => [sheetId, title]))
}

function gridOf({ tabs }: StoredSpreadsheet, title: string): string[][] {
  return tabs.find((tab) => tab.title === title)?.rows ?? []
}
