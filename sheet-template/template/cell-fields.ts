import type { sheets_v4 } from '../../lib/google/structure.ts'
import type { CurrentCell } from './current.ts'

type Format = sheets_v4.Schema$CellFormat

/** The parts of a format that the template sets, each on its own, so that parts set by people stay. */
const parts = {
  numberFormat: (format: Format) => format.numberFormat,
  wrapStrategy: (format: Format) => format.wrapStrategy,
  verticalAlignment: (format: Format) => format.verticalAlignment,
  'textFormat.bold': (format: Format) => format.textFormat?.bold,
  backgroundColorStyle: (format: Format) => format.backgroundColorStyle,
} as const

/**
 * The fields of a desired format that the cell does not have, as paths of a field mask.
 *
 * @example lackingFields({}, { wrapStrategy: 'WRAP' }) // ['userEnteredFormat.wrapStrategy']
 */
export function lackingFields({ userEnteredFormat }: CurrentCell, desired: Format): readonly string[] {
  return Object.entries(parts)
    .filter(([, part]) => part(desired) != null && part(userEnteredFormat ?? {}) == null)
    .map(([name]) => `userEnteredFormat.${name}`)
}
