import type { MeasureVerdict } from '../assessment/verdict.ts'
import type { Period } from '../calendar/period.ts'
import { resultWords, tick } from '../programme/schema.ts'
import { duringPeriod, periodName } from './period.ts'
import { countedNoun } from './plural.ts'

/** The seven columns of the annex, in its order. */
export const annexColumns = {
  task: 'Найменування завдання',
  content: 'Зміст заходу',
  deadline: 'Строк виконання',
  units: 'Підрозділ, відповідальний за проведення заходу',
  audience: 'Цільова аудиторія заходу',
  indicator: 'Індикатор виконання (очікуваний результат)',
  state: 'Стан виконання',
} as const

/** In open data each measure says its section. */
export const sectionColumn = 'Розділ'

/** The block in the upper right corner, line by line. */
export function annexBlock(number: string, reportTitle: string, period: Period, programme: string): string[] {
  const whole =
    reportTitle === '' ? `Звіту про стан виконання ${duringPeriod(period)} ${programme}` : reportTitle
  return [
    number === '' ? 'Додаток' : `Додаток ${number}`,
    `до ${whole.replace(/^до\s+|^Звіт(?=\s)/u, reportStart)}`,
  ]
}

/** Upper right on every page but the first. */
export function annexContinuation(number: string): string {
  return number === '' ? 'Продовження додатка' : `Продовження додатка ${number}`
}

/** The block «ЗАТВЕРДЖЕНО» (ДСТУ 4163:2020, п. 5.16), whether or not the office wrote the word itself. */
export function approvalBlock(approval: string): string[] {
  if (approval === '') return []
  return [
    ...(approval.toLocaleUpperCase('uk').startsWith('ЗАТВЕРДЖЕНО') ? [] : ['ЗАТВЕРДЖЕНО']),
    ...approval.split('\n'),
  ]
}

/** Offices write the report's title as it is named («Звіт про …») or as it stands after «до» («Звіту про …»). */
function reportStart(start: string): string {
  return start === 'Звіт' ? 'Звіту' : ''
}

/** The programme's name after «заходів»: as given in the genitive, or as near to it as its plain name allows. */
export function programmeInGenitive(genitive: string, name: string): string {
  if (genitive !== '') return genitive
  const [, rest] = /^Антикорупційна програма(.*)$/su.exec(name) ?? []
  return rest === undefined ? `програми «${name}»` : `Антикорупційної програми${rest}`
}

export function annexTitle(period: Period, programme: string, unit: string | undefined): string {
  const whose = unit === undefined ? '' : `, закріплених за підрозділом ${unit}`
  return `Інформація про стан виконання ${duringPeriod(period)} заходів ${programme}${whose}`
}

export function annexFileName(period: Period, unit: string | undefined): string {
  const about = unit === undefined ? '' : ` (${unit})`
  return `Стан виконання заходів за ${periodName(period)}${about}`
}

/** What stands in the table when the report has no measure to show. */
export function noMeasures(period: Period, unit: string | undefined): string {
  return unit === undefined
    ? `Заходів, що виконуються ${duringPeriod(period)}, програма не містить.`
    : `За підрозділом ${unit} ${duringPeriod(period)} не закріплено жодного заходу.`
}

const words: Readonly<Record<MeasureVerdict, string>> = {
  ...resultWords,
  'not-yet-due': 'Строк виконання не настав',
  'awaiting-event': 'Очікує події',
  undated: 'Без визначеного строку',
  unrecognised: 'Строк виконання не розпізнано',
  withdrawn: 'Знято з контролю',
}

/** The word with its full stop; a measure withdrawn from control says on what ground. */
export function verdictSentence(word: MeasureVerdict, withdrawn: string): string {
  return word === 'withdrawn' ? withdrawnSentence(withdrawn) : `${words[word]}.`
}

export function withdrawnSentence(ground: string): string {
  return `${words.withdrawn}${ground === tick ? '' : ` (${ground})`}.`
}

/** The sentence in place of the reasons that are not printed. @param count how many there are */
export function moreDeadlines(count: number): string {
  return `Так само ще ${countedNoun(count, 'строк', 'строки', 'строків')}.`
}
