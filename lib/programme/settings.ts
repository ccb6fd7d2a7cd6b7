import { yearOf } from '../calendar/day.ts'
import type { Finding } from '../finding.ts'
import { inCyrillic } from '../workbook/homoglyphs.ts'
import { cellParsers } from './cell-parsers.ts'
import { isParseError, type ParseError } from './parse-error.ts'
import type { RowOf } from './read-tab.ts'
import { settingsTab } from './schema.ts'

const { text, date, count, emails } = cellParsers

/** A parameter: its name in the column «Параметр», how its value is read, what holds when it is not there. */
interface Parameter {
  readonly name: string
  readonly read: (cell: string) => unknown
  /** What it is for: the guide for staff. */
  readonly hint: string
  readonly required?: true
  readonly fallback?: string
}

/** The parameters of «Налаштування»: all that the system lets an office decide for itself. */
const parameters = {
  body: { name: 'Назва органу', read: text, required: true, hint: 'Повна назва органу.' },
  programme: { name: 'Назва програми', read: text, required: true, hint: 'Назва програми, як у наказі.' },
  programmeGenitive: {
    name: 'Назва програми (родовий)',
    read: text,
    hint: 'Та сама назва в родовому відмінку: для заголовка звіту.',
  },
  begins: { name: 'Початок програми', read: date, required: true, hint: 'Перший день програми: дд.мм.рррр.' },
  ends: { name: 'Кінець програми', read: date, required: true, hint: 'Останній день програми: дд.мм.рррр.' },
  annexNumber: { name: 'Додаток №', read: text, hint: 'Номер додатка до звіту.' },
  reportTitle: {
    name: 'Назва звіту',
    read: text,
    hint: 'До якого звіту цей додаток: «Звіту про …». Якщо не вказано, назву складає система.',
  },
  authorisedUnit: {
    name: 'Уповноважений підрозділ',
    read: text,
    hint: 'Скорочення підрозділу, який щотижня отримує лист про всі заходи.',
  },
  warnDays: {
    name: 'Попереджати за, днів',
    read: count,
    fallback: '14',
    hint: 'За скільки днів до кінця строку захід потрапляє в зону ризику.',
  },
  escalateDays: {
    name: 'Ескалація через, днів',
    read: count,
    fallback: '7',
    hint: 'Через скільки днів прострочення копію листа отримує керівник підрозділу.',
  },
  martialLawFrom: {
    name: 'Воєнний стан з',
    read: date,
    fallback: '24.02.2022',
    hint: 'Перший день воєнного стану: відтоді святкові дні робочі.',
  },
  martialLawUntil: {
    name: 'Воєнний стан до',
    read: date,
    hint: 'Останній день воєнного стану. Порожня клітинка означає, що він триває.',
  },
  adminEmail: {
    name: 'E-mail адміністратора',
    read: emails,
    hint: 'Кому ще написати, коли листи чи звіти неможливо скласти: одна або кілька адрес через кому.',
  },
  signatoryPost: { name: 'Підписант: посада', read: text, hint: 'Посада того, хто підписує звіт.' },
  signatoryName: { name: 'Підписант: ім’я', read: text, hint: 'Ім’я та прізвище того, хто підписує звіт.' },
  approval: {
    name: 'ЗАТВЕРДЖЕНО',
    read: text,
    hint: 'Реквізити затвердження: вид документа, дата, номер.',
  },
} as const satisfies Record<string, Parameter>

/** All parameters in their order, for the guides and the drop-down list. */
export const settingsGuide: readonly Omit<Parameter, 'read'>[] = Object.values<Parameter>(parameters)

/** The names of the parameters, in the order of the template. */
export const parameterNames = Object.fromEntries(
  Object.entries(parameters).map(([key, { name }]) => [key, name]),
) as Readonly<Record<keyof typeof parameters, string>>

type Read = {
  readonly [K in keyof typeof parameters]: Exclude<ReturnType<(typeof parameters)[K]['read']>, ParseError>
}

/** An office's settings with defaults filled in. Text that is not given is an empty string. */
export type Settings = Omit<Read, 'begins' | 'ends' | 'warnDays' | 'escalateDays'> & {
  readonly [K in 'begins' | 'ends' | 'warnDays' | 'escalateDays']: NonNullable<Read[K]>
} & {
  /** Parameters whose value cannot be read: what depends on them is not known. */
  readonly unreadable: ReadonlySet<keyof typeof parameters>
}

