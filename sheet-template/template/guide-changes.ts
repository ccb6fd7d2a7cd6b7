import type { sheets_v4 } from '../../lib/google/structure.ts'
import { trimmed } from '../../lib/workbook/workbook.ts'
import { widthChanges } from './body-changes.ts'
import type { TemplateChange } from './change.ts'
import {
  type CurrentCell,
  type CurrentTab,
  currentCell,
  gridOf,
  isEmptyFrom,
  textOf,
  usedColumns,
} from './current.ts'
import { type GuideRow, guide, guideMark } from './guide.ts'
import { onlySystem } from './protection.ts'
import { sizeChanges } from './size-changes.ts'
import { bodyFormat, headerFormat } from './theme.ts'

const widths = [300, 460, 460]

const formats: Readonly<Record<GuideRow['look'], sheets_v4.Schema$CellFormat>> = {
  title: { textFormat: { bold: true } },
  heading: headerFormat,
  headers: { ...bodyFormat, textFormat: { bold: true } },
  text: bodyFormat,
}

/** A single sentence overflows into the empty cells beside it. */
const sentence: sheets_v4.Schema$CellFormat = { verticalAlignment: 'TOP', wrapStrategy: 'OVERFLOW_CELL' }

/** The changes that update the guide; a tab of its title with other content is left as it is, with a remark. */
export function guideChanges(
  current: CurrentTab,
  editors: readonly string[],
): { readonly changes: readonly TemplateChange[]; readonly remarks: readonly string[] } {
  if (!isEmptyFrom(current, 0) && textOf(currentCell(current, 0, 0)) !== guideMark) {
    const remark = `«${current.title}» holds something else: rename it, and run the command again to have the guide.`
    return { changes: [], remarks: [remark] }
  }
  const rows = guide()
  const changes = hasSameText(current, rows) ? [] : rewritten(current, rows)
  return {
    changes: [
      ...changes,
      ...widths.flatMap((pixels, column) => widthChanges(current, column, pixels)),
      ...onlySystem(current, editors),
    ],
    remarks: [],
  }
}

function hasSameText(current: CurrentTab, rows: readonly GuideRow[]): boolean {
  return JSON.stringify(trimmed(gridOf(current))) === JSON.stringify(trimmed(rows.map(({ cells }) => cells)))
}

function rewritten(current: CurrentTab, rows: readonly GuideRow[]): readonly TemplateChange[] {
  const { sheetId, title } = current
  const height = Math.max(rows.length, current.cells.length)
  const width = Math.max(widths.length, usedColumns(current))
  const range = { sheetId, startRowIndex: 0, endRowIndex: height, startColumnIndex: 0, endColumnIndex: width }
  const cells = Array.from({ length: height }, (_, row) => ({
    values: Array.from({ length: width }, (_cell, column) => cellOf(rows[row], column)),
  }))
  const request = { updateCells: { range, rows: cells, fields: 'userEnteredValue,userEnteredFormat' } }
  return [...sizeChanges(current, height, width), { tab: title, what: 'write the guide', request }]
}

function cellOf(row: GuideRow | undefined, column: number): CurrentCell {
  const text = row?.cells[column] ?? ''
  if (row === undefined || (row.cells.length === 0 && text === '')) return {}
  const isSentence = row.look === 'text' && row.cells.length === 1
  const userEnteredFormat = isSentence ? sentence : formats[row.look]
  return { ...(text === '' ? {} : { userEnteredValue: { stringValue: text } }), userEnteredFormat }
}
