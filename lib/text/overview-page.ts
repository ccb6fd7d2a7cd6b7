import { type Day, dayOfMonth, formatDay, monthOf } from '../calendar/day.ts'
import { periodOf } from '../calendar/period.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { ObligationStatus } from '../obligations/obligation-status.ts'
import type { State } from '../obligations/state.ts'
import { oneLine } from './one-line.ts'
import { periodName } from './period.ts'
import { countedNoun, daysCounted, daysLeft } from './plural.ts'
import { capitalized } from './sentence.ts'
import { stateName, timelinessName } from './state.ts'

const nbsp = '\u00a0'

/** What the page of the state says in one way only. */
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

/** The filters in words, the broadest first: «УП», «І квартал 2023 року», «прострочено». */
export function pageTitle(filters: readonly string[], asOf: Day): string {
  const about = filters.length === 0 ? '' : `: ${filters.join(', ')}`
  return `${pageWords.title}${about} – станом на ${formatDay(asOf)}`
}

export function asOfLine(asOf: Day): string {
  return `станом на ${formatDay(asOf)}`
}

/** Said where a state is chosen, since the counters do not follow it. */
export function narrowedTo(state: State, number: number, total: number): string {
  return `Показано лише стан «${stateName(state)}»: ${number} із ${countedNoun(total, 'строку', 'строків', 'строків')}. Загальні лічильники враховують усі стани.`
}

export function removeFilter(name: string): string {
  return `${pageWords.remove}: ${name}`
}

/** The bar of states in words: «усього 5: виконано 2, прострочено 3». */
export function barWords(total: number, parts: readonly (readonly [State, number])[]): string {
  const told = parts.map(([state, number]) => `${stateName(state)} ${number}`)
  return `усього ${countedNoun(total, 'строк', 'строки', 'строків')}${told.length === 0 ? '' : `: ${told.join(', ')}`}`
}

export function unitLabel(code: string): string {
  return code === '' ? pageWords.noUnit : oneLine(code, 60)
}

/** «І. Навчання · 5 заходів, прострочено 2» */
export function sectionCounted(title: string, measures: number, overdue: number): string {
  const late = overdue === 0 ? '' : `, прострочено${nbsp}${overdue}`
  return `${title === '' ? pageWords.noSection : oneLine(title, 300)}${nbsp}· ${countedNoun(measures, 'захід', 'заходи', 'заходів')}${late}`
}

export function listTitle(title: string, number: number): string {
  return number === 0 ? title : `${title}: ${number}`
}

export function comingUntil(until: Day): string {
  return `Строки до ${formatDay(until)}, що ще не в зоні ризику.`
}

export function laterCounted(number: number): string {
  return number === 0
    ? 'Пізніших строків немає.'
    : `Пізніше: ще ${countedNoun(number, 'строк', 'строки', 'строків')}.`
}

export function restCounted(number: number): string {
  return `Показати ще ${countedNoun(number, 'строк', 'строки', 'строків')}`
}

/** Of a list that is too long for the page: «Тут 100 із 206.» */
export function namedOf(named: number, number: number): string {
  return `Тут ${named} із ${number}.`
}

/** «№ 1.1» as a link to a row; a measure without a number is called by its row. */
export function measureLabel(number: string, row: number): string {
  return number === '' ? `рядок${nbsp}${row}` : `№${nbsp}${oneLine(number, 40)}`
}

/** How long there is left, or has been past: «лишилося 3 дні», «прострочено на 2 дні». */
export function daysWords({ days, state }: ObligationStatus): string {
  if (days === undefined) return stateName(state)
  if (state === 'overdue') return days === 0 ? 'строк сплив' : `прострочено на ${daysCounted(-days)}`
  return days === 0 ? 'спливає сьогодні' : daysLeft(days)
}

export function dueWords(due: Day): string {
  return `до ${formatDay(due)}`
}

/** What an obligation is about: a period, an event, or nothing that could be named. */
export function aboutWords(obligation: Obligation): string {
  if (obligation.kind === 'event') return `подія ${formatDay(obligation.eventOn)}`
  if (obligation.period !== undefined) return periodName(obligation.period)
  return 'due' in obligation ? 'строк' : pageWords.noTerm
}

/** The state with its timeliness: «виконано, вчасно». */
export function statusWords(controlled: ObligationStatus): string {
  const { state, timeliness, days } = controlled
  if (timeliness.kind !== 'unknown') return `${stateName(state)}, ${timelinessName(timeliness)}`
  if (state === 'overdue') return daysWords(controlled)
  return state === 'at-risk' && days !== undefined
    ? `${stateName(state)}, ${daysWords(controlled)}`
    : stateName(state)
}

/** «28.03.2023: Лекцію прочитано.» */
export function entryWords(day: Day | undefined, done: string): string {
  return [day === undefined ? '' : formatDay(day), oneLine(done, 200)]
    .filter((part) => part !== '')
    .join(': ')
}

/** Days that are still far, in one line: «ще не настали: 30.06.2024, 30.09.2024». */
export function furtherDays(days: readonly Day[]): string {
  return `ще не настали: ${days.map(formatDay).join(', ')}`
}

export function unitsWords(units: readonly string[]): string {
  return units.length === 0 ? pageWords.noUnit : units.map((unit) => oneLine(unit, 60)).join(', ')
}

/** The head of the calendar: «січень». */
export function monthName(year: number, month: number): string {
  return periodName(periodOf('month', year, month)).replace(/ \d{4} року$/u, '')
}

/** What the picture shows, for whoever cannot see it. @param units rows by unit; undefined: of one unit */
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

export function nothingInYear(year: number): string {
  return `У ${year} році строків із датою немає.`
}

export function todayMark(day: Day): string {
  return `${String(dayOfMonth(day)).padStart(2, '0')}.${String(monthOf(day)).padStart(2, '0')}`
}

/** What a mark of the picture stands for: «УП, тиждень 26.06–02.07.2023: прострочено 2 (№ 1.1, 1.2)». */
export function markWords(
  unit: string,
  [from, to]: readonly [Day, Day],
  state: State,
  numbers: readonly string[],
): string {
  const most = 8
  const told = numbers
    .slice(0, most)
    .filter((number) => number !== '')
    .map((number) => oneLine(number, 20))
  const list = told.length === 0 ? '' : ` (№${nbsp}${told.join(', ')}${numbers.length > most ? ' …' : ''})`
  return `${unitLabel(unit)}, ${todayMark(from)}–${formatDay(to)}: ${stateName(state)} ${numbers.length}${list}`
}

/** One state in a cell of the table. */
export function stateCounted(state: State, number: number): string {
  return `${stateName(state)} ${number}`
}

export function ofUnit(unit: string): string {
  return `Лише рядки підрозділу ${unitLabel(unit)}.`
}

export function moreFindings(number: number): string {
  return `Ще ${countedNoun(number, 'зауваження', 'зауваження', 'зауважень')}`
}

/** A state among those to choose from. */
export function stateChoice(state: State): string {
  return capitalized(stateName(state))
}
