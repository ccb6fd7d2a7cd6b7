import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { tableText } from '../emulator/sheets/csv-folder.ts'
import { ImportRefusal } from './refusal.ts'
import { remarksText } from './remark.ts'
import type { FilledTab, Imported } from './tabs.ts'

/** Not a CSV file: the Sheets emulator reads each of its folder as a tab. */
export const remarksFile = 'Зауваження.txt'

/** @throws ImportRefusal unless the folder is empty or does not exist */
export function refuseFilled(folder: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) {
    throw new ImportRefusal(`${folder} is a file. Name a folder with --out.`)
  }
  if (readdirSync(folder).length > 0) {
    throw new ImportRefusal(`The folder ${folder} is not empty. Name a new folder with --out.`)
  }
}

/**
 * Writes one CSV file for each tab, and the remarks. The folder is created with all its files or not at all.
 *
 * @throws ImportRefusal where it cannot be written
 */
export function writeFolder(folder: string, { measures, entries, units, settings, remarks }: Imported): void {
  refuseFilled(folder)
  const draft = join(dirname(folder), `.${basename(folder)}.${process.pid}`)
  try {
    mkdirSync(draft, { recursive: true })
    for (const filled of [measures, entries, units, settings]) {
      writeFileSync(join(draft, `${filled.tab.title}.csv`), tableText(tableOf(filled)))
    }
    writeFileSync(join(draft, remarksFile), remarksText(remarks))
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(draft, folder)
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ImportRefusal(`The folder ${folder} cannot be written: ${reason}.`, { cause })
  }
}

function tableOf({ tab, rows }: FilledTab): string[][] {
  const columns = Object.entries(tab.columns)
  const body = rows.map((row) => columns.map(([key]) => row[key] ?? ''))
  return [columns.map(([, { header }]) => header), ...body]
}
