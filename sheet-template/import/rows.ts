import { type AnnexColumn, type AnnexHeader, findHeader, isHeaderAgain } from './headers.ts'
import type { ImportRemark } from './remark.ts'
import { placeInSource, type Source, type SourceCell, type SourceTable } from './source.ts'

/** A measure of the document: the texts of its row, with its section and task. */
export interface FoundMeasure {
  /** «table 1, row 5». */
  readonly where: string
  readonly section: string
  readonly task: string
  readonly cells: Readonly<Record<Exclude<AnnexColumn, 'section' | 'task'>, string>>
}

/** The measures of a document’s tables, and the texts around them. */
export interface ImportedRows {
  readonly measures: readonly FoundMeasure[]
  /** Texts outside the annex’s tables, of which only facts about the programme are used. */
  readonly outside: readonly string[]
  readonly remarks: readonly ImportRemark[]
}

/** The state from one row to the next, across tables. */
interface ImportState {
  section: string
  task: string
  /** The titles since the last measure. */
  open: { where: string; text: string } | undefined
  readonly measures: FoundMeasure[]
  readonly outside: string[]
  readonly remarks: ImportRemark[]
}

/** Finds the annex's tables and goes through their rows: titles of sections, tasks, measures. */
export function findMeasures({ tables, outside, remarks }: Source): ImportedRows {
  const state: ImportState = {
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
      state.outside.push(...textsOf(table.rows.slice(0, header.row)))
      reportColumns(table, header, state)
      readRows(table, { ...last, from: header.row + 1 }, state)
    } else if (last !== undefined && widthOf(table) === last.cells.length) {
      const text = 'no headers; it is read as the continuation of the table before.'
      state.remarks.push({ kind: 'assumed', where: table.name, text })
      readRows(table, { ...last, from: 0 }, state)
    } else {
      for (const [row, cells] of table.rows.entries())
        skipRow(state, placeInSource(table, row), textOf(cells))
    }
  }
  leaveTitle(state, state.open?.text ?? '')
  return state
}

function readRows(
  table: SourceTable,
  { header, cells: headers, from }: { header: AnnexHeader; cells: readonly SourceCell[]; from: number },
  state: ImportState,
): void {
  let isBelowHeader = true
  for (const [row, cells] of table.rows.entries()) {
    const text = textOf(cells)
    if (row < from || text === '') continue
    const where = placeInSource(table, row)
    isBelowHeader &&= cells[header.positions.get('content') ?? -1]?.merged === 'above'
    if (isBelowHeader) skipRow(state, where, text, 'headers in a second row')
    else if (isHeaderAgain(cells, headers)) skipRow(state, where, text, 'headers or numbers of columns again')
    else if (/^[\d.)\s]+$/u.test(text)) skipRow(state, where, text, 'a number and nothing else')
    else if (isTitle(cells, header)) readTitle(cells, header, where, state)
    else readMeasure(cells, header, where, state)
  }
}

/** Whether a row is a title: it has one text, which spans columns or is in one of the first columns. */
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
  state: ImportState,
): void {
  const text = textOf(cells, ' ')
  const isWide = cells.some(({ merged }) => merged === 'left')
  if (!isWide) {
    const remark = `«${text}» is alone in its row; it was read as a title.`
    state.remarks.push({ kind: 'assumed', where, text: remark })
  }
  if (isTask(text, state.section) || (state.open !== undefined && !positions.has('task'))) {
    state.task = text
  } else {
    // Two titles in a row are one: «Розділ І» and its name below.
    state.section = state.open === undefined ? text : `${state.open.text}\n${text}`
    state.task = ''
    state.open = { where, text: state.section }
    return
  }
  state.open = { where, text: [state.open?.text, text].filter((part) => part !== undefined).join('\n') }
}

/** Whether a title is a task’s: «Завдання 1», or «1. …» in a section with a Roman number or the word «розділ». */
function isTask(title: string, section: string): boolean {
  if (/^завдання(?:\s|$)/iu.test(title)) return true
  return /^\d+(?:\.\d+)*[.)]/u.test(title) && /^(?:розділ\s|[IVXІХ]+[.)\s])/iu.test(section)
}

