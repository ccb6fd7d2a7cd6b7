import { type Tab, tabs } from '../../lib/programme/columns.ts'
import { findColumns } from '../../lib/workbook/headers.ts'
import { guideTitle } from '../template/guide.ts'
import { gridOf, isEmptyFrom, usedColumns } from '../template/now.ts'
import { protectionSteps } from '../template/protection.ts'
import { propertySteps } from '../template/spreadsheet-steps.ts'
import { type Book, type FoundTab, provisioning } from './book.ts'
import type { Check } from './check.ts'
import { ok, together, type Verdict, warning, wrong } from './line.ts'

/** The spreadsheet beside the template, part by part. */
export const tabChecks: readonly Check<Book>[] = [
  {
    about: 'locale and time zone',
    verdict(book) {
      const wanted = propertySteps(book.structure).map(({ what }) => what)
      return wanted.length === 0
        ? ok('Ukrainian, Kyiv.')
        : wrong(
            `Dates and numbers are read otherwise than they are meant: ${wanted.join(' and ')} (File – Settings), or run ${provisioning(book)}.`,
          )
    },
  },
  { about: 'tabs', verdict: allTabs },
  {
    about: 'headers',
    verdict: (book) =>
      together(
        book.tabs.flatMap((tab) => headers(tab, book)),
        ok('every column is found.'),
      ),
  },
  { about: 'protection', verdict: protection },
  { about: 'template', verdict: rest },
]

function allTabs(book: Book): Verdict {
  const { steps, remarks } = book.completed
  // Tabs of the system are made by whoever writes them first.
  const needed = new Set(
    Object.values<Tab>(tabs)
      .filter(({ owner, optional }) => owner === 'staff' && optional !== true)
      .map(({ title }) => title),
  )
  const missing = steps.flatMap(({ tab }) => tab ?? [])
  const fatal = missing.filter((title) => needed.has(title))
  const others = missing.filter((title) => !needed.has(title))
  const told = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ')
  return together(
    [
      ...remarks.map(wrong),
      ...(fatal.length === 0 ? [] : [wrong(`Missing: ${told(fatal)}. Run ${provisioning(book)}.`)]),
      ...(others.length === 0
        ? []
        : [warning(`Not there: ${told(others)}. Run ${provisioning(book)} to have them.`)]),
    ],
    ok('all are there.'),
  )
}

/** «Перевірка» and «Контроль» are replaced with their headers: only the others can lack one. */
function headers({ key, schema, now, remarks, laid }: FoundTab, book: Book): readonly Verdict[] {
  const title = `«${schema.title}»`
  const isJournal = key === 'journal'
  if (schema.owner === 'system' && !isJournal) return []
  const { missing, doubled, doubledSpare, positions } = findColumns(schema.columns, gridOf(now)[0] ?? [])
  const isFatal = isJournal || missing.length > 0 || doubled.length > 0
  const said = [
    ...remarks.map((remark) => (isFatal ? wrong : warning)(`${title}: ${remark}`)),
    ...doubledSpare.map((header) =>
      warning(`${title}: the header «${header}» is there twice, and the first is read: keep one.`),
    ),
  ]
  if (isJournal && isEmptyFrom(now, 0)) return said
  const added = [...(laid?.positions ?? [])].filter(
    ([column, at]) => !positions.has(column) && (at >= usedColumns(now) || isEmptyFrom(now, 0)),
  )
  const lacking = added.flatMap(([column]) => schema.columns[column]?.header ?? [])
  if (lacking.length === 0) return said
  const names = lacking.map((header) => `«${header}»`).join(', ')
  const isNeeded = missing.some((header) => lacking.includes(header))
  return [...said, (isNeeded ? wrong : warning)(`${title} lacks ${names}: run ${provisioning(book)}.`)]
}

function protection(book: Book): Verdict {
  const { account, tabs: found } = book
  const editors = account === undefined ? [] : [account]
  const lacking = found.filter(({ laid }) => laid && protectionSteps(laid, editors).length > 0)
  const weak = found.filter(
    ({ schema, now }) =>
      schema.owner === 'system' && now.protectedRanges.some(({ warningOnly }) => warningOnly === true),
  )
  const told = (some: readonly FoundTab[]) => some.map(({ schema }) => `«${schema.title}»`).join(', ')
  return together(
    [
      ...(lacking.length === 0
        ? []
        : [
            warning(
              `Nothing warns whoever types into what is not theirs in ${told(lacking)}: run ${provisioning(book)}.`,
            ),
          ]),
      ...(weak.length === 0 || account === undefined
        ? []
        : [
            warning(
              `${told(weak)} only warn whoever types there, and what they type is replaced by the next check. Remove that protection (Data – Protect sheets and ranges), and run ${provisioning(book)} as ${account}: it locks them.`,
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
function rest(book: Book): Verdict {
  const { steps, remarks } = book.plan
  const places = [...Map.groupBy(steps, ({ tab }) => tab)].map(
    ([tab, some]) =>
      `${tab === undefined ? 'the spreadsheet' : `«${tab}»`} (${[...new Set(some.map(({ what }) => what))].join(', ')})`,
  )
  const aboutGuide = remarks.filter((remark) => remark.startsWith(`«${guideTitle}»`))
  return together(
    [
      ...aboutGuide.map(warning),
      ...(places.length === 0
        ? []
        : [
            warning(
              `Provisioning would change ${places.join('; ')}. Run ${provisioning(book)}; with --dry-run it only tells.`,
            ),
          ]),
    ],
    ok('nothing is lacking.'),
  )
}
