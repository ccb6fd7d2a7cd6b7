import { type Day, dayOfMonth, formatDay, monthOf } from '../calendar/day.ts'
import { periodOf } from '../calendar/period.ts'
import type { DueObligation, Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import { oneLine } from './one-line.ts'
import { periodName } from './period.ts'
import { countedNoun, daysCounted, daysLeft } from './plural.ts'
import { capitalized } from './sentence.ts'
import { stateName, timelinessName } from './state.ts'

const nbsp = '\u00a0'

/** The fixed texts of the overview page. */
export const pageWords = {
  title: 'Стан виконання заходів',
  files: 'Завантажити',
  pdf: 'Звіт PDF',
  docx: 'Звіт Word',
  annexCsv: 'Звіт CSV',
  dataCsv: 'Ці дані CSV',
  json: 'Ці дані JSON',
  sheet: 'Таблиця',
  check: 'Перевірка',
  onPage: 'На сторінці',
  filter: 'Що показати',
  unit: 'Підрозділ',
  state: 'Стан',
  period: 'Період',
  asOf: 'Станом на',
  allUnits: 'усі підрозділи',
  allStates: 'усі стани',
  allPeriods: 'увесь строк програми',
  show: 'Показати',
  showAll: 'Показати всі',
  remove: 'прибрати',
  whole: 'Загальний стан',
  total: 'усього',
  noneAtAll: 'Тут немає жодного строку.',
  units: 'Підрозділи',
  countedForEach:
    'Спільний строк враховано в кожного з відповідальних підрозділів, тому підрозділи разом можуть мати більше строків, ніж усього.',
  shared: 'Тут усі строки, за які підрозділ відповідає сам або разом з іншими.',
  noUnit: 'без підрозділу',
  overdue: 'Прострочено',
  atRisk: 'У зоні ризику',
  coming: 'Найближчі строки',
  awaiting: 'Очікує події',
  unrecognised: 'Строк не розпізнано',
  noneOverdue: 'Прострочених строків немає.',
  noneAtRisk: 'Строків у зоні ризику немає.',
  noneComing: 'Найближчими вісьмома тижнями інших строків немає.',
  calendar: 'Календар строків',
  calendarName: 'Календар строків за тижнями, можна прокрутити',
  asTable: 'Той самий календар таблицею',
  asTableName: 'Календар строків за місяцями, можна прокрутити',
  measures: 'Заходи',
  noMeasures: 'Таких заходів немає.',
  noSection: 'Заходи поза розділами',
  noTerm: 'без дати',
  findings: 'Зауваження до таблиці',
  noFindings: 'Зауважень немає: усе заповнено як слід.',
  allFindings: 'Усі зауваження',
  footer: 'Сторінку складено з таблиці. Щоб змінити показане, змініть таблицю й оновіть сторінку.',
} as const

/**
 * The title of the page.
 *
 * @param filters in words: «УП», «І квартал 2023 року», «прострочено»
 */
export function pageTitle(filters: readonly string[], asOf: Day): string {
  const about = filters.length === 0 ? '' : `: ${filters.join(', ')}`
  return `${pageWords.title}${about} – станом на ${formatDay(asOf)}`
}

/** @example asOfLine(theDay('2023-06-30')) // 'станом на 30.06.2023' */
export function asOfLine(asOf: Day): string {
  return `станом на ${formatDay(asOf)}`
}

/** The note on a state filter, which the counters ignore. @param number of obligations in that state */
export function narrowedTo(state: State, number: number, total: number): string {
  return `Показано лише стан «${stateName(state)}»: ${number} із ${countedNoun(total, 'строку', 'строків', 'строків')}. Загальні лічильники враховують усі стани.`
}

/** The accessible name of a link that removes a filter. */
export function removeFilter(name: string): string {
  return `${pageWords.remove}: ${name}`
}

/** The bar of states in words: «усього 5: виконано 2, прострочено 3». */
export function barWords(total: number, parts: readonly (readonly [State, number])[]): string {
  const counts = parts.map(([state, number]) => `${stateName(state)} ${number}`)
  return `усього ${countedNoun(total, 'строк', 'строки', 'строків')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

/** A unit’s code as a label; «без підрозділу» for ''. */
export function unitLabel(code: string): string {
  return code === '' ? pageWords.noUnit : oneLine(code, 60)
}

/** The heading of a section: «І. Навчання · 5 заходів, прострочено 2». */
export function sectionCounted(title: string, measures: number, overdue: number): string {
  const late = overdue === 0 ? '' : `, прострочено${nbsp}${overdue}`
  return `${title === '' ? pageWords.noSection : oneLine(title, 300)}${nbsp}· ${countedNoun(measures, 'захід', 'заходи', 'заходів')}${late}`
}

/** The heading of a list with the number of its items: «Прострочено: 2». */
export function listTitle(title: string, number: number): string {
  return number === 0 ? title : `${title}: ${number}`
}

/** The note on the horizon of the upcoming obligations. */
export function comingUntil(until: Day): string {
  return `Строки до ${formatDay(until)}, що ще не в зоні ризику.`
}

/** The number of obligations beyond the horizon. */
export function laterCounted(number: number): string {
  return number === 0
    ? 'Пізніших строків немає.'
    : `Пізніше: ще ${countedNoun(number, 'строк', 'строки', 'строків')}.`
}

/** The label of the collapsed items of a list. */
export function restCounted(number: number): string {
  return `Показати ще ${countedNoun(number, 'строк', 'строки', 'строків')}`
}

/** The note on a list that is too long for the page: «Тут 100 із 206.» */
export function namedOf(listed: number, total: number): string {
  return `Тут ${listed} із ${total}.`
}

/** A measure’s label, «№ 1.1»; one without a number is labelled by its row. */
export function measureLabel(number: string, row: number): string {
  return number === '' ? `рядок${nbsp}${row}` : `№${nbsp}${oneLine(number, 40)}`
}

/** The time left or past: «лишилося 3 дні», «прострочено на 2 дні». */
export function daysWords({ days, state }: ObligationStatus): string {
  if (days === undefined) return stateName(state)
  if (state === 'overdue') return days === 0 ? 'строк сплив' : `прострочено на ${daysCounted(-days)}`
  return days === 0 ? 'спливає сьогодні' : daysLeft(days)
}

/**
 * The due day; of an extended deadline its first day as well.
 *
 * @example dueWords(obligation) // 'до 30.06.2023'
 * @example dueWords(extended) // 'до 30.09.2023 (продовжено, було до 30.06.2023)'
 */
export function dueWords({ due, extension }: DueObligation): string {
  const first = extension === undefined ? '' : ` (продовжено, було до ${formatDay(extension.firstDue)})`
  return `до ${formatDay(due)}${first}`
}

/** What an obligation is for: its event, its period, or neither. */
export function aboutWords(obligation: Obligation): string {
  if (obligation.kind === 'event') return `подія ${formatDay(obligation.eventOn)}`
  if (obligation.period !== undefined) return periodName(obligation.period)
  return 'due' in obligation ? 'строк' : pageWords.noTerm
}

/** The state with its timeliness or its days: «виконано, вчасно». */
export function statusWords(status: ObligationStatus): string {
  const { state, timeliness, days } = status
  if (timeliness.kind !== 'unknown') return `${stateName(state)}, ${timelinessName(timeliness)}`
  if (state === 'overdue') return daysWords(status)
  return state === 'at-risk' && days !== undefined
    ? `${stateName(state)}, ${daysWords(status)}`
    : stateName(state)
}

/** An entry: «28.03.2023: Лекцію прочитано.» */
export function entryWords(day: Day | undefined, done: string): string {
  return [day === undefined ? '' : formatDay(day), oneLine(done, 200)]
    .filter((part) => part !== '')
    .join(': ')
}

/** Later due days on one line: «ще не настали: 30.06.2024, 30.09.2024». */
export function furtherDays(days: readonly Day[]): string {
  return `ще не настали: ${days.map(formatDay).join(', ')}`
}

/** The responsible units, or «без підрозділу». */
export function unitsWords(units: readonly string[]): string {
  return units.length === 0 ? pageWords.noUnit : units.map((unit) => oneLine(unit, 60)).join(', ')
}

/** The name of a month, in the head of the calendar: «січень». */
export function monthName(year: number, month: number): string {
  return periodName(periodOf('month', year, month)).replace(/ \d{4} року$/u, '')
}

/**
 * The description of the calendar, which is also its accessible name.
 *
 * @param units the number of rows; undefined where the page is filtered by a unit
 * @param undated the number of obligations without a date, which the calendar lacks
 */
export function calendarWords(
  year: number,
  units: number | undefined,
  obligations: number,
  undated: number,
): string {
  const rest =
    undated === 0
      ? ''
      : ` Без дати ще ${countedNoun(undated, 'строк', 'строки', 'строків')}: у календарі їх немає.`
  const rows =
    units === undefined
      ? '. Позначка'
      : `, ${countedNoun(units, 'підрозділ', 'підрозділи', 'підрозділів')}. Рядок – головний підрозділ, позначка`
  return `${year} рік: ${countedNoun(obligations, 'строк', 'строки', 'строків')}${rows} – тиждень, у який спливає строк, число біля неї – скільки таких строків.${rest}`
}

/** Shown in place of a calendar without due days. */
export function nothingInYear(year: number): string {
  return `У ${year} році строків із датою немає.`
}

/** The label of the current day in the calendar: «30.06». */
export function todayMark(day: Day): string {
  return `${String(dayOfMonth(day)).padStart(2, '0')}.${String(monthOf(day)).padStart(2, '0')}`
}

/** The tooltip of a mark: «УП, 26.06–02.07.2023: прострочено 2 (№ 1.1, 1.2)». */
export function markWords(
  unit: string,
  [from, to]: readonly [Day, Day],
  state: State,
  numbers: readonly string[],
): string {
  const maxNumbers = 8
  const listed = numbers
    .slice(0, maxNumbers)
    .filter((number) => number !== '')
    .map((number) => oneLine(number, 20))
  const list =
    listed.length === 0 ? '' : ` (№${nbsp}${listed.join(', ')}${numbers.length > maxNumbers ? ' …' : ''})`
  return `${unitLabel(unit)}, ${todayMark(from)}–${formatDay(to)}: ${stateName(state)} ${numbers.length}${list}`
}

/** A state with its number, in a cell of the calendar’s table. */
export function stateCounted(state: State, number: number): string {
  return `${stateName(state)} ${number}`
}

/** The note on findings that are filtered by a unit. */
export function ofUnit(unit: string): string {
  return `Лише рядки підрозділу ${unitLabel(unit)}.`
}

/** The number of findings that are not listed. */
export function moreFindings(number: number): string {
  return `Ще ${countedNoun(number, 'зауваження', 'зауваження', 'зауважень')}`
}

/** A state as an option of the filter. */
export function stateChoice(state: State): string {
  return capitalized(stateName(state))
}
