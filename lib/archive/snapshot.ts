import * as z from 'zod/mini'
import { assessProgramme } from '../assessment/assessment.ts'
import { type Day, dayFromIso } from '../calendar/day.ts'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'
import { type Annex, buildAnnex } from '../report/annex.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** All that a report follows from: with it the report can be made again. */
export interface Snapshot {
  /** Which release of the program read it. */
  readonly release: string
  /** The day on which it was read. */
  readonly day: Day
  readonly period: Period
  readonly workbook: Workbook
}

/** What is kept. A later release that needs more gives it another version and goes on reading this one. */
const snapshotSchema = z.object({
  version: z.literal(1),
  release: z.string(),
  day: z.pipe(z.string(), z.transform(dayFromIso)),
  period: z.pipe(z.string(), z.transform(parsePeriodCode)),
  tabs: z.record(z.string(), z.readonly(z.array(z.readonly(z.array(z.string()))))),
})

export function snapshotJson({ release, day, period, workbook }: Snapshot): Buffer {
  const tabs = Object.fromEntries(workbook)
  const json = { version: 1, release, day, period: periodCode(period), tabs } satisfies z.input<
    typeof snapshotSchema
  >
  return Buffer.from(`${JSON.stringify(json)}\n`)
}

/** @throws SyntaxError or ZodError when that is no snapshot, or one of a version that this release does not know */
export function readSnapshot(json: Buffer): Snapshot {
  const { release, day, period, tabs } = snapshotSchema.parse(JSON.parse(json.toString('utf8')))
  if (day === undefined || period === undefined) throw new SyntaxError('no snapshot: its day or period')
  return { release, day, period, workbook: new Map(Object.entries(tabs)) }
}

/**
 * The annex as `GET /report?period=…` gave it on the day of the snapshot.
 *
 * @throws ProgrammeFailure when no programme can be made of the tabs
 * @throws RequestFailure when the programme does not run in the period
 */
export function annexOfSnapshot({ workbook, period, day }: Snapshot): Annex {
  const query = { period, unit: undefined, asOf: undefined }
  return buildAnnex(assessProgramme(workbook, day), query, { reasons: false, summary: true })
}
