import { type Tab, tabs } from '../../lib/programme/schema.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { gridOf, isEmptyFrom, usedColumns } from '../template/current.ts'
import { guideTitle } from '../template/guide.ts'
import { protectionChanges } from '../template/protection.ts'
import { propertyChanges } from '../template/spreadsheet-changes.ts'
import type { DoctorCheck } from './check.ts'
import { type CheckResult, combined, ok, warning, wrong } from './result.ts'
import { type FoundTab, provisionCommand, type SpreadsheetFacts } from './spreadsheet.ts'

/** The spreadsheet compared with the template, part by part. */
export const tabChecks: readonly DoctorCheck<SpreadsheetFacts>[] = [
  {
    about: 'locale and time zone',
    run(spreadsheet) {
      const changes = propertyChanges(spreadsheet.structure).map(({ what }) => what)
      return changes.length === 0
        ? ok('Ukrainian, Kyiv.')
        : wrong(
            `Dates and numbers are misread: ${changes.join(' and ')} (File – Settings), or run ${provisionCommand(spreadsheet)}.`,
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
  { about: 'template', run: otherChanges },
]

function allTabs(spreadsheet: SpreadsheetFacts): CheckResult {
  const { changes, remarks } = spreadsheet.completed
  // System tabs need not exist: the functions add them.
  const required = new Set(
    Object.values<Tab>(tabs)
      .filter(({ owner, optional }) => owner === 'staff' && optional !== true)
      .map(({ title }) => title),
  )
  const missing = changes.flatMap(({ tab }) => tab ?? [])
  const fatal = missing.filter((title) => required.has(title))
  const others = missing.filter((title) => !required.has(title))
  const list = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ')
  return combined(
    [
      ...remarks.map(wrong),
      ...(fatal.length === 0
        ? []
        : [wrong(`Missing: ${list(fatal)}. Run ${provisionCommand(spreadsheet)}.`)]),
      ...(others.length === 0
        ? []
        : [warning(`Not there: ${list(others)}. Run ${provisionCommand(spreadsheet)} to add them.`)]),
    ],
    ok('all are there.'),
  )
}

/** The functions rewrite «Перевірка» and «Контроль» with their headers, so only other tabs can lack one. */
function headers(
  { key, schema, current, remarks, placed }: FoundTab,
  spreadsheet: SpreadsheetFacts,
): readonly CheckResult[] {
  const title = `«${schema.title}»`
  const isJournal = key === 'journal'
  if (schema.owner === 'system' && !isJournal) return []
  const { missing, duplicated, duplicatedOptional, positions } = findColumns(
    schema.columns,
    gridOf(current)[0] ?? [],
  )
  const isFatal = isJournal || missing.length > 0 || duplicated.length > 0
  const problems = [
    ...remarks.map((remark) => (isFatal ? wrong : warning)(`${title}: ${remark}`)),
    ...duplicatedOptional.map((header) =>
      warning(`${title}: the header «${header}» is there twice, and the first is read: keep one.`),
    ),
  ]
  if (isJournal && isEmptyFrom(current, 0)) return problems
  const added = [...(placed?.positions ?? [])].filter(
    ([column, at]) => !positions.has(column) && (at >= usedColumns(current) || isEmptyFrom(current, 0)),
  )
  const lacking = added.flatMap(([column]) => schema.columns[column]?.header ?? [])
  if (lacking.length === 0) return problems
  const names = lacking.map((header) => `«${header}»`).join(', ')
  const isNeeded = missing.some((header) => lacking.includes(header))
  return [
    ...problems,
    (isNeeded ? wrong : warning)(`${title} lacks ${names}: run ${provisionCommand(spreadsheet)}.`),
  ]
}

function protection(spreadsheet: SpreadsheetFacts): CheckResult {
  const { account, tabs: present } = spreadsheet
  const editors = account === undefined ? [] : [account]
  const unprotected = present.filter(({ placed }) => placed && protectionChanges(placed, editors).length > 0)
  const weak = present.filter(
    ({ schema, current }) =>
      schema.owner === 'system' && current.protectedRanges.some(({ warningOnly }) => warningOnly === true),
  )
  const list = (some: readonly FoundTab[]) => some.map(({ schema }) => `«${schema.title}»`).join(', ')
  return combined(
    [
      ...(unprotected.length === 0
        ? []
        : [
            warning(
              `Headers or system cells have no protection in ${list(unprotected)}: run ${provisionCommand(spreadsheet)}.`,
            ),
          ]),
      ...(weak.length === 0 || account === undefined
        ? []
        : [
            warning(
              `${list(weak)} only warn people who type there, and what they type is overwritten by the next check. Remove that protection (Data – Protect sheets and ranges), and run ${provisionCommand(spreadsheet)} as ${account}: it locks them.`,
            ),
          ]),
    ],
    ok(
      weak.length === 0
        ? 'headers warn, system tabs are locked.'
        : 'headers and system tabs warn people who type there.',
    ),
  )
}

/** Everything else of the template, from notes to filter views and the guide. */
function otherChanges(spreadsheet: SpreadsheetFacts): CheckResult {
  const { changes, remarks } = spreadsheet.plan
  const places = [...Map.groupBy(changes, ({ tab }) => tab)].map(
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
              `Provisioning would change ${places.join('; ')}. Run ${provisionCommand(spreadsheet)}; with --dry-run it only lists the changes.`,
            ),
          ]),
    ],
    ok('nothing is missing.'),
  )
}
