import type { Day } from '../calendar/day.ts'
import { formatDay } from '../calendar/day.ts'
import { countedNoun, daysCounted, daysLeft } from './plural.ts'

/** The states of an e-mail in «Журнал». */
export const deliveryStates = {
  sending: 'надсилається',
  sent: 'надіслано',
  refused: 'відмова',
  'no-address': 'немає адреси',
  'put-off': 'відкладено',
} as const
/** A state of an e-mail in «Журнал». */
export type DeliveryState = keyof typeof deliveryStates

/** The state named in a cell of «Журнал»; undefined where there is none. */
export function deliveryStateOf(cell: string): DeliveryState | undefined {
  const name = cell.trim().toLowerCase()
  return (Object.keys(deliveryStates) as DeliveryState[]).find((state) => deliveryStates[state] === name)
}

/** The text in the column «Що» of the journal. */
export function emailKind(resendCount: number): string {
  return resendCount === 0 ? 'Щотижневий лист' : `Щотижневий лист, повторно ${resendCount}`
}

const acceptedPrefix = 'Прийнято: '

/** The outcome of an e-mail by recipient: «Прийнято: a@b.ua. Не прийнято: c@d.ua (550 …).» */
export function deliveryDetails(
  accepted: readonly string[],
  rejected: readonly { readonly address: string; readonly response: string }[],
): string {
  const parts = []
  if (accepted.length > 0) parts.push(`${acceptedPrefix}${accepted.join(', ')}.`)
  if (rejected.length > 0) {
    const refusals = rejected.map(({ address, response }) => `${address} (${response})`)
    parts.push(`Не прийнято: ${refusals.join('; ')}.`)
  }
  return parts.join(' ')
}

/** The accepted addresses in the details of a record: the inverse of deliveryDetails. */
export function acceptedIn(details: string): readonly string[] {
  if (!details.startsWith(acceptedPrefix)) return []
  const [list = ''] = details.slice(acceptedPrefix.length).split(/\.(?:\s|$)/u)
  return list.split(', ')
}

/** The details of records in «Журнал». */
export const journalWords = {
  noAddress: 'На аркуші «Підрозділи» немає правильної адреси цього підрозділу.',
  uncertain:
    'Зв’язок перервався, коли листа вже було передано: невідомо, чи його прийнято. Під час наступного запуску його буде надіслано ще раз із тим самим ідентифікатором.',
  failed: 'Листа не надіслано через помилку в програмі.',
} as const

/** The file name of the attached annex. */
export function pdfName(fileName: string): string {
  return `${fileName}.pdf`
}

