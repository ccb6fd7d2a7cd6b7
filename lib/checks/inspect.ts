import type { Day } from '../calendar/day.ts'
import type { Controlled } from '../control/control.ts'
import type { Finding } from '../finding.ts'
import type { Programme } from '../programme/programme.ts'
import { readSheet } from '../programme/read-programme.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { check, controlToday } from './check.ts'

/** A spreadsheet looked through: what to mend and, where a programme can be made of it, how its obligations stand. */
export interface Inspection {
  readonly findings: readonly Finding[]
  readonly control: { readonly programme: Programme; readonly obligations: readonly Controlled[] } | undefined
}

export function inspect(workbook: Workbook, today: Day): Inspection {
  const sheet = readSheet(workbook)
  const { programme } = sheet
  if (programme === undefined) return { findings: check(sheet, workbook, today), control: undefined }
  const obligations = controlToday(programme, today)
  return { findings: check(sheet, workbook, today, obligations), control: { programme, obligations } }
}
