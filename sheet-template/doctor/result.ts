/** How one thing stands, and in words what is so, what is wrong, and how to mend it. */
export interface CheckResult {
  readonly status: 'ok' | 'warning' | 'wrong' | 'skipped'
  readonly message: string
}

/** What is printed of one thing. */
export interface ReportLine extends CheckResult {
  readonly about: string
}

export function ok(message: string): CheckResult {
  return { status: 'ok', message }
}

/** It works, but not as it should, or it cannot be seen whether it does. */
export function warning(message: string): CheckResult {
  return { status: 'warning', message }
}

/** It does not work. */
export function wrong(message: string): CheckResult {
  return { status: 'wrong', message }
}

/** @param because what had to be seen before */
export function skipped(because: string): CheckResult {
  return {
    status: 'skipped',
    message: `not looked at: ${because}`,
  }
}

/** Several findings about one thing as one, as bad as the worst of them; where there are none, what is said instead. */
export function combined(verdicts: readonly CheckResult[], otherwise: CheckResult): CheckResult {
  if (verdicts.length === 0) return otherwise
  const status = verdicts.some((one) => one.status === 'wrong') ? 'wrong' : 'warning'
  return { status, message: verdicts.map(({ message }) => message).join(' ') }
}

const marks: Readonly<Record<CheckResult['status'], string>> = {
  ok: 'ok',
  warning: 'warning',
  wrong: 'WRONG',
  skipped: '–',
}

/** @example 'WRONG    reading: The spreadsheet is not shared with …' */
export function formatLine({ status, about, message }: ReportLine): string {
  return `${marks[status].padEnd(8)} ${about}: ${message}`
}

/** The last line: how many of each there are. */
export function summaryLine(lines: readonly ReportLine[]): string {
  const count = (is: CheckResult['status']) => lines.filter((line) => line.status === is).length
  const more = [
    ...(count('warning') > 0 ? [`${count('warning')} to think about`] : []),
    ...(count('skipped') > 0 ? [`${count('skipped')} not looked at`] : []),
  ]
  const first = count('wrong') === 0 ? 'Nothing is wrong' : `${count('wrong')} wrong`
  return `${[first, ...more].join(', ')}.`
}
