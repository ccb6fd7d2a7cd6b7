/** How one thing stands, and in words what is so, what is wrong, and how to mend it. */
export interface Verdict {
  readonly is: 'ok' | 'warning' | 'wrong' | 'unseen'
  readonly told: string
}

/** What is printed of one thing. */
export interface Line extends Verdict {
  readonly about: string
}

export const ok = (told: string): Verdict => ({ is: 'ok', told })
/** It works, but not as it should, or it cannot be seen whether it does. */
export const warning = (told: string): Verdict => ({ is: 'warning', told })
/** It does not work. */
export const wrong = (told: string): Verdict => ({ is: 'wrong', told })
/** @param because what had to be seen before */
export const unseen = (because: string): Verdict => ({ is: 'unseen', told: `not looked at: ${because}` })

/** Several findings about one thing as one, as bad as the worst of them; where there are none, what is said instead. */
export function together(verdicts: readonly Verdict[], otherwise: Verdict): Verdict {
  if (verdicts.length === 0) return otherwise
  const is = verdicts.some((one) => one.is === 'wrong') ? 'wrong' : 'warning'
  return { is, told: verdicts.map(({ told }) => told).join(' ') }
}

const marks: Readonly<Record<Verdict['is'], string>> = {
  ok: 'ok',
  warning: 'warning',
  wrong: 'WRONG',
  unseen: '–',
}

/** @example 'WRONG    reading: The spreadsheet is not shared with …' */
export function printed({ is, about, told }: Line): string {
  return `${marks[is].padEnd(8)} ${about}: ${told}`
}

/** The last line: how many of each there are. */
export function summed(lines: readonly Line[]): string {
  const count = (is: Verdict['is']) => lines.filter((line) => line.is === is).length
  const more = [
    ...(count('warning') > 0 ? [`${count('warning')} to think about`] : []),
    ...(count('unseen') > 0 ? [`${count('unseen')} not looked at`] : []),
  ]
  const first = count('wrong') === 0 ? 'Nothing is wrong' : `${count('wrong')} wrong`
  return `${[first, ...more].join(', ')}.`
}
