import type { sheets_v4 } from '../../lib/google/structure.ts'
import type { CurrentCell } from './current.ts'

type Format = sheets_v4.Schema$CellFormat

/** The parts of a format that the template sets, each for itself: what people have set is left alone. */
const parts = {
  numberFormat: (format: Format) => format.numberFormat,
  wrapStrategy: (format: Format) => format.wrapStrategy,
  verticalAlignment: (format: Format) => format.verticalAlignment,
  'textFormat.bold': (format: Format) => format.textFormat?.bold,
  backgroundColorStyle: (format: Format) => format.backgroundColorStyle,
} as const

/** Fields of a cell that are wanted and that nobody has set, as a mask names them. */
export function lackingFields({ userEnteredFormat }: CurrentCell, wanted: Format): readonly string[] {
  return Object.entries(parts)
    .filter(([, part]) => part(wanted) != null && part(userEnteredFormat ?? {}) == null)
    .map(([name]) => `userEnteredFormat.${name}`)
}
