import { trimmed } from '../../lib/workbook/workbook.ts'
import { type CurrentTab, gridOf, isFilled } from '../template/current.ts'
import type { DoctorCheck } from './check.ts'
import { combined, ok, warning, wrong } from './result.ts'
import type { SpreadsheetFacts } from './spreadsheet.ts'

/** @see https://support.google.com/drive/answer/37603 */
const maxCells = 10_000_000
/** @see https://developers.google.com/workspace/sheets/api/limits */
const recommendedRequestBytes = 2 * 1024 * 1024

/** The size of the spreadsheet against Google’s limits. */
export const sizeCheck: DoctorCheck<SpreadsheetFacts> = {
  about: 'size',
  run({ all, tabs }) {
    const cells = sum(all.map(({ rows, columns }) => rows * columns))
    const rows = sum(tabs.map(({ current }) => current.cells.filter((row) => row.some(isFilled)).length))
    const bytes = (owner: string) =>
      sum(tabs.filter(({ schema }) => schema.owner === owner).map(({ current }) => sizeOf(current)))
    const [read, written] = [bytes('staff'), bytes('system')]
    const share = `${((cells / maxCells) * 100).toFixed(1)} % of the cells that Google allows`
    const shrink = 'delete empty rows and columns, and unused tabs'
    const transfer = `a run reads ${inKib(read)} and writes up to ${inKib(written)}`
    const isTooLarge = Math.max(read, written) > recommendedRequestBytes
    return combined(
      [
        ...(cells > maxCells / 2
          ? [(cells > maxCells * 0.9 ? wrong : warning)(`The spreadsheet has ${share}: ${shrink}.`)]
          : []),
        ...(isTooLarge
          ? [
              warning(
                `Too much for one request: ${transfer}, and Google advises at most 2 MB. Move entries of past years into a spreadsheet of their own.`,
              ),
            ]
          : []),
      ],
      ok(`${rows} rows are filled, ${share}; ${transfer}.`),
    )
  },
}

/** The requests of validate, digest and archive, which do not depend on the spreadsheet. */
export const quotaCheck: DoctorCheck = {
  about: 'quotas',
  run: () =>
    ok(
      'Google allows 60 reads and 60 writes a minute to one account. A check takes 2 reads and at most 2 writes, archiving 3 and 2, the digest 2 reads and a write for each unit, a page 1 read in ten seconds: do not schedule two of them in the same minute.',
    ),
}

/** The size of the values as JSON, in bytes: an estimate of a response or request. */
function sizeOf(tab: CurrentTab): number {
  return Buffer.byteLength(JSON.stringify(trimmed(gridOf(tab))))
}

function inKib(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