function readMeasure(
  cells: readonly SourceCell[],
  header: AnnexHeader,
  where: string,
  state: ImportState,
): void {
  const { positions } = header
  const cell = (column: AnnexColumn): SourceCell => cells[positions.get(column) ?? -1] ?? { text: '' }
  for (const { text, merged } of unknownCells(cells, header)) {
    if (merged === undefined) skipRow(state, where, text, 'no column of the sheet')
  }
  const isNewSection = cell('section').text !== '' && cell('section').text !== state.section
  const isNewTask = cell('task').text !== '' && cell('task').merged === undefined
  const isNumbered = cell('number').text !== '' && cell('number').merged === undefined
  const hasContent = cell('content').text !== '' && cell('content').merged !== 'above'
  if (![isNewSection, isNewTask, isNumbered, hasContent].includes(true)) {
    const previous = state.measures.at(-1)
    if (previous === undefined) skipRow(state, where, textOf(cells), 'before the first measure')
    else appendContinuation(previous, cell, where, state)
    return
  }
  if (isNewSection) {
    state.section = cell('section').text
    state.task = ''
  }
  if (cell('task').text !== '') state.task = cell('task').text
  const texts = ['number', 'content', 'deadline', 'units', 'audience', 'indicator', 'state'] as const
  const read = Object.fromEntries(texts.map((column) => [column, cell(column).text]))
  const { section, task } = state
  settleTitle(state)
  state.measures.push({ where, section, task, cells: read as FoundMeasure['cells'] })
}

/** Joins a row without content of its own to the measure above: a page break split it, or a measure has several rows. */
function appendContinuation(
  previous: FoundMeasure,
  cell: (column: AnnexColumn) => SourceCell,
  where: string,
  state: ImportState,
): void {
  const joined = Object.entries(previous.cells).map(([column, text]) => {
    const { text: more, merged } = cell(column as AnnexColumn)
    const isNew = merged === undefined && more !== '' && more !== text
    return [column, isNew ? [text, more].filter((part) => part !== '').join('\n') : text]
  })
  const cells = Object.fromEntries(joined) as FoundMeasure['cells']
  state.measures.splice(-1, 1, { ...previous, cells })
  const text = `the row has no content of its own; it is joined to ${previous.where}.`
  state.remarks.push({ kind: 'assumed', where, text })
}

/** Ends the open titles at a measure: lines of them that are neither its section nor its task are reported. */
function settleTitle(state: ImportState): void {
  const placed = new Set(`${state.section}\n${state.task}`.split('\n'))
  const lines = (state.open?.text ?? '').split('\n')
  leaveTitle(state, lines.filter((line) => !placed.has(line)).join('\n'))
  state.open = undefined
}

function leaveTitle(state: ImportState, text: string): void {
  skipRow(state, state.open?.where ?? '', text, 'a title without measures')
}

function reportColumns(table: SourceTable, header: AnnexHeader, state: ImportState): void {
  const { row, positions } = header
  const cells = table.rows[row] ?? []
  const titled = [...positions].map(([column, at]) => `${column} «${oneLine(cells[at]?.text ?? '')}»`)
  const text = `headers were read as ${titled.join(', ')}.`
  state.remarks.push({ kind: 'assumed', where: placeInSource(table, row), text })
  for (const unknown of unknownCells(cells, header)) {
    skipRow(state, placeInSource(table, row), unknown.text, 'a header the sheet has no column for')
  }
}

/** The cells of a row under no known header. */
function unknownCells(cells: readonly SourceCell[], { positions }: AnnexHeader): readonly SourceCell[] {
  const known = new Set(positions.values())
  return cells.filter((_cell, at) => !known.has(at))
}

function skipRow(state: ImportState, where: string, text: string, why = 'no table of the annex'): void {
  if (text !== '') state.remarks.push({ kind: 'not-taken', where, text: `${why}: «${text}»` })
}

function textsOf(rows: readonly (readonly SourceCell[])[]): string[] {
  return rows.map((cells) => textOf(cells)).filter((text) => text !== '')
}

/** The texts of a row; a merged cell counts once. */
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
