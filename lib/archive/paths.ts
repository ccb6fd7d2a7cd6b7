import { type Day, dayFromIso } from '../calendar/day.ts'
import { isoWeek } from '../calendar/kyiv.ts'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'

/**
 * The directory of the first report of a period, which is the official one.
 *
 * @example archivePath({ unit: 'half', year: 2023, number: 1 }) // '2023-H1'
 */
export function archivePath(period: Period): string {
  return periodCode(period)
}

/**
 * The directory of the state in the ISO week of a day.
 *
 * @example weekPath(theDay('2023-12-31')) // 'current/2023-W52'
 */
export function weekPath(day: Day): string {
  return `current/${isoWeek(day)}`
}

/**
 * The directory of a revision: a report that differs from the first one of its period, and does not replace it.
 *
 * @param path of the first report
 * @param before the number of earlier revisions of the same day
 * @example revisionPath('2023-H1', theDay('2023-07-14'), 1) // '2023-H1/2023-07-14-2'
 */
export function revisionPath(path: string, day: Day, before: number): string {
  return `${path}/${day}${before === 0 ? '' : `-${before + 1}`}`
}

/** The ISO week of a directory; undefined for that of a period. */
export function weekOfPath(path: string): string | undefined {
  return /^current\/(\d{4}-W\d{2})/u.exec(path)?.[1]
}

/** The directory of an object. */
export function directoryOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'))
}

/**
 * The code of a directory in addresses: a period, a period and a day, or a week.
 *
 * @example archiveCode('current/2023-W52') // '2023-W52'
 */
export function archiveCode(path: string): string {
  return path.replace(/^current\//u, '')
}

/**
 * The directory with a code: the inverse of archiveCode.
 *
 * @returns undefined where the code is malformed
 */
export function pathWithCode(code: string): string | undefined {
  if (/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/u.test(code)) return `current/${code}`
  const [period = '', revision, ...more] = code.split('/')
  if (parsePeriodCode(period) === undefined || more.length > 0) return undefined
  const [, day = '', number = '2'] = /^(.{10})(?:-(\d{1,4}))?$/u.exec(revision ?? '') ?? []
  const isPath = revision === undefined || (dayFromIso(day) !== undefined && Number(number) >= 2)
  return isPath ? code : undefined
}
