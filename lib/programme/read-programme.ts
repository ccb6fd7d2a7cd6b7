import type { Finding } from '../finding.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Programme } from './programme.ts'
import { readTab } from './read-tab.ts'
import { calendarTab, entriesTab, measuresTab, settingsTab, unitsTab } from './schema.ts'
import { readSettings } from './settings.ts'

/** The result of reading a spreadsheet: a programme, if the spreadsheet has what a programme needs, and findings. */
export type SheetRead =
  | { readonly programme: Programme; readonly findings: readonly Finding[] }
  | {
      readonly programme: undefined
      readonly findings: readonly Finding[]
      /** Those of the findings that prevent a programme. */
      readonly obstacles: readonly Finding[]
    }

/**
 * Reads a programme from the staff tabs. Every row that staff entered is in the programme or in a finding.
 *
 * There is no programme if a required tab or header is missing, a required header occurs twice, there is no measure, or
 * the first or last day of the programme is not given.
 *
 * @param workbook the staff tabs, as staff see them
 * @example readSheet(workbook).programme?.measures.length // 9
 */
export function readSheet(workbook: Workbook): SheetRead {
  const measures = readTab(measuresTab, workbook)
  const entries = readTab(entriesTab, workbook)
  const units = readTab(unitsTab, workbook)
  const calendar = readTab(calendarTab, workbook)
  const parameters = readTab(settingsTab, workbook)
  const { settings, findings: ofSettings } =
    parameters.rows.length === 0 && parameters.findings.length > 0
      ? { settings: undefined, findings: [] }
      : readSettings(parameters.rows)
  const findings = [measures, entries, units, calendar, parameters]
    .flatMap((tab) => tab.findings)
    .concat(ofSettings)
  if (measures.rows.length === 0 && measures.findings.length === 0) {
    findings.push({ level: 'error', place: { tab: measuresTab.title }, problem: { code: 'no-measures' } })
  }
  if (settings === undefined || findings.some(prevents)) {
    return { programme: undefined, findings, obstacles: obstaclesIn(findings) }
  }
  const programme = {
    settings,
    measures: measures.rows,
    entries: entries.rows,
    units: units.rows,
    calendar: calendar.rows,
  }
  return { programme, findings }
}

/** First what prevents a programme by itself, then what else is wrong with the settings. */
function obstaclesIn(findings: readonly Finding[]): readonly Finding[] {
  const ofSettings = findings.filter(
    ({ level, place }) => level === 'error' && place.tab === settingsTab.title,
  )
  return findings.filter(prevents).concat(ofSettings.filter((one) => !prevents(one)))
}

/** Whether a finding leaves unread what no programme can be without. Units and odd days it can be without. */
function prevents({ level, problem, place }: Finding): boolean {
  const isNeeded = place.tab !== unitsTab.title && place.tab !== calendarTab.title
  if (level !== 'error') return false
  return (
    isNeeded && ['tab-missing', 'no-measures', 'header-missing', 'header-duplicated'].includes(problem.code)
  )
}
