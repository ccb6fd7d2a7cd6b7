import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { onTestFinished } from 'vitest'
import writeExcel, { type SheetData } from 'write-excel-file/node'

/** Headers of the annex, shortened as offices do. */
export const headers = [
  'Найменування завдання',
  'Зміст заходу',
  'Строк виконання',
  'Підрозділ, відповідальний за проведення заходу',
  'Цільова аудиторія заходу',
  'Індикатор виконання (очікуваний результат)',
  'Стан виконання',
] as const

/** A cell of a Word table: its text, a line for each paragraph, and its spans. */
export type WordCell = string | { readonly text: string; readonly down?: number; readonly across?: number }

/** A Word file with paragraphs and then tables. */
export async function wordFile(
  tables: readonly (readonly (readonly WordCell[])[])[],
  paragraphs: readonly string[] = [],
): Promise<Buffer> {
  const line = (text: string) => new Paragraph({ children: [new TextRun(text)] })
  const cell = (given: WordCell) => {
    const { text, down = 1, across = 1 } = typeof given === 'string' ? { text: given } : given
    return new TableCell({ children: text.split('\n').map(line), rowSpan: down, columnSpan: across })
  }
  const children = tables.flatMap((rows) => [
    new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })) }),
    line(''),
  ])
  return await Packer.toBuffer(
    new Document({ sections: [{ children: [...paragraphs.map(line), ...children] }] }),
  )
}

/** An Excel file of one sheet. */
export async function excelFile(rows: SheetData): Promise<Buffer> {
  return await writeExcel(rows).toBuffer()
}

/** A folder that is deleted after the test. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** A file in a folder of its own. */
export async function scratchFile(name: string, content: Buffer | string): Promise<string> {
  const file = join(await scratchFolder(), name)
  await writeFile(file, content)
  return file
}

/** The output and exit status of the command. */
export interface ImportResult {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in a process of its own, so that an emulator in this one can respond to it. */
export function runImport(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ImportResult> {
  const command = fileURLToPath(new URL('../../../sheet-template/commands/import.ts', import.meta.url))
  const env = { ...process.env, ...environment }
  return new Promise((answered) => {
    const child = execFile(process.execPath, [command, ...args], { env }, (_error, stdout, stderr) =>
      answered({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}

/** The rows of a tab in a folder, by header. */
export async function tabOf(folder: string, title: string): Promise<readonly Record<string, string>[]> {
  return parse(await readFile(join(folder, `${title}.csv`)), { columns: true, bom: true })
}
