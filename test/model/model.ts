/**
 * What is so, reckoned a second time: a small model of a programme that shares no code with the product, so that a
 * property test can compare the two. Where the rules leave something open it takes the reading that accuses nobody, and
 * says so.
 */

/** ISO text: equal days are equal strings, and `<` compares them. */
export type Day = string

/** The name of a calendar period: `2024`, `2024-H1`, `2024-Q2`, `2024-05`. */
export type PeriodName = string

export const modelStates = [
  'fulfilled',
  'partly-fulfilled',
  'in-progress',
  'overdue',
  'at-risk',
  'not-yet-due',
  'awaiting-event',
  'undated',
  'unrecognised',
  'withdrawn',
] as const
export type ModelState = (typeof modelStates)[number]

/** When a measure is to be done. A quarter, half-year or date without a year is due in every year of its measure. */
export type Words =
  | { readonly kind: 'quarter' | 'half'; readonly number: number; readonly year: number | undefined }
  | { readonly kind: 'each-quarter' | 'each-half' | 'last-working-days' | 'ongoing' | 'unreadable' }
  | { readonly kind: 'date'; readonly monthAndDay: string; readonly year: number | undefined }
  | { readonly kind: 'after-event'; readonly workingDays: number }

export interface MeasureRecord {
  readonly row: number
  readonly number: string
  readonly words: Words
  /** Ascending; none: every year of the programme. */
  readonly years: readonly number[] | 'unreadable'
  /** The one that leads is the first. */
  readonly units: readonly string[]
  /** Without a day it holds on every day. */
  readonly withdrawn: { readonly on: Day | undefined } | undefined
  /** Without the day of its order it always holds. */
  readonly extension: { readonly until: Day; readonly ordered: Day | undefined } | 'unreadable' | undefined
}

export interface EntryRecord {
  readonly row: number
  readonly number: string
  readonly day: Day | undefined
  readonly event: { readonly day: Day; readonly words: string } | 'unreadable' | undefined
  readonly result: 'fulfilled' | 'partly-fulfilled' | 'in-progress' | 'not-fulfilled' | undefined
  /** `Q2` is the latest second quarter that had begun on the day; `?` is a text that names none. */
  readonly period: PeriodName | undefined
  /** Its day or its result cannot be read. */
  readonly broken: boolean
}

export interface ProgrammeRecord {
  readonly begins: Day
  readonly ends: Day
  readonly measures: readonly MeasureRecord[]
  readonly entries: readonly EntryRecord[]
  /** The last day of martial law cannot be read, so no term in working days can be counted. */
  readonly calendarUnreadable: boolean
}

/** As of when; of a day that is past nothing can be done any more. */
export interface Moment {
  readonly today: Day
  readonly asOf: Day
  readonly knownUntil: Day
}

export interface ModelObligation {
  readonly measure: MeasureRecord
  /** What its own words say it is about. */
  readonly period: PeriodName | undefined
  /** Where its due day cannot be counted: the day of its event, or the last of its year. */
  readonly uncountedOn: Day | undefined
  readonly from: Day | undefined
  readonly firstDue: Day | undefined
  readonly due: Day | undefined
  readonly state: ModelState
  /** Days after the due day, 0 in time; undefined where nobody can tell. */
  readonly late: number | undefined
}

const warnDays = 14
const msPerDay = 86_400_000

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)
}

function daysFrom(earlier: Day, later: Day): number {
  return (Date.parse(later) - Date.parse(earlier)) / msPerDay
}

/** Under martial law every day from Monday to Friday is worked; the day of the event is not counted. */
function plusWorkingDays(day: Day, count: number): Day {
  if (count === 0) return day
  const next = plusDays(day, 1)
  const isWeekend = [0, 6].includes(new Date(next).getUTCDay())
  return plusWorkingDays(next, isWeekend ? count : count - 1)
}

/** The first and last day of a period. */
export function spanOf(period: PeriodName): readonly [first: Day, last: Day] {
  const [year = '', part = ''] = period.split('-')
  const length = part === '' ? 12 : part.startsWith('H') ? 6 : part.startsWith('Q') ? 3 : 1
  const months = part === '' ? 0 : (Number(part.replace(/\D/u, '')) - 1) * length
  const first = (month: number) => new Date(Date.UTC(Number(year), month, 1)).toISOString().slice(0, 10)
  return [first(months), plusDays(first(months + length), -1)]
}

function isIn(day: Day, period: PeriodName): boolean {
  const [first, last] = spanOf(period)
  return first <= day && day <= last
}

