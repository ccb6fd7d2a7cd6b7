/** The look of the template: sizes, widths, formats and colours. */
import type { sheets_v4 } from '../../lib/google/structure.ts'
import type { ColumnKind, tabs } from '../../lib/programme/schema.ts'

type Format = sheets_v4.Schema$CellFormat
type TabKey = keyof typeof tabs

/** Rows of a new tab: enough for years, and not more, because all of them are read and drawn. */
export const initialRows: Readonly<Record<TabKey, number>> = {
  measures: 200,
  entries: 500,
  units: 50,
  settings: 40,
  calendar: 60,
  findings: 100,
  control: 300,
  journal: 200,
}

/** Widths in pixels, by the key of the column in any tab. */
export const columnWidths: Readonly<Record<string, number>> = {
  number: 80,
  state: 140,
  section: 180,
  task: 220,
  content: 320,
  deadline: 200,
  years: 90,
  units: 150,
  audience: 200,
  indicator: 240,
  withdrawn: 160,
  event: 220,
  eventOn: 110,
  doneOn: 110,
  result: 150,
  done: 360,
  participants: 90,
  document: 220,
  link: 220,
  unit: 120,
  period: 140,
  code: 120,
  name: 320,
  email: 220,
  headEmail: 220,
  value: 320,
  day: 110,
  nature: 110,
  ground: 320,
  level: 130,
  tab: 120,
  row: 70,
  column: 150,
  remark: 360,
  remedy: 360,
  understood: 260,
  from: 90,
  due: 90,
  days: 70,
  timeliness: 160,
  key: 220,
  at: 140,
  what: 180,
  to: 240,
  details: 320,
}

const text: Format = { numberFormat: { type: 'TEXT', pattern: '@' } }

/** The number format by kind of column: plain text keeps Sheets from converting 1.10 to a number and 01.02 to a date. */
export const formatOfKind: Readonly<Record<ColumnKind, Format>> = {
  text,
  years: text,
  units: text,
  link: text,
  emails: text,
  withdrawal: text,
  result: text,
  nature: text,
  date: { numberFormat: { type: 'DATE', pattern: 'dd.mm.yyyy' } },
  count: { numberFormat: { type: 'NUMBER', pattern: '0' } },
}

export const bodyFormat: Format = { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' }

export const headerFormat: Format = {
  textFormat: { bold: true },
  backgroundColorStyle: { rgbColor: rgb('#d9e2f3') },
  wrapStrategy: 'WRAP',
  verticalAlignment: 'MIDDLE',
}

/** Colours repeat what the words say, so that nobody depends on telling them apart. */
export const colours = {
  bad: rgb('#f4c7c3'),
  soon: rgb('#fce8b2'),
  good: rgb('#b7e1cd'),
  underway: rgb('#cfe2f3'),
  odd: rgb('#e1d5e7'),
  still: rgb('#eeeeee'),
} as const

/** @example rgb('#ff0000') // { red: 1, green: 0, blue: 0 } */
function rgb(hex: string): sheets_v4.Schema$Color {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return { red: part(1), green: part(3), blue: part(5) }
}
