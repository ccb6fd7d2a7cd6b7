/** One phrase of the corpus with the answer that the rules of reading give. All dates are ISO. */
export type Case = { phrase: string; year: number; event?: string; expect: Expect }

type Expect = {
  kind: 'dated' | 'event' | 'continuous' | 'on-demand' | 'external'
  /** Every due date of the year, weekly ones too; for an event, the one counted from `event`. */
  due?: string[]
  /** First day of a window that ends before the event. */
  from?: string[]
  warning: boolean
}

/** Phrases without a year of their own take these programme years in turn (2024 is the leap one). */
export const programmeYears = [2023, 2024, 2025, 2026, 2022]

/** Sample event dates: every weekday, the year's turn, short months, days that used to be holidays. */
export const eventDays = [
  '2023-12-22',
  '2024-02-29',
  '2025-06-28',
  '2023-01-31',
  '2024-08-24',
  '2022-11-30',
  '2025-05-09',
  '2026-03-29',
  '2023-07-03',
  '2024-12-31',
  '2025-10-15',
  '2022-08-19',
  '2026-01-01',
  '2023-06-30',
  '2025-03-07',
  '2024-04-27',
  '2023-12-25',
  '2026-05-18',
  '2025-08-31',
  '2022-05-31',
  '2023-10-12',
  '2024-11-05',
  '2025-12-26',
  '2024-01-28',
  '2023-09-16',
]

export function inTurn<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('nothing to take in turn')
  return item
}

/** Every phrase is dated; the due dates follow from the programme year. */
export function dated(
  phrases: readonly string[],
  due: (year: number) => readonly string[],
  { warning = false, years = programmeYears }: { warning?: boolean; years?: readonly number[] } = {},
): Case[] {
  return phrases.map((phrase, i) => {
    const year = inTurn(years, i)
    return { phrase, year, expect: { kind: 'dated', due: [...new Set(due(year))].toSorted(), warning } }
  })
}

/** A phrase of a dateless kind has no due date and never warns, save for the steps of several years. */
export function dateless(
  kind: 'continuous' | 'on-demand' | 'external',
  phrases: readonly string[],
  { warning = false }: { warning?: boolean } = {},
): Case[] {
  return phrases.map((phrase, i) => ({
    phrase,
    year: inTurn(programmeYears, i),
    expect: { kind, warning },
  }))
}

/** Every phrase counts from an event; each takes the next sample day, every fiftieth has none. */
export function counted(
  phrases: readonly string[],
  due: (event: string) => { due: string; from?: string },
  {
    warning = false,
    turn = 0,
    days = eventDays,
  }: { warning?: boolean; turn?: number; days?: readonly string[] } = {},
): Case[] {
  return phrases.map((phrase, i) => {
    const year = inTurn(programmeYears, i)
    if ((i + turn) % 50 === 49) return { phrase, year, expect: { kind: 'event', warning } }
    const event = inTurn(days, i + turn)
    const answer = due(event)
    return {
      phrase,
      year,
      event,
      expect: { kind: 'event', due: [answer.due], ...(answer.from && { from: [answer.from] }), warning },
    }
  })
}