function yearsOf({ begins, ends }: ProgrammeRecord): readonly number[] {
  const [first, last] = [Number(begins.slice(0, 4)), Number(ends.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A window in the making: what the words say, and what entries make of it. */
interface Slot {
  readonly period: PeriodName | undefined
  readonly uncountedOn: Day | undefined
  readonly from: Day | undefined
  readonly firstDue: Day | undefined
  readonly event: string | undefined
  /** Of what has no day. */
  readonly kind: 'awaiting-event' | 'undated' | 'unrecognised' | undefined
  due: Day | undefined
  /** The first day on which work counts. */
  opens: Day | undefined
  done: EntryRecord | undefined
  progress: 'partly-fulfilled' | 'in-progress' | undefined
}

function slot(given: Partial<Slot>): Slot {
  return {
    period: given.period,
    uncountedOn: given.uncountedOn,
    from: given.from,
    firstDue: given.due,
    event: given.event,
    kind: given.kind,
    due: given.due,
    opens: given.from,
    done: undefined,
    progress: undefined,
  }
}

function saidIn(words: Words, year: number): readonly Slot[] {
  const named = (...periods: readonly PeriodName[]) =>
    periods.map((period) => slot({ period, from: spanOf(period)[0], due: spanOf(period)[1] }))
  switch (words.kind) {
    case 'quarter':
      return named(`${words.year ?? year}-Q${words.number}`)
    case 'half':
      return named(`${words.year ?? year}-H${words.number}`)
    case 'each-quarter':
      return named(...[1, 2, 3, 4].map((number) => `${year}-Q${number}`))
    // The last day from Monday to Friday of each quarter.
    case 'last-working-days':
      return [1, 2, 3, 4].map((number) => {
        const period = `${year}-Q${number}`
        const [from, last] = spanOf(period)
        const weekend = [2, 0, 0, 0, 0, 0, 1][new Date(last).getUTCDay()] ?? 0
        return slot({ period, from, due: plusDays(last, -weekend) })
      })
    case 'each-half':
      return named(`${year}-H1`, `${year}-H2`)
    case 'date': {
      const said = words.year ?? year
      return [slot({ from: `${said}-01-01`, due: `${said}-${words.monthAndDay}` })]
    }
    default:
      return []
  }
}

/** What is over before the programme begins, or begins after its end, is nobody’s duty, unless there is no other. */
function dated(programme: ProgrammeRecord, words: Words, years: readonly number[]): readonly Slot[] {
  const running = yearsOf(programme).filter((year) => years.length === 0 || years.includes(year))
  const chosen = running.length === 0 ? years : running
  if (words.kind === 'last-working-days' && programme.calendarUnreadable) {
    return chosen.map((year) => slot({ kind: 'unrecognised', uncountedOn: `${year}-12-31` }))
  }
  const said = new Map(chosen.flatMap((year) => saidIn(words, year)).map((one) => [one.due, one]))
  const all = [...said.values()].toSorted(byFirstDue)
  const within = all.filter(({ from = '', due = '' }) => due >= programme.begins && from <= programme.ends)
  return within.length === 0 ? all : within
}

function byFirstDue(a: Slot, b: Slot): number {
  return compare(a.firstDue, b.firstDue) || compare(a.event, b.event)
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b)
}

/** What tells events apart: the day and the words; without words each row is an event of its own. */
function eventName({ row, event }: EntryRecord): string | undefined {
  if (event === undefined || event === 'unreadable') return undefined
  const words = event.words.toLowerCase().replace(/\s+/gu, ' ').trim()
  return `${event.day} ${words === '' ? row : words}`
}

function slotsOf(
  programme: ProgrammeRecord,
  measure: MeasureRecord,
  known: readonly EntryRecord[],
): readonly Slot[] {
  const { words, years } = measure
  const isSecond = programme.measures.find(({ number }) => number === measure.number) !== measure
  if (isSecond || years === 'unreadable' || words.kind === 'unreadable')
    return [slot({ kind: 'unrecognised' })]
  if (words.kind === 'ongoing') return [slot({ kind: 'undated' })]
  if (words.kind !== 'after-event') return dated(programme, words, years)
  const events = new Map(known.map((entry) => [eventName(entry), entry.event]))
  const begun = [...events].flatMap(([event, told]) => {
    if (typeof told !== 'object') return []
    if (programme.calendarUnreadable) return [slot({ kind: 'unrecognised', uncountedOn: told.day })]
    return [slot({ event, from: told.day, due: plusWorkingDays(told.day, words.workingDays) })]
  })
  return begun.length === 0 ? [slot({ kind: 'awaiting-event' })] : begun.toSorted(byFirstDue)
}

/** The period an entry names; without a year it is the latest one that had begun on the day. */
function periodOf({ period, day }: EntryRecord): PeriodName | undefined {
  if (period === undefined || /^\d/u.test(period)) return period
  if (period === '?' || day === undefined) return undefined
  const year = Number(day.slice(0, 4))
  const own = `${year}-${period}`
  return spanOf(own)[0] <= day ? own : `${year - 1}-${period}`
}

/**
 * An entry as it was known: one without a day counts once its period is over, and today once it has begun. Of a later
 * day it counts only about a period that had ended, if it was written by then. A row may tell of an event before it
 * tells what was done.
 */
function asKnown(entry: EntryRecord, awaits: boolean, { asOf, knownUntil, today }: Moment): EntryRecord[] {
  const { day, event } = entry
  if (awaits && typeof event === 'object' && event.day > asOf) return []
  const period = periodOf(entry)
  const [begins, ends] = period === undefined ? [undefined, undefined] : spanOf(period)
  const isOver = ends !== undefined && ends <= asOf
  const hasEvent = awaits && typeof event === 'object'
  if (day === undefined) {
    const isRunning = begins !== undefined && begins <= asOf && asOf === today
    if (isOver || isRunning || (hasEvent && period === undefined)) return [entry]
  } else if (day <= asOf || (isOver && day <= knownUntil)) return [entry]
  return hasEvent ? [{ ...entry, day: undefined, result: undefined }] : []
}

/** By day; of one day the lesser comes first, as it does in life, and what names a period comes last. */
function order(a: EntryRecord, b: EntryRecord): number {
  const results = [undefined, 'not-fulfilled', 'in-progress', 'partly-fulfilled', 'fulfilled']
  const byResult = results.indexOf(a.result) - results.indexOf(b.result)
  return compare(dayOf(a), dayOf(b)) || byResult || compare(a.period, b.period)
}

function dayOf(entry: EntryRecord): Day | undefined {
  const period = periodOf(entry)
  const named = period === undefined ? undefined : spanOf(period)[1]
  return entry.day ?? (typeof entry.event === 'object' ? entry.event.day : named)
}

/** The obligation that an entry answers for. */
function answered(entry: EntryRecord, awaits: boolean, slots: readonly Slot[]): Slot | undefined {
  // A day of an event that cannot be read never means another event.
  if (awaits && entry.event !== undefined) {
    return slots.find((one) => one.event !== undefined && one.event === eventName(entry))
  }
  if (entry.period !== undefined) {
    const period = periodOf(entry)
    return period === undefined ? undefined : ofPeriod(period, entry, slots)
  }
  return entry.day === undefined ? undefined : ofDay(entry.day, entry, slots)
}

function ofPeriod(period: PeriodName, { result }: EntryRecord, slots: readonly Slot[]): Slot | undefined {
  const exact = slots.find((one) => one.period === period)
  if (exact !== undefined) return exact
  // Of an extended obligation both days are known: an entry about the period of either is about it.
  const inside = slots.filter(({ due, firstDue }) => [due, firstDue].some((day) => day && isIn(day, period)))
  if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined
  // Progress in a part is progress of the whole; neither is the whole done with a part, nor undone with it.
  if (result === 'fulfilled' || result === 'not-fulfilled') return undefined
  const [first, last] = spanOf(period)
  return slots.find(({ opens, due }) => opens && due && opens <= first && last <= due)
}

function ofDay(day: Day, { result }: EntryRecord, slots: readonly Slot[]): Slot | undefined {
  const begun = slots.filter(({ opens }) => opens !== undefined && opens <= day)
  const open = begun.find(({ done }) => done === undefined)
  if (open !== undefined) return open
  if (result !== 'not-fulfilled') return begun.find(({ due = '' }) => day <= due)
  return begun.toSorted((a, b) => compare(a.opens, b.opens)).at(-1)
}

function extend(slots: readonly Slot[], { extension }: MeasureRecord, asOf: Day): void {
  if (typeof extension !== 'object' || (extension.ordered ?? asOf) > asOf) return
  const before = slots.filter(({ firstDue }) => firstDue !== undefined && firstDue < extension.until)
  // Of two events that are due on one day neither is left behind.
  for (const one of before) if (one.firstDue === before.at(-1)?.firstDue) one.due = extension.until
}

/** Every obligation of a programme with its state, as known at a moment; measures in the order of their rows. */
export function reckon(programme: ProgrammeRecord, moment: Moment): readonly ModelObligation[] {
  const byNumber = Map.groupBy(programme.entries, ({ number }) => number)
  return programme.measures.flatMap((measure) => {
    const awaits = measure.words.kind === 'after-event'
    const written = byNumber.get(measure.number) ?? []
    const known = written.flatMap((entry) => asKnown(entry, awaits, moment)).toSorted(order)
    const slots = slotsOf(programme, measure, known)
    extend(slots, measure, moment.asOf)
    const isUncertain = measure.extension === 'unreadable' || written.some(cannotBeRead)
    const [first] = slots
    const year = measure.years === 'unreadable' ? undefined : measure.years[0]
    const opens = year === undefined ? programme.begins : `${year}-01-01`
    // A term after an event begins with its event.
    if (!awaits && first?.opens !== undefined && opens < first.opens) first.opens = opens
    for (const entry of known) {
      const one = answered(entry, awaits, slots)
      if (one !== undefined) declare(one, entry)
    }
    return slots.map((one) => ({
      measure,
      period: one.period,
      uncountedOn: one.uncountedOn,
      from: one.from,
      firstDue: one.firstDue,
      due: one.due,
      state: isUncertain ? accusingNobody(stateOf(one, measure, moment)) : stateOf(one, measure, moment),
      late: lateness(one, measure),
    }))
  })
}

/** The last declaration decides; only «Не виконано» undoes «Виконано». */
function declare(one: Slot, entry: EntryRecord): void {
  const { result } = entry
  if (result === 'not-fulfilled') {
    one.done = undefined
    one.progress = undefined
  } else if (result === 'fulfilled') one.done ??= entry
  else if (result !== undefined) one.progress = result
}

/** Whether a cell of an entry cannot be read that tells when, about what, or whether something was done. */
function cannotBeRead(entry: EntryRecord): boolean {
  const namesNone = entry.period !== undefined && periodOf(entry) === undefined
  return entry.broken || entry.event === 'unreadable' || namesNone
}

/** What a cell that cannot be read may say, it may say of any day: nobody is late for certain. */
function accusingNobody(state: ModelState): ModelState {
  return state === 'overdue' ? 'unrecognised' : state
}

function stateOf(one: Slot, { withdrawn }: MeasureRecord, { asOf, today }: Moment): ModelState {
  const { done, due, kind, progress } = one
  if (done !== undefined) return 'fulfilled'
  if (withdrawn !== undefined && (withdrawn.on ?? asOf) <= asOf) return 'withdrawn'
  if (due === undefined) return kind ?? 'unrecognised'
  if (due < asOf || (due === asOf && asOf < today)) return 'overdue'
  return due <= plusDays(asOf, warnDays) ? 'at-risk' : (progress ?? 'not-yet-due')
}

/** What was done between the first due day and the order that extends it was late all the same. */
function lateness({ done, firstDue, due }: Slot, { extension }: MeasureRecord): number | undefined {
  if (done?.day === undefined || due === undefined || firstDue === undefined) return undefined
  const ordered = typeof extension === 'object' ? (extension.ordered ?? '') : ''
  const held = done.day < ordered ? firstDue : due
  return Math.max(0, daysFrom(held, done.day))
}

/** What of an obligation says which periods it belongs to. */
export type Placed = Pick<ModelObligation, 'period' | 'due' | 'uncountedOn'>

/**
 * Whether an obligation belongs to an asked period. What has no due day belongs to the year in which it was to be
 * counted, else to the years of its measure.
 */
export function belongsTo(
  { begins, ends }: ProgrammeRecord,
  { years }: MeasureRecord,
  { period, due, uncountedOn }: Placed,
  asked: PeriodName,
): boolean {
  const clamped = (day: Day) => (day < begins ? begins : day > ends ? ends : day)
  if (uncountedOn !== undefined) return clamped(uncountedOn).slice(0, 4) === asked.slice(0, 4)
  if (due === undefined)
    return years === 'unreadable' || years.length === 0 || years.includes(Number(asked.slice(0, 4)))
  const own = period === undefined ? due : spanOf(period)[1]
  const day = own < due ? own : due
  return isIn(clamped(day), asked)
}

/** The moment of a report: the end of its period, or today while it runs, unless a day is asked for. */
export function momentOf(period: PeriodName | undefined, asOf: Day | undefined, today: Day): Moment {
  const end = period === undefined ? today : spanOf(period)[1]
  return { today, asOf: asOf ?? (end < today ? end : today), knownUntil: asOf ?? today }
}

/** How many obligations are in each state that occurs. */
export function countModel(
  obligations: readonly { readonly state: string }[],
): Readonly<Record<string, number>> {
  const groups = Map.groupBy(obligations, ({ state }) => state)
  return Object.fromEntries([...groups].map(([state, own]) => [state, own.length]))
}
