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

/** A single sentence may run on over the empty cells beside it. */
const sentence: sheets_v4.Schema$CellFormat = { verticalAlignment: 'TOP', wrapStrategy: 'OVERFLOW_CELL' }

/** Writes the guide where it says something else; a tab of this name that is somebody’s own is left alone. */
export function guideChanges(
  now: CurrentTab,
  editors: readonly string[],
): { readonly steps: readonly TemplateChange[]; readonly remarks: readonly string[] } {
  if (!isEmptyFrom(now, 0) && textOf(currentCell(now, 0, 0)) !== guideMark) {
    const remark = `«${now.title}» holds something else: rename it, and run the command again to have the guide.`
    return { steps: [], remarks: [remark] }
  }
  const rows = guide()
  const steps = hasSameText(now, rows) ? [] : written(now, rows)
  return {
    steps: [
      ...steps,
      ...widths.flatMap((pixels, column) => widthChanges(now, column, pixels)),
      ...onlySystem(now, editors),
    ],
    remarks: [],
  }
}

function hasSameText(now: CurrentTab, rows: readonly GuideRow[]): boolean {
  return JSON.stringify(trimmed(gridOf(now))) === JSON.stringify(trimmed(rows.map(({ cells }) => cells)))
}

function written(now: CurrentTab, rows: readonly GuideRow[]): readonly TemplateChange[] {
  const { sheetId, title } = now
  const height = Math.max(rows.length, now.cells.length)
  const width = Math.max(widths.length, usedColumns(now))
  const range = { sheetId, startRowIndex: 0, endRowIndex: height, startColumnIndex: 0, endColumnIndex: width }
  const cells = Array.from({ length: height }, (_, row) => ({
    values: Array.from({ length: width }, (_cell, column) => cellOf(rows[row], column)),
  }))
  const request = { updateCells: { range, rows: cells, fields: 'userEnteredValue,userEnteredFormat' } }
  return [...sizeChanges(now, height, width), { tab: title, what: 'write the guide', request }]
}

function cellOf(row: GuideRow | undefined, column: number): CurrentCell {
  const text = row?.cells[column] ?? ''
  if (row === undefined || (row.cells.length === 0 && text === '')) return {}
  const isSentence = row.look === 'text' && row.cells.length === 1
  const userEnteredFormat = isSentence ? sentence : formats[row.look]
  return { ...(text === '' ? {} : { userEnteredValue: { stringValue: text } }), userEnteredFormat }
}
