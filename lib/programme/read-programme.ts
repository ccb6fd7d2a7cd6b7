import type { Finding, ProblemCode } from '../finding.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { brokenTabs } from './broken-tabs.ts'
import { isMailAddress } from './mail-address.ts'
import type { Programme, Unit } from './programme.ts'
import { readTab } from './read-tab.ts'
import { calendarTab, entriesTab, measuresTab, settingsTab, unitsTab } from './schema.ts'
import { readSettings } from './settings.ts'
import { withoutStrayRows } from './stray-rows.ts'
import { foldedName, unifyUnits } from './unify-units.ts'

/** The result of reading a spreadsheet: a programme, if the spreadsheet has what a programme needs, and findings. */
export type SheetRead = { readonly alertAddresses: readonly string[] } & (
  | { readonly programme: Programme; readonly findings: readonly Finding[] }
  | {
      readonly programme: undefined
      readonly findings: readonly Finding[]
      /** Those of the findings that prevent a programme. */
      readonly obstacles: readonly Finding[]
    }
)

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
  const isUnread = parameters.rows.length === 0 && parameters.findings.length > 0
  const { settings, findings: ofSettings, alert } = readSettings(isUnread ? undefined : parameters.rows)
  const alertAddresses = addressesOf(alert, units.rows)
  const broken = brokenTabs(workbook)
  const findings = [
    ...broken,
    ...[measures, entries, units, calendar, parameters].flatMap((tab) => tab.findings),
  ].concat(ofSettings)
  if (measures.rows.length === 0 && measures.findings.length === 0) {
    findings.push({ level: 'error', place: { tab: measuresTab.title }, problem: { code: 'no-measures' } })
  }
  if (settings === undefined || findings.some(prevents)) {
    return { programme: undefined, findings, obstacles: obstaclesIn(findings), alertAddresses }
  }
  const { measures: withoutStrays, findings: strays } = withoutStrayRows(measures.rows)
  const { unified, findings: ofUnits } = unifyUnits(
    { settings, measures: withoutStrays, entries: entries.rows },
    units.rows,
  )
  const isCalendarUnreadable = calendar.findings.some(
    ({ level, problem }) => level === 'error' && preventing.has(problem.code),
  )
  const programme = { ...unified, units: units.rows, calendar: calendar.rows, isCalendarUnreadable }
  const strayRows = new Set(strays.map(({ place }) => place.row))
  // What is no measure lacks nothing.
  const own = findings.filter(({ place, problem }) => {
    return !(problem.code === 'cell-empty' && place.tab === measuresTab.title && strayRows.has(place.row))
  })
  return { programme, findings: [...own, ...strays, ...ofUnits], alertAddresses }
}

/** Who is told that e-mails or reports are stopped: the authorised unit and the administrator. */
function addressesOf(
  { authorisedUnit, adminEmail }: ReturnType<typeof readSettings>['alert'],
  units: readonly Unit[],
): readonly string[] {
  const unit = units.find(({ code }) => code !== '' && foldedName(code) === foldedName(authorisedUnit))
  return [...new Set([...(unit?.email ?? []), ...adminEmail])].filter(isMailAddress)
}

/** First what prevents a programme by itself, then what else is wrong with the settings. */
function obstaclesIn(findings: readonly Finding[]): readonly Finding[] {
  const ofSettings = findings.filter(
    ({ level, place }) => level === 'error' && place.tab === settingsTab.title,
  )
  return findings.filter(prevents).concat(ofSettings.filter((one) => !prevents(one)))
}

const preventing: ReadonlySet<ProblemCode> = new Set([
  'tab-missing',
  'tab-broken',
  'no-measures',
  'header-missing',
  'header-duplicated',
])

/** Whether a finding leaves unread what no programme can be without. Units and odd days it can be without. */
function prevents({ level, problem, place }: Finding): boolean {
  const isNeeded = place.tab !== unitsTab.title && place.tab !== calendarTab.title
  if (level !== 'error') return false
  return isNeeded && preventing.has(problem.code)
}
