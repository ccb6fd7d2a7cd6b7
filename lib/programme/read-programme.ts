import { ProgrammeFailure } from '../errors.ts'
import type { Finding } from '../finding.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { doubledNumbers, homelessEntries } from './checks.ts'
import { calendarTab, entriesTab, measuresTab, settingsTab, unitsTab } from './columns.ts'
import type { Programme } from './programme.ts'
import { readTab } from './read-tab.ts'
import { readSettings } from './settings.ts'

/** A programme and what a person should mend in it. */
export interface ProgrammeRead {
  readonly programme: Programme
  readonly findings: readonly Finding[]
}

/**
 * Makes a programme of the staff's tabs. Every row that staff entered is in it or in a finding.
 *
 * @throws ProgrammeFailure when there is nothing to work on: a tab or a needed header is missing, a header
 *   stands twice, there is no measure, the programme's first or last day is not given
 */
export function readProgramme(workbook: Workbook): ProgrammeRead {
  const measures = readTab(measuresTab, workbook)
  const entries = readTab(entriesTab, workbook)
  const units = readTab(unitsTab, workbook)
  const calendar = readTab(calendarTab, workbook)
  const settingRows = readTab(settingsTab, workbook)
  const read = readSettings(settingRows.rows)
  const findings = [measures, entries, units, calendar, settingRows].flatMap((tab) => tab.findings)
  const unusable = findings.filter(({ problem }) => tabProblems.has(problem.code))
  if (unusable.length > 0) throw new ProgrammeFailure(unusable)
  if (measures.rows.length === 0) {
    const place = { tab: measuresTab.title }
    throw new ProgrammeFailure([{ level: 'error', place, problem: { code: 'no-measures' } }])
  }
  if (!read.settings) throw new ProgrammeFailure(read.findings.filter(({ level }) => level === 'error'))
  const programme = {
    settings: read.settings,
    measures: measures.rows,
    entries: entries.rows,
    units: units.rows,
    calendar: calendar.rows,
  }
  const checks = [...doubledNumbers(measures.rows), ...homelessEntries(entries.rows, measures.rows)]
  return { programme, findings: [...findings, ...read.findings, ...checks] }
}

const tabProblems = new Set(['tab-missing', 'header-missing', 'header-doubled'])
