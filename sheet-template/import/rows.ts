import { type AnnexColumn, type AnnexHeader, findHeader, isHeaderAgain } from './headers.ts'
import type { ImportRemark } from './remark.ts'
import { placeInSource, type Source, type SourceCell, type SourceTable } from './source.ts'

/** A measure as the document has it: the texts of its row, with its section and task. */
export interface FoundMeasure {
  /** «table 1, row 5». */
  readonly where: string
  readonly section: string
  readonly task: string
  readonly cells: Readonly<Record<Exclude<AnnexColumn, 'section' | 'task'>, string>>
}

/** What the tables of a document hold. */
export interface ImportedRows {
  readonly measures: readonly FoundMeasure[]
  /** Text that is in no table of the annex: of it, only what it says of the programme is taken. */
  readonly outside: readonly string[]
  readonly remarks: readonly ImportRemark[]
}

/** What holds from one row to the next, over the ends of tables. */
interface ImportState {
  section: string
  task: string
  /** A title after which no measure has come yet. */
  open: { where: string; text: string } | undefined
  readonly measures: FoundMeasure[]
  readonly outside: string[]
  readonly remarks: ImportRemark[]
}

/** Finds the annex's tables and goes through their rows: titles of sections, tasks, measures. */
export function findMeasures({ tables, outside, remarks }: Source): ImportedRows {
  const walk: ImportState = {
    section: '',
    task: '',
    open: undefined,
    measures: [],
    outside: [...outside],
    remarks: [...remarks],
  }
  let last: { header: AnnexHeader; cells: readonly SourceCell[] } | undefined
  for (const table of tables) {
    const header = findHeader(table)
    if (header !== undefined) {
      last = { header, cells: table.rows[header.row] ?? [] }
      walk.outside.push(...textsOf(table.rows.slice(0, header.row)))
      reportColumns(table, header, walk)
      readRows(table, { ...last, from: header.row + 1 }, walk)
    } else if (last !== undefined && widthOf(table) === last.cells.length) {
      const text = 'no headers; it is read as the continuation of the table before.'
      walk.remarks.push({ kind: 'assumed', where: table.name, text })
      readRows(table, { ...last, from: 0 }, walk)
    } else {
      for (const [row, cells] of table.rows.entries()) skipRow(walk, placeInSource(table, row), textOf(cells))
    }
  }
  leaveTitle(walk, walk.open?.text ?? '')
  return walk
}

function readRows(
  table: SourceTable,
  { header, cells: headers, from }: { header: AnnexHeader; cells: readonly SourceCell[]; from: number },
  walk: ImportState,
): void {
  let isBelowHeader = true
  for (const [row, cells] of table.rows.entries()) {
    const text = textOf(cells)
    if (row < from || text === '') continue
    const where = placeInSource(table, row)
    isBelowHeader &&= cells[header.positions.get('content') ?? -1]?.merged === 'above'
    if (isBelowHeader) skipRow(walk, where, text, 'headers in a second row')
    else if (isHeaderAgain(cells, headers)) skipRow(walk, where, text, 'headers or numbers of columns again')
    else if (/^[\d.)\s]+$/u.test(text)) skipRow(walk, where, text, 'a number and nothing else')
    else if (isTitle(cells, header)) readTitle(cells, header, where, walk)
    else readMeasure(cells, header, where, walk)
  }
}

/** A row with one text over the columns, or with no other text than in its first columns. */
function isTitle(cells: readonly SourceCell[], { positions }: AnnexHeader): boolean {
  const filled = [...cells.keys()].filter((at) => cells[at]?.text !== '')
  const texts = filled.filter((at) => at !== positions.get('number'))
  const [only, ...others] = texts.length === 0 ? filled : texts
  if (only === undefined || others.length > 0 || cells[only]?.merged === 'above') return false
  const next = cells.findIndex(({ merged }, at) => at > only && merged !== 'left')
  const width = (next < 0 ? cells.length : next) - only
  return width > 2 || only === positions.get('number') || only === firstText({ positions })
}

function firstText({ positions }: Pick<AnnexHeader, 'positions'>): number | undefined {
  return positions.get('section') ?? positions.get('task') ?? positions.get('content')
}

function readTitle(
  cells: readonly SourceCell[],
  { positions }: AnnexHeader,
  where: string,
  walk: ImportState,
): void {
  const text = textOf(cells, ' ')
  const isWide = cells.some(({ merged }) => merged === 'left')
  if (!isWide) {
    const told = `«${text}» stands alone in its row; it is taken for a title.`
    walk.remarks.push({ kind: 'assumed', where, text: told })
  }
  if (isTask(text, walk.section) || (walk.open !== undefined && !positions.has('task'))) {
    walk.task = text
  } else {
    // Two titles one after the other are one: «Розділ І» and its name below.
    walk.section = walk.open === undefined ? text : `${walk.open.text}\n${text}`
    walk.task = ''
    walk.open = { where, text: walk.section }
    return
  }
  walk.open = { where, text: [walk.open?.text, text].filter((part) => part !== undefined).join('\n') }
}

