import { type Day, dayFromIso } from '../calendar/day.ts'
import { isoWeek } from '../calendar/kyiv.ts'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'

/** Where the first report of a period is kept, which is «the» report of that period. */
export function archivePath(period: Period): string {
  return periodCode(period)
}

/** Where the state in a week is kept, by ISO week. */
export function weekPath(day: Day): string {
  return `current/${isoWeek(day)}`
}

/**
 * Where a report is kept that differs from the first: beside it, with its day, never instead of it.
 *
 * @param before how many others are kept there from that day
 * @example placeBeside('2023-H1', theDay('2023-07-14'), 1) // '2023-H1/2023-07-14-2'
 */
export function revisionPath(place: string, day: Day, before: number): string {
  return `${place}/${day}${before === 0 ? '' : `-${before + 1}`}`
}

/** The week whose state is kept in a place; nothing where it is the report of a period. */
export function weekOfPath(place: string): string | undefined {
  return /^current\/(\d{4}-W\d{2})/u.exec(place)?.[1]
}

/** The place in which an object is kept. */
export function directoryOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'))
}

/**
 * How a place is named in addresses: a period, a period and a day, or a week.
 *
 * @example codeOfPlace('current/2023-W52') // '2023-W52'
 */
export function archiveCode(place: string): string {
  return place.replace(/^current\//u, '')
}

/** The place with a code; nothing where it is none. */
export function pathWithCode(code: string): string | undefined {
  if (/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u.test(code)) return `current/${code}`
  const [period = '', beside, ...more] = code.split('/')
  if (parsePeriodCode(period) === undefined || more.length > 0) return undefined
  const [, day = '', number = '2'] = /^(.{10})(?:-(\d{1,4}))?$/u.exec(beside ?? '') ?? []
  const isPlace = beside === undefined || (dayFromIso(day) !== undefined && Number(number) >= 2)
  return isPlace ? code : undefined
}
