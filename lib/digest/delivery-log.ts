import { createHash } from 'node:crypto'
import { type Journal, journalCells, readJournal } from '../journal/journal.ts'
import { acceptedIn, type DeliveryState, deliveryStateOf, deliveryStates, emailKind } from '../text/digest.ts'
import type { Grid } from '../workbook/workbook.ts'

/** The delivery records of e-mails in «Журнал». */
export interface DeliveryLog {
  readonly journal: Journal
  /** By the e-mail’s key. */
  readonly records: ReadonlyMap<string, DeliveryRecord>
}

/** The record of one e-mail. */
export interface DeliveryRecord {
  /** From 1. */
  readonly row: number
  /** Undefined where the cell names no state. */
  readonly state: DeliveryState | undefined
  /** The unit and the addresses, as «Кому» has them. */
  readonly to: string
  readonly details: string
}

/** An e-mail in the delivery log: its key, and its record if it has one. */
export interface DeliveryKey {
  readonly key: string
  /** How many times a resend was forced. */
  readonly resendCount: number
  readonly record: DeliveryRecord | undefined
}

/**
 * Reads the delivery records from «Журнал».
 *
 * @param grid undefined where there is no such tab yet
 * @throws SheetFailure `journal-altered` where headers are missing: it is then unknown which e-mails were delivered
 */
export function readDeliveryLog(grid: Grid | undefined): DeliveryLog {
  const journal = readJournal(grid)
  const records = new Map<string, DeliveryRecord>()
  for (const { key, row, state, to, details } of journal.rows) {
    const known = records.get(key)
    // Two instances at once may have written two rows with one key; a settled one prevails, so as not to send twice.
    if (known !== undefined && isSettled(known)) continue
    records.set(key, { row, state: deliveryStateOf(state), to, details })
  }
  return { journal, records }
}

/**
 * The key of an e-mail in «Журнал»: its ISO week, its resend count, its unit.
 *
 * @example emailKey('2023-W52', 'УКЕС', 0) // '2023-W52 УКЕС'
 * @example emailKey('2023-W52', 'УКЕС', 1) // '2023-W52+1 УКЕС'
 */
export function emailKey(week: string, unit: string, resendCount: number): string {
  return `${week}${resendCount === 0 ? '' : `+${resendCount}`} ${unit.replace(/\s+/gu, ' ')}`
}

/**
 * The e-mail of a week to a unit: the last one in the log, or with `isForced` a resend once the last one is settled.
 */
export function deliveryTo(log: DeliveryLog, week: string, unit: string, isForced: boolean): DeliveryKey {
  let resendCount = 0
  while (log.records.has(emailKey(week, unit, resendCount + 1))) resendCount++
  const last = log.records.get(emailKey(week, unit, resendCount))
  if (isForced && isSettled(last))
    return { key: emailKey(week, unit, resendCount + 1), resendCount: resendCount + 1, record: undefined }
  return { key: emailKey(week, unit, resendCount), resendCount, record: last }
}

/**
 * The e-mail of a week that went to the same addresses under a name that no unit has any more: the unit was renamed, and
 * need not be told twice.
 *
 * @param units the codes of all units that there are
 */
export function renamedDelivery(
  log: DeliveryLog,
  week: string,
  to: readonly string[],
  units: ReadonlySet<string>,
): DeliveryKey | undefined {
  if (to.length === 0) return undefined
  for (const [key, record] of log.records) {
    const [unit = '', ...addresses] = record.to.split(', ')
    const isOfWeek = key === emailKey(week, unit, 0)
    if (isOfWeek && !units.has(unit) && to.every((address) => addresses.includes(address)))
      return { key, resendCount: 0, record }
  }
  return undefined
}

/** Whether an e-mail is not to be sent again. One left at «надсилається» is not settled: it may not have arrived. */
export function isSettled(record: DeliveryRecord | undefined): boolean {
  return record?.state === 'sent' || record?.state === 'refused'
}

/** The addresses that have accepted an e-mail that is not settled: a retry leaves them out. */
export function deliveredTo(record: DeliveryRecord | undefined): readonly string[] {
  return record === undefined || isSettled(record) ? [] : acceptedIn(record.details)
}

/**
 * The Message-ID of an e-mail, without angle brackets: stable over retries, so that mail servers drop duplicates, and
 * ASCII whatever the unit’s code.
 *
 * @example messageIdOf('2023-W52', 'УКЕС', 0, 'example.gov.ua') // 'digest.2023-W52.b9abefab057abd6b@example.gov.ua'
 */
export function messageIdOf(week: string, unit: string, resendCount: number, domain: string): string {
  const hash = createHash('sha256')
    .update(emailKey(week, unit, 0))
    .digest('hex')
    .slice(0, 16)
  return `digest.${week}.${hash}${resendCount === 0 ? '' : `.${resendCount}`}@${domain}`
}

/** A delivery record that is to be written. */
export interface RecordToWrite {
  readonly deliveryKey: DeliveryKey
  readonly row: number
  /** The time, as staff write it. */
  readonly at: string
  readonly to: string
  readonly state: DeliveryState
  readonly details: string
}

/** The cells of a record’s row in «Журнал»; null leaves a cell alone. */
export function deliveryCells(
  { journal }: DeliveryLog,
  { deliveryKey, at, to, state, details }: RecordToWrite,
): readonly (string | null)[] {
  return journalCells(journal, {
    key: deliveryKey.key,
    at,
    what: emailKind(deliveryKey.resendCount),
    to,
    state: deliveryStates[state],
    details: details.slice(0, 2_000),
  })
}
