import * as z from 'zod'
import { yearOf } from '../calendar/day.ts'
import type { CellProblem, Finding } from '../finding.ts'
import { settingsTab } from './columns.ts'
import { correctedOf, kinds } from './kinds.ts'
import type { RowOf } from './read-tab.ts'

const { text, date, count } = kinds

/** A parameter: its name in the column «Параметр», how its value is read, what holds when it is not there. */
interface Parameter {
  readonly name: string
  readonly schema: z.ZodType<unknown, string>
  readonly needed?: true
  readonly preset?: string
}

/** The parameters of «Налаштування»: all that the system lets an office decide for itself. */
const parameters = {
  body: { name: 'Назва органу', schema: text, needed: true },
  programme: { name: 'Назва програми', schema: text, needed: true },
  programmeGenitive: { name: 'Назва програми (родовий)', schema: text },
  begins: { name: 'Початок програми', schema: date, needed: true },
  ends: { name: 'Кінець програми', schema: date, needed: true },
  annexNumber: { name: 'Додаток №', schema: text },
  reportTitle: { name: 'Назва звіту', schema: text },
  authorisedUnit: { name: 'Уповноважений підрозділ', schema: text },
  warnDays: { name: 'Попереджати за, днів', schema: count, preset: '14' },
  escalateDays: { name: 'Ескалація через, днів', schema: count, preset: '7' },
  martialLawFrom: { name: 'Воєнний стан з', schema: date, preset: '24.02.2022' },
  martialLawUntil: { name: 'Воєнний стан до', schema: date },
  signatoryPost: { name: 'Підписант: посада', schema: text },
  signatoryName: { name: 'Підписант: ім’я', schema: text },
  approval: { name: 'ЗАТВЕРДЖЕНО', schema: text },
} as const satisfies Record<string, Parameter>

type Read = { readonly [K in keyof typeof parameters]: z.output<(typeof parameters)[K]['schema']> }

/** An office's settings with defaults filled in. Text that is not given is an empty string. */
export type Settings = Omit<Read, 'begins' | 'ends' | 'warnDays' | 'escalateDays'> & {
  readonly [K in 'begins' | 'ends' | 'warnDays' | 'escalateDays']: NonNullable<Read[K]>
}

/**
 * Reads «Налаштування». Without the programme's first and last day nothing can be said of any deadline,
 * so without them there are no settings, only findings.
 */
export function readSettings(rows: readonly RowOf<typeof settingsTab>[]): {
  settings: Settings | undefined
  findings: Finding[]
} {
  const tab = settingsTab.title
  const column = settingsTab.columns.value.header
  const given = new Map<string, (typeof rows)[number]>()
  const findings: Finding[] = []
  for (const row of rows) {
    const key = keysByName.get(plain(row.name))
    const first = given.get(key ?? '')
    const place = { tab, row: row.row, column: settingsTab.columns.name.header }
    if (key === undefined) {
      if (row.name === '') continue
      findings.push({ level: 'warning', place, value: row.name, problem: { code: 'setting-unknown' } })
    } else if (first) {
      const problem = { code: 'setting-doubled', firstRow: first.row } as const
      findings.push({ level: 'error', place, value: row.name, problem })
    } else {
      given.set(key, row)
    }
  }
  const values: Record<string, unknown> = {}
  for (const [key, parameter] of Object.entries<Parameter>(parameters)) {
    const row = given.get(key)
    const written = row?.value ?? ''
    const read = parameter.schema.safeParse(written === '' ? (parameter.preset ?? '') : written)
    values[key] = read.success ? read.data : parameter.schema.parse(parameter.preset ?? '')
    if (!read.success) {
      const expected = read.error.issues[0]?.message as CellProblem
      const place = row ? { tab, row: row.row, column } : { tab }
      findings.push({
        level: 'error',
        place,
        value: written,
        problem: {
          code: 'setting-unreadable',
          setting: parameter.name,
          expected,
          ...correctedOf(read.error.issues[0]),
        },
      })
    } else if (parameter.needed && written === '') {
      const place = row ? { tab, row: row.row, column } : { tab }
      findings.push({ level: 'error', place, problem: { code: 'setting-missing', setting: parameter.name } })
    }
  }
  const { begins, ends } = values as Read
  if (begins === undefined || ends === undefined) return { settings: undefined, findings }
  if (ends < begins) {
    const row = given.get('ends')?.row
    const place = row === undefined ? { tab } : { tab, row, column }
    findings.push({ level: 'error', place, problem: { code: 'programme-ends-before-it-begins' } })
    return { settings: undefined, findings }
  }
  if (yearOf(ends) - yearOf(begins) >= longestProgramme) {
    const place = { tab, row: given.get('ends')?.row ?? 1, column }
    findings.push({ level: 'error', place, problem: { code: 'programme-too-long', most: longestProgramme } })
    return { settings: undefined, findings }
  }
  return { settings: values as Settings, findings }
}

/** In years. A programme is adopted for two to four; what is much longer is a slip of the keyboard. */
const longestProgramme = 20

const keysByName = new Map(Object.entries(parameters).map(([key, { name }]) => [plain(name), key]))

function plain(name: string): string {
  return name.replace(/\s+/gu, ' ').replace(/['ʼ`]/gu, '’').trim().toLocaleLowerCase('uk')
}
