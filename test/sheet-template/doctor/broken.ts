import { expect, test } from 'vitest'
import type { CheckResult, ReportLine } from '../../../sheet-template/doctor/result.ts'
import type { BucketTraits } from '../../../sheet-template/emulator/storage/store.ts'
import { type SetUp, secret, setUp } from './set-up.ts'

export type Looking = (office: SetUp) => Promise<readonly ReportLine[]>

/** Something that is not as it should be, and the line that says so. */
export type Broken = readonly [
  what: string,
  about: string,
  status: CheckResult['status'],
  message: RegExp,
  looking: Looking,
  traits?: BucketTraits,
]

/**
 * Breaks one thing and looks. Every other line stays ok, or is not looked at, but for those in `also`, which follow
 * from it; nothing is written, sent, or told that is secret.
 */
export async function broken(
  [, about, status, message, looking, traits]: Broken,
  also: readonly string[] = [],
): Promise<readonly ReportLine[]> {
  const office = await setUp(traits)
  const lines = await looking(office)
  const line = lines.find((one) => one.about === about)
  expect(line).toMatchObject({ status, message: expect.stringMatching(message) })
  const others = lines.filter((one) => one !== line && !also.includes(one.about))
  expect(others.filter((one) => one.status === 'wrong' || one.status === 'warning')).toEqual([])
  expect(office.methods().filter((method) => method !== 'GET')).toEqual([])
  expect(office.outbox.emails()).toEqual([])
  for (const { message } of lines) expect(message).not.toContain(secret)
  return lines
}

/** A test for each, which leaves just these lines unseen. */
export function eachBroken(
  all: readonly Broken[],
  { also = [], unseen = [] }: { also?: readonly string[]; unseen?: readonly string[] } = {},
): void {
  const named = all.map((one) => ({ what: one[0], one }))
  test.each(named)('$what', async ({ one }) => {
    expect(unseenOf(await broken(one, also))).toEqual(unseen)
  })
}

/** What was not looked at. */
export function unseenOf(lines: readonly ReportLine[]): readonly string[] {
  return lines.filter(({ status }) => status === 'skipped').map(({ about }) => about)
}

/** What nothing can be said of without having read the spreadsheet. */
export const sheetLines = [
  'locale and time zone',
  'tabs',
  'headers',
  'protection',
  'template',
  'plain text',
  'size',
]