/** «Завдання 1», or «1. …» within a section that is numbered in Roman figures or called one. */
function isTask(title: string, section: string): boolean {
  if (/^завдання(?:\s|$)/iu.test(title)) return true
  return /^\d+(?:\.\d+)*[.)]/u.test(title) && /^(?:розділ\s|[IVXІХ]+[.)\s])/iu.test(section)
}

function readMeasure(
  cells: readonly SourceCell[],
  header: AnnexHeader,
  where: string,
  walk: ImportState,
): void {
  const { positions } = header
  const cell = (column: AnnexColumn): SourceCell => cells[positions.get(column) ?? -1] ?? { text: '' }
  for (const { text, merged } of reportSkipped(cells, header)) {
    if (merged === undefined) skipRow(walk, where, text, 'no column of the sheet')
  }
  const isNewSection = cell('section').text !== '' && cell('section').text !== walk.section
  const isNewTask = cell('task').text !== '' && cell('task').merged === undefined
  const isNumbered = cell('number').text !== '' && cell('number').merged === undefined
  const hasContent = cell('content').text !== '' && cell('content').merged !== 'above'
  if (![isNewSection, isNewTask, isNumbered, hasContent].includes(true)) {
    const previous = walk.measures.at(-1)
    if (previous === undefined) skipRow(walk, where, textOf(cells), 'before the first measure')
    else appendContinuation(previous, cell, where, walk)
    return
  }
  if (isNewSection) {
    walk.section = cell('section').text
    walk.task = ''
  }
  if (cell('task').text !== '') walk.task = cell('task').text
  const texts = ['number', 'content', 'deadline', 'units', 'audience', 'indicator', 'state'] as const
  const read = Object.fromEntries(texts.map((column) => [column, cell(column).text]))
  const { section, task } = walk
  settleTitle(walk)
  walk.measures.push({ where, section, task, cells: read as FoundMeasure['cells'] })
}

/** A row without content of its own: a page ended within a row, or a measure has several rows. */
function appendContinuation(
  previous: FoundMeasure,
  cell: (column: AnnexColumn) => SourceCell,
  where: string,
  walk: ImportState,
): void {
  const joined = Object.entries(previous.cells).map(([column, text]) => {
    const { text: more, merged } = cell(column as AnnexColumn)
    const isNew = merged === undefined && more !== '' && more !== text
    return [column, isNew ? [text, more].filter((part) => part !== '').join('\n') : text]
  })
  const cells = Object.fromEntries(joined) as FoundMeasure['cells']
  walk.measures.splice(-1, 1, { ...previous, cells })
  const text = `the row has no content of its own; it is joined to ${previous.where}.`
  walk.remarks.push({ kind: 'assumed', where, text })
}

/** A measure has come: what of the titles above is neither its section nor its task stands nowhere in the sheet. */
function settleTitle(walk: ImportState): void {
  const placed = new Set(`${walk.section}\n${walk.task}`.split('\n'))
  const lines = (walk.open?.text ?? '').split('\n')
  leaveTitle(walk, lines.filter((line) => !placed.has(line)).join('\n'))
  walk.open = undefined
}

function leaveTitle(walk: ImportState, text: string): void {
  skipRow(walk, walk.open?.where ?? '', text, 'a title without measures')
}

function reportColumns(table: SourceTable, header: AnnexHeader, walk: ImportState): void {
  const { row, positions } = header
  const cells = table.rows[row] ?? []
  const titled = [...positions].map(([column, at]) => `${column} «${oneLine(cells[at]?.text ?? '')}»`)
  const text = `headers were read as ${titled.join(', ')}.`
  walk.remarks.push({ kind: 'assumed', where: placeInSource(table, row), text })
  for (const unknown of reportSkipped(cells, header)) {
    skipRow(walk, placeInSource(table, row), unknown.text, 'a header the sheet has no column for')
  }
}

/** The cells of a row that stand under no known header. */
function reportSkipped(cells: readonly SourceCell[], { positions }: AnnexHeader): readonly SourceCell[] {
  const known = new Set(positions.values())
  return cells.filter((_cell, at) => !known.has(at))
}

function skipRow(walk: ImportState, where: string, text: string, why = 'no table of the annex'): void {
  if (text !== '') walk.remarks.push({ kind: 'not-taken', where, text: `${why}: «${text}»` })
}

function textsOf(rows: readonly (readonly SourceCell[])[]): string[] {
  return rows.map((cells) => textOf(cells)).filter((text) => text !== '')
}

/** The texts of a row, each once. */
function textOf(cells: readonly SourceCell[], between = ' | '): string {
  const own = cells.filter(({ text, merged }) => text !== '' && merged !== 'above')
  return own.map(({ text }) => text).join(between)
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function widthOf({ rows }: SourceTable): number {
  return rows.reduce((widest, cells) => Math.max(widest, cells.length), 0)
}
