import type { DeadlineKind, DeadlineWarning } from '../deadline/deadline.ts'

const warnings: Readonly<Record<DeadlineWarning, string>> = {
  'until-first-day': '«до 1 числа» прочитано включно: строк спливає саме цього дня',
  'until-bare-period': '«до» з місяцем або роком прочитано включно: строк спливає останнього дня',
  'month-assumed': 'місяця не названо: узято місяць після звітного періоду',
  'no-first-date': 'не вказано, коли вперше: дати обчислити неможливо',
  'event-not-named': 'не названо події, від якої рахувати строк',
  'start-without-end': 'названо лише початок: строком узято кінець року',
  'runs-backwards': 'дати йдуть не за порядком: усі взято з одного року',
  'end-without-date': 'кінець названо без дати: строком узято кінець року',
}

/** The assumption made in reading a deadline, as a phrase. */
export function warningSentence(warning: DeadlineWarning): string {
  return warnings[warning]
}

const kinds: Readonly<Record<DeadlineKind, string>> = {
  dated: 'строк із датою',
  event: 'строк від події',
  continuous: 'постійний захід, без дати',
  'on-demand': 'за потреби, без дати',
  external: 'строк визначено в іншому документі',
  unrecognised: 'строк не розпізнано',
}

/** The kind of a deadline, as a phrase. */
export function kindName(kind: DeadlineKind): string {
  return kinds[kind]
}
