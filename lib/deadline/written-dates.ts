import {
  civilDay,
  type Day,
  dayFromIso,
  dayFromWritten,
  dayOfMonth,
  monthOf,
  yearOf,
} from '../calendar/day.ts'

/** A written date: a day, or «03.2023», a month; one that does not exist has neither. */
export interface WrittenDate {
  readonly day?: { readonly number: number; readonly month: number; readonly year?: number }
  readonly month?: { readonly number: number; readonly year: number }
}

function ofDay(day: Day | undefined): WrittenDate {
  return day ? { day: { number: dayOfMonth(day), month: monthOf(day), year: yearOf(day) } } : {}
}

interface Form {
  readonly pattern: RegExp
  readonly read: (groups: readonly string[], whole: string) => WrittenDate
}

const forms: readonly Form[] = [
  // «31.12.2023», «31.12.23»
  {
    pattern: /(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\.?\d)/y,
    read: (groups) => ofDay(dayFromWritten(groups.join('.'))),
  },
  // «31. 12. 2023»; of «1. 12.2023» nobody can tell whether it is a date or an item and a month.
  {
    pattern: /(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4})(?!\d)/y,
    read: (groups, whole) => (/\d\.\s\d+\.\d/.test(whole) ? {} : ofDay(dayFromWritten(groups.join('.')))),
  },
  // «2023-12-31», «2023.12.31»
  {
    pattern: /(\d{4})[-./](\d{2})[-./](\d{2})(?!\d)/y,
    read: (groups) => ofDay(dayFromIso(groups.join('-'))),
  },
  // «31/12/2023»; of «05/06/2023» nobody can tell which is the month.
  {
    pattern: /(\d{2})[/-](\d{2})[/-](\d{4})(?!\d)/y,
    read: ([day = '', month = '', year = '']) =>
      Number(day) > 12 || day === month ? ofDay(dayFromWritten(`${day}.${month}.${year}`)) : {},
  },
  // «31.12»: a leap year, so that 29.02 is left to the year of the programme.
  {
    pattern: /(\d{2})\.(\d{2})(?!\.?\d)\.?/y,
    read: ([number, month]) =>
      civilDay(2024, Number(month), Number(number))
        ? { day: { number: Number(number), month: Number(month) } }
        : {},
  },
  // «12.2023»
  {
    pattern: /(\d{2})\.(20\d{2})(?!\.?\d)/y,
    read: ([number, year]) =>
      Number(number) >= 1 && Number(number) <= 12
        ? { month: { number: Number(number), year: Number(year) } }
        : {},
  },
]

/** Digits, a sign and a digit: most figures are no date, and need not be tried as every form of one. */
const mayBeDate = /\d{1,4}\s?[./-]\s?\d/y

/** The written date at a place of a text, and where it ends. */
export function writtenDateAt(
  text: string,
  at: number,
): { readonly value: WrittenDate; readonly end: number } | undefined {
  mayBeDate.lastIndex = at
  if (!mayBeDate.test(text)) return undefined
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return { value: read(found.slice(1), found[0]), end: at + found[0].length }
  }
  return undefined
}
