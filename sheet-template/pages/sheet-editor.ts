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
  /** The text of the cell when the page read it: a concurrent edit is a conflict (409). */
  seen: z.string().max(50_000),
  text: z.string().max(50_000),
})

const assets: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  '/assets/tabulator.min.js': { file: 'js/tabulator.min.js', type: 'text/javascript' },
  '/assets/tabulator.min.css': { file: 'css/tabulator.min.css', type: 'text/css' },
}

/**
 * Serves the editor of the sheet in a browser: its page, the values as JSON, and writes of single cells.
 *
 * @returns whether the response is sent: false for any other path
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
    response.writeHead(await writeCellOf(sheet, request)).end()
  } else {
    return false
  }
  return true
}

const systemTitles: ReadonlySet<string> = new Set(
  Object.values(tabs).flatMap(({ owner, title }) => (owner === 'system' ? [title] : [])),
)

/** The tabs with their ids, to which links refer; system tabs are read-only. */
function tabsForPage(sheet: SheetsEmulator) {
  const values = new Map(sheet.tabs().map((tab) => [tab.title, tab.values]))
  return listTabs(sheet.store).map(({ title, sheetId }) => ({
    title,
    id: sheetId,
    readOnly: systemTitles.has(title),
    values: values.get(title) ?? [],
  }))
}

/** Whether a text is a header of the schema: columns are found by headers, so the editor does not change them. */
function isHeader(title: string, text: string): boolean {
  const tab: Tab | undefined = Object.values(tabs).find((one) => one.title === title)
  return Object.values(tab?.columns ?? {}).some(({ header }) => header === text.trim())
}

/**
 * Writes one cell, and returns the status of the response. JSON is required, because a page of another site cannot send
 * it without a CORS preflight.
 */
async function writeCellOf(sheet: SheetsEmulator, request: IncomingMessage): Promise<number> {
  if (!/^application\/json\b/u.test(request.headers['content-type'] ?? '')) return 415
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const { tab, row, column, seen, text } = edit.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    if (systemTitles.has(tab)) return 403
    const current = readGrid(sheet.store, tab)[row]?.[column] ?? ''
    if (current !== seen) return 409
    if (row === 0 && isHeader(tab, current)) return 423
    setCell(sheet.store, tab, row, column, text)
    return 204
  } catch {
    return 400
  }
}
