import { SheetFailure } from '../../lib/errors.ts'
import { accessChecks, whyNoSheet } from './access.ts'
import { archiveCheck } from './archive.ts'
import { cellCheck } from './cells.ts'
import type { DoctorCheck } from './check.ts'
import { environmentChecks } from './environment.ts'
import { addressOf, type Facts } from './facts.ts'
import { mailCheck } from './mail.ts'
import { pageChecks } from './pages.ts'
import { type ReportLine, skipped } from './result.ts'
import { quotaCheck, sizeCheck } from './size.ts'
import { type SpreadsheetFacts, spreadsheetFacts } from './spreadsheet.ts'
import { tabChecks } from './tabs.ts'

const sheetChecks: readonly DoctorCheck<SpreadsheetFacts>[] = [...tabChecks, cellCheck, sizeCheck]

/** The lines of the report, in the order in which things are to be fixed: each after those it depends on. */
export function doctorReport(facts: Facts): readonly ReportLine[] {
  const { sheet, spreadsheetId } = facts
  const spreadsheet =
    sheet === undefined || sheet instanceof SheetFailure
      ? undefined
      : spreadsheetFacts(spreadsheetId, sheet, addressOf(facts))
  const line = ({ about, run }: DoctorCheck): ReportLine => ({ about, ...run(facts) })
  return [
    ...[...environmentChecks, ...accessChecks].map(line),
    ...sheetChecks.map(({ about, run }) => ({
      about,
      ...(spreadsheet === undefined ? skipped(whyNoSheet(facts)) : run(spreadsheet)),
    })),
    ...[quotaCheck, mailCheck, archiveCheck, ...pageChecks].map(line),
  ]
}
