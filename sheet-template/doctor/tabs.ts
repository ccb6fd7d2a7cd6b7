import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { gridOf, isEmptyFrom, usedColumns } from '../template/current.ts'
import { guideTitle } from '../template/guide.ts'
import { protectionChanges } from '../template/protection.ts'
import { propertyChanges } from '../template/spreadsheet-changes.ts'
import type { DoctorCheck } from './check.ts'
import { type CheckResult, combined, ok, warning, wrong } from './result.ts'
import { type FoundTab, provisionCommand, type SpreadsheetFacts } from './spreadsheet.ts'

/** The spreadsheet beside the template, part by part. */
export const tabChecks: readonly DoctorCheck<SpreadsheetFacts>[] = [
  {
    about: 'locale and time zone',
    run(spreadsheet) {
      const wanted = propertyChanges(spreadsheet.structure).map(({ what }) => what)
      return wanted.length === 0
        ? ok('Ukrainian, Kyiv.')
        : wrong(
            `Dates and numbers are read otherwise than they are meant: ${wanted.join(' and ')} (File – Settings), or run ${provisionCommand(spreadsheet)}.`,
          )
    },
  },
  { about: 'tabs', run: allTabs },
  {
    about: 'headers',
    run: (spreadsheet) =>
      combined(
        spreadsheet.tabs.flatMap((tab) => headers(tab, spreadsheet)),
        ok('every column is found.'),
      ),
  },
  { about: 'protection', run: protection },
  { about: 'template', run: rest },
]

function allTabs(spreadsheet: SpreadsheetFacts): CheckResult {
  const { steps, remarks } = spreadsheet.completed
  // Tabs of the system are made by whoever writes them first.
  const required = new Set(
    Object.values<Tab>(tabs)
      .filter(({ owner, optional }) => owner === 'staff' && optional !== true)
      .map(({ title }) => title),
  )
  const missing = steps.flatMap(({ tab }) => tab ?? [])
  const fatal = missing.filter((title) => required.has(title))
  const others = missing.filter((title) => !required.has(title))
  const told = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ')
  return combined(
    [
      ...remarks.map(wrong),
      ...(fatal.length === 0
        ? []
        : [wrong(`Missing: ${told(fatal)}. Run ${provisionCommand(spreadsheet)}.`)]),
      ...(others.length === 0
        ? []
        : [warning(`Not there: ${told(others)}. Run ${provisionCommand(spreadsheet)} to have them.`)]),
    ],
    ok('all are there.'),
  )
}

/** «Перевірка» and «Контроль» are replaced with their headers: only the others can lack one. */
function headers(
  { key, schema, now, remarks, placed }: FoundTab,
  spreadsheet: SpreadsheetFacts,
): readonly CheckResult[] {
  const title = `«${schema.title}»`
  const isJournal = key === 'journal'
  if (schema.owner === 'system' && !isJournal) return []
  const { missing, duplicated, duplicatedOptional, positions } = findColumns(
    schema.columns,
    gridOf(now)[0] ?? [],
  )
  const isFatal = isJournal || missing.length > 0 || duplicated.length > 0
  const said = [
    ...remarks.map((remark) => (isFatal ? wrong : warning)(`${title}: ${remark}`)),
    ...duplicatedOptional.map((header) =>
      warning(`${title}: the header «${header}» is there twice, and the first is read: keep one.`),
    ),
  ]
  if (isJournal && isEmptyFrom(now, 0)) return said
  const added = [...(placed?.positions ?? [])].filter(
    ([column, at]) => !positions.has(column) && (at >= usedColumns(now) || isEmptyFrom(now, 0)),
  )
  const lacking = added.flatMap(([column]) => schema.columns[column]?.header ?? [])
  if (lacking.length === 0) return said
  const names = lacking.map((header) => `«${header}»`).join(', ')
  const isNeeded = missing.some((header) => lacking.includes(header))
  return [
    ...said,
    (isNeeded ? wrong : warning)(`${title} lacks ${names}: run ${provisionCommand(spreadsheet)}.`),
  ]
}

function protection(spreadsheet: SpreadsheetFacts): CheckResult {
  const { account, tabs: found } = spreadsheet
  const editors = account === undefined ? [] : [account]
  const lacking = found.filter(({ placed }) => placed && protectionChanges(placed, editors).length > 0)
  const weak = found.filter(
    ({ schema, now }) =>
      schema.owner === 'system' && now.protectedRanges.some(({ warningOnly }) => warningOnly === true),
  )
  const told = (some: readonly FoundTab[]) => some.map(({ schema }) => `«${schema.title}»`).join(', ')
  return combined(
    [
      ...(lacking.length === 0
        ? []
        : [
            warning(
              `Nothing warns whoever types into what is not theirs in ${told(lacking)}: run ${provisionCommand(spreadsheet)}.`,
            ),
          ]),
      ...(weak.length === 0 || account === undefined
        ? []
        : [
            warning(
              `${told(weak)} only warn whoever types there, and what they type is replaced by the next check. Remove that protection (Data – Protect sheets and ranges), and run ${provisionCommand(spreadsheet)} as ${account}: it locks them.`,
            ),
          ]),
    ],
    ok(
      weak.length === 0
        ? 'headers warn, tabs of the system are locked.'
        : 'headers and tabs of the system warn whoever types there.',
    ),
  )
}

/** All the rest of the template, from notes to filter views and the guide. */
function rest(spreadsheet: SpreadsheetFacts): CheckResult {
  const { steps, remarks } = spreadsheet.plan
  const places = [...Map.groupBy(steps, ({ tab }) => tab)].map(
    ([tab, some]) =>
      `${tab === undefined ? 'the spreadsheet' : `«${tab}»`} (${[...new Set(some.map(({ what }) => what))].join(', ')})`,
  )
  const aboutGuide = remarks.filter((remark) => remark.startsWith(`«${guideTitle}»`))
  return combined(
    [
      ...aboutGuide.map(warning),
      ...(places.length === 0
        ? []
        : [
            warning(
              `Provisioning would change ${places.join('; ')}. Run ${provisionCommand(spreadsheet)}; with --dry-run it only tells.`,
            ),
          ]),
    ],
    ok('nothing is lacking.'),
  )
}
