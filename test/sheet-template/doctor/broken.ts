import { expect, test } from 'vitest'
import type { CheckResult, ReportLine } from '../../../sheet-template/doctor/result.ts'
import type { BucketTraits } from '../../../sheet-template/emulator/storage/store.ts'
import { type SetUp, secret, setUp } from './set-up.ts'

/** Changes an office and runs the checks. */
export type Examine = (office: SetUp) => Promise<readonly ReportLine[]>

/** Something that is not as it should be, and the result expected of the check `about`. */
export type BrokenCase = readonly [
  what: string,
  about: string,
  status: CheckResult['status'],
  message: RegExp,
  examine: Examine,
  traits?: BucketTraits,
]

/**
 * Breaks one thing, runs the checks, and expects one result. Every other result must be ok or skipped, except those in
 * `also`, which follow from it; nothing may be written or sent, and no message may contain a secret.
 */
export async function expectProblem(
  [, about, status, message, examine, traits]: BrokenCase,
  also: readonly string[] = [],
): Promise<readonly ReportLine[]> {
  const office = await setUp(traits)
  const lines = await examine(office)
  const line = lines.find((one) => one.about === about)
  expect(line).toMatchObject({ status, message: expect.stringMatching(message) })
  const others = lines.filter((one) => one !== line && !also.includes(one.about))
  expect(others.filter((one) => one.status === 'wrong' || one.status === 'warning')).toEqual([])
  expect(office.methods().filter((method) => method !== 'GET')).toEqual([])
  expect(office.outbox.emails()).toEqual([])
  for (const { message } of lines) expect(message).not.toContain(secret)
  return lines
}

/** A test for each case, in which just these checks are skipped. */
export function testEach(
  all: readonly BrokenCase[],
  { also = [], skipped = [] }: { also?: readonly string[]; skipped?: readonly string[] } = {},
): void {
  const named = all.map((one) => ({ what: one[0], one }))
  test.each(named)('$what is reported', async ({ one }) => {
    expect(skippedIn(await expectProblem(one, also))).toEqual(skipped)
  })
}

/** The names of the checks that were skipped. */
export function skippedIn(lines: readonly ReportLine[]): readonly string[] {
  return lines.filter(({ status }) => status === 'skipped').map(({ about }) => about)
}

/** The checks that need the spreadsheet. */
export const spreadsheetChecks = [
  'locale and time zone',
  'tabs',
  'headers',
  'protection',
  'template',
  'plain text',
  'size',
]