/** «прострочено 2, наближається 1, виправити 3» */
function urgentCounts(overdue: number, atRisk: number, toMend: number): string {
  return [
    overdue > 0 ? `прострочено ${overdue}` : '',
    atRisk > 0 ? `наближається ${atRisk}` : '',
    toMend > 0 ? `виправити ${toMend}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** @example unitSubject('УКЕС', 2, 1, 0) // 'УКЕС: прострочено 2, наближається 1' */
export function unitSubject(unit: string, overdue: number, atRisk: number, toMend: number): string {
  return `${unit}: ${urgentCounts(overdue, atRisk, toMend)}`
}

/** The subject of the authorised unit’s e-mail. */
export function summarySubject(asOf: Day, overdue: number, atRisk: number, toMend: number): string {
  const counts = urgentCounts(overdue, atRisk, toMend)
  return `Антикорупційна програма на ${formatDay(asOf)}${counts === '' ? ': зміни за тиждень' : `: ${counts}`}`
}

/** The first paragraph of a unit’s e-mail. @param name the unit’s full name; may be empty */
export function unitGreeting(unit: string, name: string, asOf: Day): string {
  const label = name === '' || name === unit ? unit : `${name} (${unit})`
  return `Вітаємо! Нижче заходи антикорупційної програми, які потребують уваги вашого підрозділу: ${label}. Стан на ${formatDay(asOf)}.`
}

/** The first paragraph of the authorised unit’s e-mail. */
export function summaryGreeting(asOf: Day): string {
  return `Вітаємо! Нижче стан виконання антикорупційної програми на ${formatDay(asOf)} за всі її роки і те, що змінилося за тиждень. Додано звіт за поточний рік: у ньому строки лише цього року.`
}

/** The fixed texts of the e-mails. */
export const digestWords = {
  overdue: 'Прострочено',
  atRisk: 'Наближається строк',
  toMend: 'Виправити в таблиці',
  ownPart: 'Ваш підрозділ',
  counters: 'Як виконують підрозділи',
  newlyOverdue: 'За тиждень прострочено',
  doneSince: 'За тиждень виконано',
  allOverdue: 'Усього прострочено',
  unrecognised: 'Строк не розпізнано',
  findings: 'Зауваження до таблиці',
  withoutAddress: 'Немає правильної адреси',
  obstacles: 'Що заважає повному звіту',
  toHead: 'Правильної адреси підрозділу немає, тому лист надіслано керівникові.',
  openRow: 'Відкрити рядок у таблиці',
  openCell: 'Відкрити клітинку в таблиці',
  openOverview: 'Стан виконання на сторінці',
  openReport: 'Поточний звіт (PDF)',
  openCheck: 'Усі зауваження',
  leads: 'Ваш підрозділ головний.',
  sharedCounted:
    'Строки за всі роки програми. Спільний захід враховано в кожного відповідального підрозділу, а в підсумку один раз.',
  noLetter: 'Цим підрозділам листа не надіслано: впишіть адресу на аркуші «Підрозділи».',
  howToAnswer:
    'Виконали захід? Зробіть запис на аркуші «Виконання», і наступного понеділка його в листі вже не буде.',
  automatic: 'Цього листа склала система контролю. Відповідати на нього не потрібно.',
  noUnit: 'без підрозділу',
  altogether: 'Усього',
} as const

/** The line about obligations that are in no list because they rest on a cell with an error. */
export function uncertainLine(uncertain: number): string {
  return `Не враховано через зауваження: ${uncertain}. Чи прострочено ці строки, буде видно, коли виправлять помилки в таблиці.`
}

/** What keeps the report from being complete, in numbers; '' where nothing does. */
export function obstacleCounts(errors: number, unrecognised: number): string {
  return [
    errors > 0 ? `Помилок у таблиці: ${errors}.` : '',
    unrecognised > 0 ? `Строків, яких не розпізнано: ${unrecognised}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** The counters of a unit’s obligations; the parts add up to the total. */
export function countersLine(
  total: number,
  {
    fulfilled,
    overdue,
    atRisk,
  }: { readonly fulfilled: number; readonly overdue: number; readonly atRisk: number },
): string {
  const rest = total - fulfilled - overdue - atRisk
  const parts = [
    `виконано ${fulfilled}`,
    ...(overdue > 0 ? [`прострочено ${overdue}`] : []),
    ...(atRisk > 0 ? [`у зоні ризику ${atRisk}`] : []),
    ...(rest > 0 ? [`решта ${rest}`] : []),
  ]
  return `${countedNoun(total, 'строк', 'строки', 'строків')}: ${parts.join(', ')}`
}

/** The number of units that the table leaves out. */
export function moreUnits(number: number): string {
  return `Ще ${countedNoun(number, 'підрозділ', 'підрозділи', 'підрозділів')}: дивіться у звіті.`
}

/** @example measureTitle('1.1', 'Провести лекцію') // '1.1. Провести лекцію' */
export function measureTitle(number: string, content: string): string {
  return number === '' ? content : `${number}. ${content}`
}

/**
 * The due day with the days left until it, negative when past.
 *
 * @example dueLine(theDay('2023-01-02'), -5) // 'Строк 02.01.2023, прострочено на 5 днів.'
 */
export function dueLine(due: Day, days: number): string {
  if (days < 0) return `Строк ${formatDay(due)}, прострочено на ${daysCounted(-days)}.`
  return days === 0
    ? `Строк ${formatDay(due)}, спливає сьогодні.`
    : `Строк ${formatDay(due)}, ${daysLeft(days)}.`
}

/** The line with the reason of a state. */
export function whyLine(reason: string): string {
  return `Чому: ${reason}.`
}

/** The line with the responsible units. */
export function unitsLine(units: readonly string[]): string {
  return `Відповідальні: ${units.join(', ') || digestWords.noUnit}.`
}

/** The note that the head is in copy. @param days of delay after which that is so */
export function headInCopy(days: number): string {
  return `Прострочено понад ${daysCounted(days)}, тому копію листа надіслано керівникові.`
}

/** The number of items that a list leaves out. */
export function moreOf(number: number): string {
  return `Ще ${countedNoun(number, 'пункт', 'пункти', 'пунктів')}: дивіться у звіті й таблиці.`
}

/** @example sectionTitle('Прострочено', 2) // 'Прострочено (2)' */
export function sectionTitle(title: string, number: number): string {
  return `${title} (${number})`
}

/** The texts of the page that previews the e-mails, and of the one with the outcome of a run. */
export const digestPageWords = {
  title: 'Щотижневі листи',
  nothing: 'Цього тижня писати немає про що: жоден лист не потрібен.',
  notSent: 'Так виглядатимуть листи цього тижня. Перегляд нічого не надсилає і не записує.',
  send: 'Надіслати зараз',
  to: 'Кому',
  copy: 'Копія',
  nobody: 'немає правильної адреси',
  attached: 'До листа буде додано поточний звіт (PDF).',
  asText: 'Той самий лист без оформлення',
  settled: 'Усі листи цього тижня опрацьовано.',
  owed: 'Не всі листи надіслано. Запустіть надсилання ще раз: хто вже отримав листа, другого не отримає.',
  show: 'Переглянути листи',
} as const

/** The counts of a run, line by line. */
export function outcomeLines(counts: {
  readonly sent: number
  readonly before: number
  readonly refused: number
  readonly withoutAddress: number
  readonly owed: number
}): readonly string[] {
  return [
    `Надіслано зараз: ${counts.sent}`,
    `Опрацьовано раніше: ${counts.before}`,
    `Відмовлено: ${counts.refused}`,
    `Без адреси: ${counts.withoutAddress}`,
    `Ще треба надіслати: ${counts.owed}`,
  ]
}

/** The e-mail about a sheet of which nothing can be said, and its record in «Журнал». */
export const blockedWords = {
  kind: 'Листи та звіти зупинено',
  told: 'повідомлено',
  nobody: 'нікого повідомити',
  subject: 'Антикорупційна програма: листи та звіти зупинено',
  greeting:
    'Вітаємо! Дані в таблиці зараз неповні, тому листи підрозділам не надсилаються, а звіти не архівуються: інакше підрозділи було б названо винними в тому, чого не видно.',
  heading: 'Що виправити',
  open: 'Відкрити таблицю',
  automatic:
    'Щойно це буде виправлено, усе запрацює за розкладом. Такий лист надходить не частіше, ніж раз на день.',
} as const
