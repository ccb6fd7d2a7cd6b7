import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { listTabs, readGrid, setCell } from '../emulator/sheets/edits.ts'
import type { SheetsEmulator } from '../emulator/sheets/server.ts'
import { sheetPage } from './sheet-page.ts'

const edit = z.object({
  tab: z.string(),
  row: z.int().min(0).max(100_000),
  column: z.int().min(0).max(500),
  /** What stood in the cell when it was opened: somebody else may have typed there meanwhile. */
  seen: z.string().max(50_000),
  text: z.string().max(50_000),
})

const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/assets/tabulator.min.js': { file: 'js/tabulator.min.js', type: 'text/javascript' },
  '/assets/tabulator.min.css': { file: 'css/tabulator.min.css', type: 'text/css' },
}

/**
 * Serves the sheet to the browser: the page, its values, and one cell at a time what is typed.
 * Answers false for any other address.
 */
export async function serveSheetEditor(
  sheet: SheetsEmulator,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const asset = assets[path]
  if (asset) {
    const file = fileURLToPath(import.meta.resolve(`tabulator-tables/dist/${asset.file}`))
    createReadStream(file).pipe(response.setHeader('Content-Type', asset.type))
  } else if (path === '/sheet') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(await sheetPage())
  } else if (path === '/sheet/tabs') {
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ tabs: tabsForPage(sheet) }))
  } else if (path === '/sheet/cell' && request.method === 'PUT') {
    response.writeHead(await keep(sheet, request)).end()
  } else {
    return false
  }
  return true
}

const systemTitles: ReadonlySet<string> = new Set(
  Object.values(tabs).flatMap(({ owner, title }) => (owner === 'system' ? [title] : [])),
)

/** Tabs with their ids, for links; those that functions write are shown, not edited. */
function tabsForPage(sheet: SheetsEmulator) {
  const values = new Map(sheet.tabs().map((tab) => [tab.title, tab.values]))
  return listTabs(sheet.store).map(({ title, sheetId }) => ({
    title,
    id: sheetId,
    readOnly: systemTitles.has(title),
    values: values.get(title) ?? [],
  }))
}

/** By headers the columns are found: they are not changed in passing. */
function isHeader(title: string, text: string): boolean {
  const tab: Tab | undefined = Object.values(tabs).find((one) => one.title === title)
  return Object.values(tab?.columns ?? {}).some(({ header }) => header === text.trim())
}

/** Only pages of this server may change a cell: a foreign page cannot send JSON here unasked. */
async function keep(sheet: SheetsEmulator, request: IncomingMessage): Promise<number> {
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) return 415
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const { tab, row, column, seen, text } = edit.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    if (systemTitles.has(tab)) return 403
    const now = readGrid(sheet.store, tab)[row]?.[column] ?? ''
    if (now !== seen) return 409
    if (row === 0 && isHeader(tab, now)) return 423
    setCell(sheet.store, tab, row, column, text)
    return 204
  } catch {
    return 400
  }
}
