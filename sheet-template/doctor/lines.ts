import { SheetFailure } from '../../lib/errors.ts'
import { accessChecks, whyNoSheet } from './access.ts'
import { archiveCheck } from './archive.ts'
import { type Book, bookOf } from './book.ts'
import { cellCheck } from './cells.ts'
import type { Check } from './check.ts'
import { addressOf, type Found } from './found.ts'
import { type Line, unseen } from './line.ts'
import { machineChecks } from './machine.ts'
import { mailCheck } from './mail.ts'
import { pageChecks } from './pages.ts'
import { quotaCheck, sizeCheck } from './size.ts'
import { tabChecks } from './tabs.ts'

const sheetChecks: readonly Check<Book>[] = [...tabChecks, cellCheck, sizeCheck]

/** What was found as lines, in the order in which things are to be mended: what depends on others comes after them. */
export function linesOf(found: Found): readonly Line[] {
  const { sheet, spreadsheetId } = found
  const book =
    sheet === undefined || sheet instanceof SheetFailure
      ? undefined
      : bookOf(spreadsheetId, sheet, addressOf(found))
  const line = ({ about, verdict }: Check): Line => ({ about, ...verdict(found) })
  return [
    ...[...machineChecks, ...accessChecks].map(line),
    ...sheetChecks.map(({ about, verdict }) => ({
      about,
      ...(book === undefined ? unseen(whyNoSheet(found)) : verdict(book)),
    })),
    ...[quotaCheck, mailCheck, archiveCheck, ...pageChecks].map(line),
  ]
}
