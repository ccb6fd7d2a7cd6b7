/**
 * What a deadline in words means, whatever the year: plain data, so that it can be stored, compared and
 * put back into words. It keeps what was said apart from what is assumed: a missing `year` is one.
 */
export type Deadline = Dated | EventTerm | Continuous | OnDemand | External | Unrecognised

export type DeadlineKind = Deadline['kind']

/** A year in the words: a number, the year of the programme («поточного року») or the one after it. */
export type SaidYear = number | 'current' | 'next'

/** A day or a named period. `number` counts within the year, for days and decades within the month. */
export type CalendarPoint =
  | { readonly unit: 'day'; readonly number: number; readonly month: number; readonly year?: SaidYear }
  | { readonly unit: 'decade'; readonly number: number; readonly month: number; readonly year?: SaidYear }
  | { readonly unit: 'month'; readonly number: number; readonly year?: SaidYear }
  | { readonly unit: 'quarter'; readonly number: number; readonly year?: SaidYear }
  | { readonly unit: 'half'; readonly number: number; readonly year?: SaidYear }
  | { readonly unit: 'year'; readonly year?: SaidYear }

/** Due on the (last) day of a point. `by` keeps «до» and «до кінця», which change the window and the warnings. */
export interface PointDate {
  readonly form: 'point'
  readonly point: CalendarPoint
  readonly by?: 'until' | 'end'
  /** The day of a gloss «(останній день – …)», which wins over the point. */
  readonly lastDay?: CalendarPoint
}

/** One obligation over a span, due on its end. `until`: the end was said with «до». */
export interface RangeDate {
  readonly form: 'range'
  readonly from: CalendarPoint
  readonly to: CalendarPoint
  readonly until?: true
}

/** A start without an end («З 1 липня»), due at the end of its year. */
export interface StartDate {
  readonly form: 'start'
  readonly point: CalendarPoint
}

/** A term counted from a date in the words («протягом 10 днів після закінчення І кварталу»). */
export interface TermDate {
  readonly form: 'term'
  readonly length: Length
  readonly direction: Direction
  readonly point: CalendarPoint
}

export type FixedDate = PointDate | RangeDate | StartDate | TermDate

/** How often: the periods of a year. */
export type Every = 'week' | 'month' | 'two-months' | 'quarter' | 'four-months' | 'half' | 'year'

/** Every so many weeks, years or days: nothing in the words says when the first one is. */
export interface RecurrenceStep {
  readonly count: number
  readonly unit: 'day' | 'week' | 'year'
}

/** The day of a month: its number, its last day, its last working day, its N-th working day or a decade's end. */
export type DayOfMonth =
  | { readonly is: 'number'; readonly number: number; readonly until?: true }
  | { readonly is: 'end' }
  | { readonly is: 'last-working' }
  | { readonly is: 'working'; readonly number: number }
  | { readonly is: 'decade'; readonly number: number }

/**
 * When in, or after, each period the occurrence is due. `month` counts the months of the period (`own`) or
 * those after it (`next`); `assumed`: the words name a day only, and the month is a convention.
 */
export type DueRule =
  | { readonly rule: 'end' }
  | { readonly rule: 'weekdays'; readonly weekdays: readonly number[] }
  | {
      readonly rule: 'day'
      readonly day: DayOfMonth
      readonly of: 'own' | 'next'
      readonly month: number | 'last'
      readonly assumed?: true
    }
  | { readonly rule: 'term'; readonly length: Length; readonly direction: Direction }

/** One point, or from one to another; without `from` it begins with the year of the programme. */
export interface YearSpan {
  readonly from?: CalendarPoint
  readonly to?: CalendarPoint
  /** The end was said with «до», not «до кінця». */
  readonly until?: true
}

/** Fixed dates; `every` is the frequency that was said with them and that they make precise. */
export interface DatesClause {
  readonly form: 'dates'
  readonly dates: readonly FixedDate[]
  readonly every?: Every | RecurrenceStep
  /** «щороку до 1 лютого, починаючи з 2024 року» */
  readonly starting?: CalendarPoint
}

export interface RecurringClause {
  readonly form: 'recurring'
  readonly every: Every
  readonly on: DueRule
  /** The years or periods it recurs in, when the words say so. */
  readonly within?: readonly YearSpan[]
  readonly starting?: CalendarPoint
  /** «надалі»: only the periods that end after what was stated before. */
  readonly later?: true
  /** «до їх завершення»: the end has no date, so the end of the year is taken. */
  readonly openEnd?: true
}

export interface Dated {
  readonly kind: 'dated'
  readonly clauses: readonly (DatesClause | RecurringClause)[]
}

export type LengthUnit = 'working-day' | 'day' | 'week' | 'month' | 'hour'

/** How long: half a month is fifteen days (ЦКУ ст. 254 ч. 3), so `count` may end in a half for months. */
export interface Length {
  readonly count: number
  readonly unit: LengthUnit
}

/** `after` the event, `before` it, or at any time `within` the days before it. */
export type Direction = 'after' | 'before' | 'within'

/** Counted from an event. No `length`: at once. No `event`: the words do not name it. */
export interface EventTerm {
  readonly kind: 'event'
  readonly direction: Direction
  readonly length?: Length
  /** The event as named, with its preposition: «з дня отримання повідомлення». */
  readonly event?: string
}

export interface Continuous {
  readonly kind: 'continuous'
  readonly text: string
  readonly step?: RecurrenceStep
}

export interface OnDemand {
  readonly kind: 'on-demand'
  readonly text: string
}

export interface External {
  readonly kind: 'external'
  readonly text: string
}

export interface Unrecognised {
  readonly kind: 'unrecognised'
  readonly text: string
}

/** Readings by convention that staff should be told about: a closed list. */
export type DeadlineWarning =
  /** «до» + the first day of a month */
  | 'until-first-day'
  /** «до» + a bare month or year */
  | 'until-bare-period'
  /** a day of the month after each period is taken: «щокварталу до 10 числа» */
  | 'month-assumed'
  /** every so many years or weeks: nothing says when */
  | 'no-first-date'
  | 'event-not-named'
  | 'start-without-end'
  /** dates without a year that run backwards all fall in the year of the programme */
  | 'runs-backwards'
  | 'end-without-date'
