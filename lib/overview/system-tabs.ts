import type { Assessment, ProgrammeAssessment } from '../assessment/assessment.ts'
import { countStates } from '../assessment/counters.ts'
import { formatDay } from '../calendar/day.ts'
import { columnPosition } from '../checks/cell-positions.ts'
import type { Finding } from '../finding.ts'
import { states } from '../obligations/state.ts'
import { controlTab, findingsTab } from '../programme/schema.ts'
import { findingsCounted, levelName, remarkOn } from '../text/findings.ts'
import { asOfWords, checkedAt, totalWords } from '../text/overview.ts'
import { stateName } from '../text/state.ts'
import { columnLetters } from '../workbook/a1.ts'
import type { Grid, Workbook } from '../workbook/workbook.ts'
import { controlRows } from './control-rows.ts'

/** Where links to cells lead: the spreadsheet's address in a browser, and the ids of its tabs. */
export interface CellAddresses {
  readonly sheetUrl: string
  readonly tabIds: ReadonlyMap<string, { readonly sheetId: number }>
  readonly workbook: Workbook
}

/** The most of a cell that a finding repeats. */
const longest = 500

/** The address that opens the cell a finding is about; of the tab, where it is about no cell; '' where there is none. */
export function cellLink(
  { place }: Pick<Finding, 'place'>,
  { sheetUrl, tabIds, workbook }: CellAddresses,
): string {
  const tab = tabIds.get(place.tab)
  if (tab === undefined) return ''
  const link = `${sheetUrl}#gid=${tab.sheetId}`
  if (place.row === undefined) return link
  const headers = workbook.get(place.tab)?.[0] ?? []
  const position = place.column === undefined ? -1 : columnPosition(headers, place.tab, place.column)
  const row = String(place.row)
  return `${link}&range=${position < 0 ? `${row}:${row}` : `${columnLetters(position)}${row}`}`
}

/** The system tabs as a check leaves them. Without a programme «Контроль» stays as it was. */
export function systemTabGrids(
  assessment: Assessment,
  time: string,
  addresses: CellAddresses,
): readonly { readonly title: string; readonly grid: Grid }[] {
  const grids = [
    { title: findingsTab.title as string, grid: findingsGrid(assessment.findings, time, addresses) },
  ]
  if (assessment.programme === undefined) return grids
  const grid = controlGrid(assessment, time)
  return [...grids, { title: controlTab.title, grid }]
}

/** The tab «Перевірка»: a stamp with the counts, headers, one row per finding. */
function findingsGrid(findings: readonly Finding[], time: string, addresses: CellAddresses): Grid {
  return [
    [checkedAt(time), findingsCounted(findings)],
    headersOf(findingsTab),
    ...findings.map((finding) => {
      const { remark, remedy } = remarkOn(finding)
      const { tab, row, column } = finding.place
      const value = (finding.value ?? '').slice(0, longest)
      const place = [tab, row === undefined ? '' : String(row), column ?? '']
      return [levelName(finding.level), ...place, value, remark, remedy, cellLink(finding, addresses)]
    }),
  ]
}

/** The tab «Контроль»: a stamp with the counters, headers, one row per obligation. */
function controlGrid({ obligations, programme, today }: ProgrammeAssessment, time: string): Grid {
  const { total, states: counted } = countStates(obligations)
  const parts = states
    .filter((state) => counted[state] > 0)
    .map((state) => `${stateName(state)}: ${counted[state]}`)
  const keys = Object.keys(controlTab.columns) as (keyof typeof controlTab.columns)[]
  return [
    [checkedAt(time), asOfWords(formatDay(today)), totalWords(total), ...parts],
    headersOf(controlTab),
    ...controlRows(obligations, programme).map((row) => keys.map((key) => row[key])),
  ]
}

function headersOf(tab: {
  readonly columns: Readonly<Record<string, { readonly header: string }>>
}): string[] {
  return Object.values(tab.columns).map(({ header }) => header)
}
