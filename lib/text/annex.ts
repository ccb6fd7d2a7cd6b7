import type { Period } from '../calendar/period.ts'
import { duringPeriod, periodName } from './period.ts'

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

/** The block in the upper right corner, line by line. */
export function annexBlock(number: string, reportTitle: string, period: Period, programme: string): string[] {
  const whole =
    reportTitle === '' ? `Звіту про стан виконання ${duringPeriod(period)} ${programme}` : reportTitle
  return [
    number === '' ? 'Додаток' : `Додаток ${number}`,
    `до ${whole.replace(/^до\s+|^Звіт(?=\s)/u, reportStart)}`,
  ]
}

/** Offices write the report's title as it is named («Звіт про …») or as it stands after «до» («Звіту про …»). */
function reportStart(start: string): string {
  return start === 'Звіт' ? 'Звіту' : ''
}

export function annexTitle(period: Period, programme: string): string {
  return `Інформація про стан виконання ${duringPeriod(period)} заходів ${programme}`
}

export function annexFileName(period: Period, unit: string | undefined): string {
  const about = unit === undefined ? '' : ` (${unit})`
  return `Стан виконання заходів за ${periodName(period)}${about}.pdf`
}

/** What stands in the table when the report has no measure to show. */
export function noMeasures(period: Period, unit: string | undefined): string {
  return unit === undefined
    ? `Заходів, що виконуються ${duringPeriod(period)}, програма не містить.`
    : `За підрозділом ${unit} ${duringPeriod(period)} не закріплено жодного заходу.`
}

/** The word for a measure about which nothing was declared in the period. */
export const nothingDeclared = 'Відомостей про виконання не внесено.'

/** A tick in the column is no ground; whatever else stands there is. */
export function withdrawnWord(ground: string): string {
  return /^(так|true|\+|v|х|x)$/iu.test(ground) ? 'Знято з контролю.' : `Знято з контролю (${ground}).`
}

export function statusWord(result: string): string {
  return `${result}.`
}
