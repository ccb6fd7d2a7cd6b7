import { type Day, dayFromIso } from '../../../lib/calendar/day.ts'
import type { ReportingDate } from '../../../lib/obligations/state.ts'
import type { Entry, Measure, Programme } from '../../../lib/programme/programme.ts'
import { readSettings } from '../../../lib/programme/settings.ts'

/** A programme for one test: measures and entries say only what the test is about. */
export function programmeOf(
  measures: readonly (Partial<Measure> & { readonly deadline: string })[],
  entries: readonly Partial<Entry>[] = [],
  given: Readonly<Record<string, string>> = {},
): Programme {
  const rows = Object.entries({ 'Початок програми': '01.01.2023', 'Кінець програми': '31.12.2023', ...given })
  const { settings } = readSettings(
    rows.map(([name, value], index) => ({ row: index + 2, name, value, unreadable: new Set() })),
  )
  if (settings === undefined) throw new Error('the test needs a programme with its first and last day')
  return {
    settings,
    measures: measures.map((measure, index) => ({ ...blankMeasure, row: index + 2, ...measure })),
    entries: entries.map((entry, index) => ({ ...blankEntry, row: index + 2, ...entry })),
    units: [],
    calendar: [],
  }
}

export function day(iso: string): Day {
  const read = dayFromIso(iso)
  if (read === undefined) throw new Error(`no such day: ${iso}`)
  return read
}

/** A day that is still running, by what is known on it. */
export function at(iso: string): ReportingDate {
  return { asOf: day(iso), dayIsOver: false, knownUntil: day(iso) }
}

const blankMeasure: Measure = {
  row: 0,
  number: '1',
  section: '',
  task: '',
  content: '',
  deadline: '',
  years: [],
  units: [],
  audience: '',
  indicator: '',
  withdrawn: '',
  extendedTo: undefined,
  extensionBasis: '',
  unreadable: new Set(),
}

const blankEntry: Entry = {
  row: 0,
  number: '1',
  event: '',
  eventOn: undefined,
  doneOn: undefined,
  result: 'fulfilled',
  done: '',
  participants: undefined,
  document: '',
  link: '',
  unit: '',
  period: '',
  unreadable: new Set(),
}
