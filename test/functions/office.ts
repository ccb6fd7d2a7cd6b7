import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import { onTestFinished } from 'vitest'
import { type Service, serveFunctions } from './service.ts'
import { type StandIns, startStandIns } from './stand-ins.ts'

/** The sample programme that the project ships. */
export const sample = { folder: fileURLToPath(new URL('../../sheet-template/sample', import.meta.url)) }

/** Tabs by title, headers first. */
export type Tabs = Readonly<Record<string, readonly (readonly string[])[]>>

export type Office = Omit<StandIns & Service, 'close'>

/** An office for one test: its sheet, and the functions served as when deployed, through the real client. */
export async function openOffice(
  tabs: Tabs | { readonly folder: string },
  today = '2023-12-31',
  environment: Readonly<Record<string, string>> = {},
): Promise<Office> {
  const folder =
    'folder' in tabs && typeof tabs.folder === 'string' ? tabs.folder : await folderOf(tabs as Tabs)
  const standIns = await startStandIns(folder)
  const service = serveFunctions(standIns, { today, environment })
  onTestFinished(async () => {
    await service.close()
    await standIns.close()
  })
  return { ...standIns, ...service }
}

async function folderOf(tabs: Tabs): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await saveTabs(folder, tabs)
  return folder
}

/** Keeps tabs in a folder as a sheet is given to the stand-in. */
export async function saveTabs(folder: string, tabs: Tabs): Promise<void> {
  for (const [title, rows] of Object.entries(tabs)) {
    await writeFile(join(folder, `${title}.csv`), stringify(rows.map((row) => [...row])))
  }
}

/** The smallest programme that can be reported on; tests change what they are about. */
export const smallOffice = {
  Заходи: [
    ['№', 'Розділ', 'Завдання', 'Зміст заходу', 'Строк виконання', 'Відповідальні'],
    ['1.1', 'І. Навчання', '1. Навчити працівників', 'Провести лекцію', 'ІІ квартал', 'УП'],
  ],
  Виконання: [
    ['№ заходу', 'Дата виконання', 'Результат', 'Що зроблено', 'Документ'],
    ['1.1', '29.05.2023', 'Виконано', 'Лекцію прочитано.', 'протокол від 29.05.2023 № 2'],
  ],
  Підрозділи: [
    ['Скорочення', 'Повна назва'],
    ['УП', 'Управління персоналу'],
  ],
  Налаштування: [
    ['Параметр', 'Значення'],
    ['Назва органу', 'Служба'],
    ['Назва програми', 'Антикорупційна програма'],
    ['Початок програми', '01.01.2023'],
    ['Кінець програми', '31.12.2025'],
  ],
} as const satisfies Tabs