/**
 * Reads «Налаштування». Without the programme's first and last day nothing can be said of any deadline,
 * so without them there are no settings, only findings.
 */
export function readSettings(read: readonly RowOf<typeof settingsTab>[] | undefined): {
  settings: Settings | undefined
  findings: Finding[]
  /** Whom to write to when there is no programme: both are read whatever else is wrong. */
  alert: Pick<Read, 'authorisedUnit' | 'adminEmail'>
} {
  const rows = read ?? []
  const tab = settingsTab.title
  const column = settingsTab.columns.value.header
  const given = new Map<string, (typeof rows)[number]>()
  const findings: Finding[] = []
  let isMartialLawMisnamed = false
  for (const row of rows) {
    const key = keysByName.get(plain(row.name))
    const first = given.get(key ?? '')
    const place = { tab, row: row.row, column: settingsTab.columns.name.header }
    if (key === undefined) {
      if (row.name === '') continue
      isMartialLawMisnamed ||= plain(row.name).startsWith('воєнн')
      findings.push({ level: 'warning', place, value: row.name, problem: { code: 'setting-unknown' } })
    } else if (first) {
      const problem = { code: 'setting-duplicated', firstRow: first.row } as const
      findings.push({ level: 'error', place, value: row.name, problem })
    } else {
      given.set(key, row)
    }
  }
  const unreadableKeys = new Set<keyof typeof parameters>()
  // Its last day is not «none» where it stands under another name.
  if (isMartialLawMisnamed && !given.has('martialLawUntil')) unreadableKeys.add('martialLawUntil')
  const values: Record<string, unknown> = { unreadable: unreadableKeys }
  for (const [key, parameter] of Object.entries<Parameter>(parameters)) {
    const row = given.get(key)
    const written = row?.value ?? ''
    const fallback = parameter.fallback ?? ''
    const isUnknown = row !== undefined && row.unreadable.has('value')
    const read = parameter.read(written === '' ? fallback : written)
    if (isParseError(read) || isUnknown) unreadableKeys.add(key as keyof typeof parameters)
    values[key] = isParseError(read) ? parameter.read(fallback) : read
    if (isParseError(read)) {
      const place = row ? { tab, row: row.row, column } : { tab }
      findings.push({
        level: 'error',
        place,
        value: written,
        problem: {
          code: 'setting-unreadable',
          setting: parameter.name,
          expected: read.unreadable,
          ...(read.corrected === undefined ? {} : { corrected: read.corrected }),
        },
      })
    } else if (parameter.required && written === '') {
      const place = row ? { tab, row: row.row, column } : { tab }
      findings.push({ level: 'error', place, problem: { code: 'setting-missing', setting: parameter.name } })
    }
  }
  const { begins, ends, ...alert } = values as Read
  // The finding of the tab says it all.
  if (read === undefined) return { settings: undefined, findings: [], alert }
  if (begins === undefined || ends === undefined) return { settings: undefined, findings, alert }
  if (ends < begins) {
    const row = given.get('ends')?.row
    const place = row === undefined ? { tab } : { tab, row, column }
    findings.push({ level: 'error', place, problem: { code: 'programme-ends-before-it-begins' } })
    return { settings: undefined, findings, alert }
  }
  if (yearOf(ends) - yearOf(begins) >= longestProgramme) {
    const place = { tab, row: given.get('ends')?.row ?? 1, column }
    findings.push({ level: 'error', place, problem: { code: 'programme-too-long', most: longestProgramme } })
    return { settings: undefined, findings, alert }
  }
  return { settings: values as Settings, findings, alert }
}

/** In years. A programme is adopted for two to four; what is much longer is a slip of the keyboard. */
const longestProgramme = 20

const keysByName = new Map(Object.entries(parameters).map(([key, { name }]) => [plain(name), key]))

function plain(name: string): string {
  return inCyrillic(
    name
      .replace(/\p{Cf}/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/['ʼ`]/gu, '’')
      .replace(/[.:;*]+\s*$/u, '')
      .trim()
      .toLocaleUpperCase('uk'),
  ).toLocaleLowerCase('uk')
}
