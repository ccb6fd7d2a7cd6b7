import { createHash } from 'node:crypto'
import { type Journal, journalCells, readJournal } from '../journal/journal.ts'
import { acceptedIn, type DeliveryState, deliveryStateOf, deliveryStates, emailKind } from '../text/digest.ts'
import type { Grid } from '../workbook/workbook.ts'

/** «Журнал» as far as it is about e-mails: which were begun, and what became of them. */
export interface DeliveryLog {
  readonly journal: Journal
  /** By the key of the e-mail. */
  readonly records: ReadonlyMap<string, DeliveryRecord>
}

/** The row of one e-mail. */
export interface DeliveryRecord {
  readonly row: number
  readonly state: DeliveryState | undefined
  readonly details: string
}

/** An e-mail as the journal knows it: its key, and what is already known of it. */
export interface DeliveryKey {
  readonly key: string
  /** How many times it was ordered again by force. */
  readonly resendCount: number
  readonly record: DeliveryRecord | undefined
}

/** @throws SheetFailure `journal-altered` where headers are missing: not knowing who has an e-mail, none is sent */
export function readDeliveryLog(grid: Grid | undefined): DeliveryLog {
  const journal = readJournal(grid)
  const records = new Map<string, DeliveryRecord>()
  for (const { key, row, state, details } of journal.rows) {
    const known = records.get(key)
    // Of two rows with one key, which only two instances can make, the one that says the e-mail went out counts.
    if (known !== undefined && isSettled(known)) continue
    records.set(key, { row, state: deliveryStateOf(state), details })
  }
  return { journal, records }
}

/**
 * The key of an e-mail: the week, how many times it was forced, the unit.
 *
 * @example emailKey('2023-W52', 'УКЕС', 0) // '2023-W52 УКЕС'
 * @example emailKey('2023-W52', 'УКЕС', 1) // '2023-W52+1 УКЕС'
 */
export function emailKey(week: string, unit: string, again: number): string {
  return `${week}${again === 0 ? '' : `+${again}`} ${unit.replace(/\s+/gu, ' ')}`
}

/** The e-mail of this week to a unit. By force, a new one once the last one is settled; else the last one. */
export function deliveryTo(log: DeliveryLog, week: string, unit: string, isForced: boolean): DeliveryKey {
  let resendCount = 0
  while (log.records.has(emailKey(week, unit, resendCount + 1))) resendCount++
  const last = log.records.get(emailKey(week, unit, resendCount))
  if (isForced && isSettled(last))
    return { key: emailKey(week, unit, resendCount + 1), resendCount: resendCount + 1, record: undefined }
  return { key: emailKey(week, unit, resendCount), resendCount, record: last }
}

/** Whoever is marked so gets no second e-mail. What is left at «надсилається» may or may not have arrived. */
export function isSettled(mark: DeliveryRecord | undefined): boolean {
  return mark?.state === 'sent' || mark?.state === 'refused'
}

/** The addresses that have accepted an e-mail which is not settled, and need not get it again. */
export function deliveredTo(mark: DeliveryRecord | undefined): readonly string[] {
  return mark === undefined || isSettled(mark) ? [] : acceptedIn(mark.details)
}

/**
 * Message-ID, without brackets: the same for the same e-mail however often it is sent, and ASCII whatever the unit
 * is called.
 */
export function messageIdOf(week: string, unit: string, again: number, domain: string): string {
  const hash = createHash('sha256')
    .update(emailKey(week, unit, 0))
    .digest('hex')
    .slice(0, 16)
  return `digest.${week}.${hash}${again === 0 ? '' : `.${again}`}@${domain}`
}

export interface RecordToWrite {
  readonly deliveryKey: DeliveryKey
  readonly row: number
  readonly at: string
  readonly to: string
  readonly state: DeliveryState
  readonly details: string
}

/** The cells of its row in «Журнал». */
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
