import type {
  CalendarPoint,
  DayOfMonth,
  Direction,
  DueRule,
  Every,
  FixedDate,
  Length,
  RecurrenceStep,
} from '../deadline.ts'
import type { Pattern } from '../pattern.ts'

/** The month a day falls in: so many months into the period, or after it. `every` is the period that was named. */
export interface MonthOfPeriod {
  readonly of: 'own' | 'next'
  readonly month: number | 'last'
  /** `reported`: the period of the frequency; `unsaid`: «за звітним» alone, which without one is the month. */
  readonly every?: Every | 'reported' | 'unsaid'
}

/** What one rule reads: a part of a cell that means something by itself. */
export type DeadlinePiece =
  | {
      readonly is: 'dates'
      readonly dates: readonly FixedDate[]
      readonly unit: CalendarPoint['unit'] | 'span'
    }
  | { readonly is: 'last-day'; readonly point: CalendarPoint }
  | { readonly is: 'frequency'; readonly every: Every; readonly weekdays?: readonly number[] }
  | { readonly is: 'step'; readonly step: RecurrenceStep }
  | { readonly is: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly is: 'days'; readonly days: readonly DayOfMonth[]; readonly month?: MonthOfPeriod }
  | {
      readonly is: 'period-term'
      readonly on: DueRule & { rule: 'term' }
      readonly every: Every | 'reported'
    }
  | { readonly is: 'term'; readonly length: Length; readonly direction: Direction; readonly event?: string }
  | { readonly is: 'at-once'; readonly event?: string }
  /** `ends`: «до завершення воєнного стану», an end without a date. */
  | { readonly is: 'continuous'; readonly text: string; readonly ends?: true }
  | { readonly is: 'on-demand'; readonly text: string; readonly names: 'start' | 'act' | 'need' }
  | { readonly is: 'external'; readonly text: string; readonly by: 'document' | 'law' | 'end' }
  | { readonly is: 'further' }
  | { readonly is: 'aside' }
  | { readonly is: 'brackets'; readonly pieces: readonly DeadlinePiece[] }

/** One form of words: its name, what it looks like, and what it means. */
export interface GrammarRule {
  readonly name: string
  readonly pattern: Pattern<DeadlinePiece>
  readonly examples: readonly string[]
}
