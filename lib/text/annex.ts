import type { MeasureVerdict } from '../assessment/verdict.ts'
import type { Period } from '../calendar/period.ts'
import { resultWords, tick } from '../programme/schema.ts'
import { duringPeriod, periodName } from './period.ts'
import { countedNoun } from './plural.ts'

/** The headers of the annex’s seven columns, in order. */
export const annexColumns = {
  task: 'Найменування завдання',
  content: 'Зміст заходу',
  deadline: 'Строк виконання',
  units: 'Підрозділ, відповідальний за проведення заходу',
  audience: 'Цільова аудиторія заходу',
  indicator: 'Індикатор виконання (очікуваний результат)',
  state: 'Стан виконання',
} as const

/** The header of the section’s column, which the open data add. */
export const sectionColumn = 'Розділ'

/**
 * The block «Додаток» in the upper right corner, line by line.
 *
 * @param programme in the genitive
 * @example annexBlock('2', '', period, 'Антикорупційної програми')
 *   // ['Додаток 2', 'до Звіту про стан виконання у 2023 році Антикорупційної програми']
 */
export function annexBlock(number: string, reportTitle: string, period: Period, programme: string): string[] {
  const title =
    reportTitle === '' ? `Звіту про стан виконання ${duringPeriod(period)} ${programme}` : reportTitle
  return [
    number === '' ? 'Додаток' : `Додаток ${number}`,
    `до ${title.replace(/^до\s+|^Звіт(?=\s)/u, reportStart)}`,
  ]
}

/** The continuation line of every page but the first. */
export function annexContinuation(number: string): string {
  return number === '' ? 'Продовження додатка' : `Продовження додатка ${number}`
}

/** The block «ЗАТВЕРДЖЕНО», line by line; the word is added where the setting lacks it (ДСТУ 4163:2020, п. 5.16). */
export function approvalBlock(approval: string): string[] {
  if (approval === '') return []
  return [
    ...(approval.toLocaleUpperCase('uk').startsWith('ЗАТВЕРДЖЕНО') ? [] : ['ЗАТВЕРДЖЕНО']),
    ...approval.split('\n'),
  ]
}

/** The setting may have the title in the nominative («Звіт про …») or in the genitive («Звіту про …»). */
function reportStart(start: string): string {
  return start === 'Звіт' ? 'Звіту' : ''
}

/**
 * The programme’s name in the genitive, as it follows «заходів»: the setting, or derived from the name.
 *
 * @example programmeInGenitive('', 'Антикорупційна програма ДМС') // 'Антикорупційної програми ДМС'
 * @example programmeInGenitive('', 'План заходів') // 'програми «План заходів»'
 */
export function programmeInGenitive(genitive: string, name: string): string {
  if (genitive !== '') return genitive
  const [, rest] = /^Антикорупційна програма(.*)$/su.exec(name) ?? []
  return rest === undefined ? `програми «${name}»` : `Антикорупційної програми${rest}`
}

/** The title of the annex. @param programme in the genitive */
export function annexTitle(period: Period, programme: string, unit: string | undefined): string {
  const ofUnit = unit === undefined ? '' : `, закріплених за підрозділом ${unit}`
  return `Інформація про стан виконання ${duringPeriod(period)} заходів ${programme}${ofUnit}`
}

/** The annex’s file name without extension: `Стан виконання заходів за І півріччя 2023 року (УКЕС)`. */
export function annexFileName(period: Period, unit: string | undefined): string {
  const about = unit === undefined ? '' : ` (${unit})`
  return `Стан виконання заходів за ${periodName(period)}${about}`
}

/** Printed in the table in place of rows where the report has none. */
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

/**
 * The verdict as a sentence.
 *
 * @param withdrawn the ground on which the measure was withdrawn, or the tick
 * @param isDeadlineRead that the deadline is understood, and something else keeps the state from being known
 * @example verdictSentence('not-yet-due', '', true) // 'Строк виконання не настав.'
 */
export function verdictSentence(verdict: MeasureVerdict, withdrawn: string, isDeadlineRead: boolean): string {
  if (verdict === 'unrecognised' && isDeadlineRead)
    return 'Стан не визначено: дані в таблиці треба виправити.'
  return verdict === 'withdrawn' ? withdrawnSentence(withdrawn) : `${words[verdict]}.`
}

/** @example withdrawnSentence('наказ від 01.02.2023 № 5') // 'Знято з контролю (наказ від 01.02.2023 № 5).' */
export function withdrawnSentence(ground: string): string {
  return `${words.withdrawn}${ground === tick ? '' : ` (${ground})`}.`
}

/** The sentence in place of the reasons that are not printed. @param count how many there are */
export function moreDeadlines(count: number): string {
  return `Так само ще ${countedNoun(count, 'строк', 'строки', 'строків')}.`
}
