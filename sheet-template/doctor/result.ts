/** The result of one check: its status, and in a sentence what is so, what is wrong and how to fix it. */
export interface CheckResult {
  readonly status: 'ok' | 'warning' | 'wrong' | 'skipped'
  readonly message: string
}

/** The result with the name of its check, as one line of the report. */
export interface ReportLine extends CheckResult {
  readonly about: string
}

/** It works. */
export function ok(message: string): CheckResult {
  return { status: 'ok', message }
}

/** It works, but not as it should, or it is not known whether it works. */
export function warning(message: string): CheckResult {
  return { status: 'warning', message }
}

/** It does not work. */
export function wrong(message: string): CheckResult {
  return { status: 'wrong', message }
}

/**
 * It was not checked, because a precondition failed.
 *
 * @param because the precondition, as the end of a sentence
 */
export function skipped(because: string): CheckResult {
  return {
    status: 'skipped',
    message: `not checked: ${because}`,
  }
}

/**
 * Several results of one check as one, with the worst status; `otherwise` where there are none.
 *
 * @example combined([warning('a.'), wrong('b.')], ok('fine.')) // { status: 'wrong', message: 'a. b.' }
 */
export function combined(results: readonly CheckResult[], otherwise: CheckResult): CheckResult {
  if (results.length === 0) return otherwise
  const status = results.some((one) => one.status === 'wrong') ? 'wrong' : 'warning'
  return { status, message: results.map(({ message }) => message).join(' ') }
}

const marks: Readonly<Record<CheckResult['status'], string>> = {
  ok: 'ok',
  warning: 'warning',
  wrong: 'WRONG',
  skipped: '–',
}

/** @example formatLine({ status: 'wrong', about: 'reading', message: 'Not shared.' }) // 'WRONG    reading: Not shared.' */
export function formatLine({ status, about, message }: ReportLine): string {
  return `${marks[status].padEnd(8)} ${about}: ${message}`
}

/**
 * The last line: the number of results by status.
 *
 * @example summaryLine(lines) // '1 wrong, 2 warnings, 3 not checked.'
 */
export function summaryLine(lines: readonly ReportLine[]): string {
  const count = (status: CheckResult['status']) => lines.filter((line) => line.status === status).length
  const warnings = count('warning')
  const more = [
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
    ...(count('skipped') > 0 ? [`${count('skipped')} not checked`] : []),
  ]
  const first = count('wrong') === 0 ? 'Nothing is wrong' : `${count('wrong')} wrong`
  return `${[first, ...more].join(', ')}.`
}
