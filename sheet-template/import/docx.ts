import mammoth from 'mammoth'
import { type HTMLElement, NodeType, parse } from 'node-html-parser'
import { ImportRefusal } from './refusal.ts'
import type { ImportRemark } from './remark.ts'
import { type Source, type SourceCell, type SourceTable, tidy } from './source.ts'

/**
 * Reads a Word file: its tables, and its other paragraphs.
 *
 * @throws ImportRefusal where it is damaged
 */
export async function readDocx(bytes: Buffer): Promise<Source> {
  const { value, messages } = await htmlOf(bytes)
  const root = parse(value)
  const remarks = messages.flatMap(unreadable)
  const tables: SourceTable[] = []
  const outside: string[] = []
  for (const block of root.children) {
    if (block.tagName === 'TABLE') tables.push(tableOf(block, `table ${tables.length + 1}`, remarks))
    else outside.push(...tidy(textOf(block)).split('\n'))
  }
  return { tables, outside: outside.filter((line) => line !== ''), remarks }
}

async function htmlOf(buffer: Buffer): ReturnType<typeof mammoth.convertToHtml> {
  try {
    // Pictures have no text to read.
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
    return await mammoth.convertToHtml({ buffer }, { convertImage, externalFileAccess: false })
  } catch (cause) {
    throw new ImportRefusal(
      'The Word file is damaged: it is not a whole .docx. Open it in Word and save it again as .docx.',
      { cause },
    )
  }
}

/** Formulas are the only text that mammoth skips. */
function unreadable({ message }: { readonly message: string }): ImportRemark[] {
  if (!message.includes('/math}')) return []
  return [{ kind: 'not-taken', where: 'the document', text: 'a formula; write its text by hand.' }]
}

function tableOf(table: HTMLElement, name: string, remarks: ImportRemark[]): SourceTable {
  const rows: SourceCell[][] = []
  for (const [index, element] of rowsOf(table).entries()) {
    const row = (rows[index] ??= [])
    for (const cell of childrenNamed(element, 'TD', 'TH')) {
      const column = firstFree(row)
      const text = tidy(textOf(cell))
      remarks.push(...hiddenIn(cell, text, `${name}, row ${index + 1}`))
      spread(
        rows,
        { row: index, column, height: spanOf(cell, 'rowspan'), width: spanOf(cell, 'colspan') },
        text,
      )
    }
  }
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (const [index, { length }] of rows.entries()) {
    if (length === width) continue
    const text = `the row has ${length} columns of ${width}; check that its cells are under their headers.`
    remarks.push({ kind: 'assumed', where: `${name}, row ${index + 1}`, text })
  }
  // Array.from fills the holes that merged cells leave in malformed files.
  return { name, rows: rows.map((row) => Array.from(row, (cell) => cell ?? { text: '' })) }
}

interface Area {
  readonly row: number
  readonly column: number
  readonly height: number
  readonly width: number
}

/** The text of a merged cell goes to the first column of each of its rows. */
function spread(rows: SourceCell[][], { row, column, height, width }: Area, text: string): void {
  for (let down = 0; down < height; down++) {
    const cells = (rows[row + down] ??= [])
    for (let right = 0; right < width; right++) {
      if (right > 0) cells[column + right] = { text: '', merged: 'left' }
      else cells[column] = down > 0 ? { text, merged: 'above' } : { text }
    }
  }
}

function firstFree(row: readonly (SourceCell | undefined)[]): number {
  const hole = Array.from(row).findIndex((cell) => cell === undefined)
  return hole < 0 ? row.length : hole
}

function rowsOf(table: HTMLElement): HTMLElement[] {
  const parts = childrenNamed(table, 'THEAD', 'TBODY')
  return [table, ...parts].flatMap((part) => childrenNamed(part, 'TR'))
}

function childrenNamed(element: HTMLElement, ...names: readonly string[]): HTMLElement[] {
  return element.children.filter(({ tagName }) => names.includes(tagName))
}

function spanOf(cell: HTMLElement, attribute: string): number {
  return Math.max(1, Number(cell.getAttribute(attribute) ?? 1))
}

const blocks = new Set(['P', 'LI', 'UL', 'OL', 'TR', 'TD', 'TH', 'TABLE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])

/** The text of an element, a line for each paragraph; list items have the marker that Word shows. */
function textOf(element: HTMLElement): string {
  if (isNote(element)) return ''
  if (element.tagName === 'BR') return '\n'
  const inner = element.childNodes
    .map((node) => (node.nodeType === NodeType.TEXT_NODE ? node.text : textOf(node as HTMLElement)))
    .join('')
  if (!blocks.has(element.tagName)) return inner
  return `\n${element.tagName === 'LI' ? markerOf(element) : ''}${inner.replace(/^\n/u, '')}\n`
}

/** The marker of a list item. The number of an item alone in its cell is unknown, because Word numbers across cells. */
function markerOf(item: HTMLElement): string {
  const list = item.parentNode
  if (list?.tagName !== 'OL') return '– '
  const items = childrenNamed(list, 'LI')
  return items.length === 1 ? '' : `${items.indexOf(item) + 1}) `
}

function isNote(element: HTMLElement): boolean {
  const address = element.getAttribute('href') ?? ''
  return element.tagName === 'A' && /^#(?:foot|end)note-/u.test(address)
}

/** Remarks on what a cell has besides its text. */
function hiddenIn(cell: HTMLElement, text: string, where: string): ImportRemark[] {
  const links = cell.querySelectorAll('a[href]').filter((link) => !isNote(link))
  const addresses = links.filter((link) => /^(?:https?|mailto):/u.test(link.getAttribute('href') ?? ''))
  const unread = addresses.filter((link) => !text.includes(link.text.trim()) || !isAddress(link.text))
  const numbered = cell.querySelectorAll('ol > li')
  return [
    ...unread.map((link): ImportRemark => {
      const text = `behind the words «${link.text.trim()}» is the address ${link.getAttribute('href')}`
      return { kind: 'not-taken', where, text: `${text}; the sheet has text only.` }
    }),
    ...(numbered.length > 0
      ? [
          {
            kind: 'assumed',
            where,
            text: 'Word numbers this list automatically; its numbers may differ.',
          } as const,
        ]
      : []),
    ...(cell.querySelector('img') ? [{ kind: 'not-taken', where, text: 'a picture.' } as const] : []),
  ]
}

function isAddress(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$|@/iu.test(text)
}
