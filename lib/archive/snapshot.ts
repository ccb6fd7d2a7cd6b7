import * as z from 'zod/mini'
import { assessProgramme } from '../assessment/assessment.ts'
import { type Day, dayFromIso } from '../calendar/day.ts'
import { type Period, parsePeriodCode, periodCode } from '../calendar/period.ts'
import { type Annex, buildAnnex } from '../report/annex.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** Everything a report is computed from, so that it can be reproduced. */
export interface Snapshot {
  /** The release of the program that read the sheet. */
  readonly release: string
  /** The day on which it was read. */
  readonly day: Day
  readonly period: Period
  readonly workbook: Workbook
}

/** The stored form. A release that needs more must increase the version, and continue to read this one. */
const snapshotSchema = z.object({
  version: z.literal(1),
  release: z.string(),
  day: z.pipe(z.string(), z.transform(dayFromIso)),
  period: z.pipe(z.string(), z.transform(parsePeriodCode)),
  tabs: z.record(z.string(), z.readonly(z.array(z.readonly(z.array(z.string()))))),
})

/** Serializes a snapshot as JSON. */
export function snapshotJson({ release, day, period, workbook }: Snapshot): Buffer {
  const tabs = Object.fromEntries(workbook)
  const json = { version: 1, release, day, period: periodCode(period), tabs } satisfies z.input<
    typeof snapshotSchema
  >
  return Buffer.from(`${JSON.stringify(json)}\n`)
}

/** Parses a snapshot. @throws SyntaxError or ZodError where it is malformed or of an unknown version */
export function readSnapshot(json: Buffer): Snapshot {
  const { release, day, period, tabs } = snapshotSchema.parse(JSON.parse(json.toString('utf8')))
  if (day === undefined || period === undefined) throw new SyntaxError('no snapshot: its day or period')
  return { release, day, period, workbook: new Map(Object.entries(tabs)) }
}

/**
 * The annex that `GET /report?period=…` returned on the day of the snapshot.
 *
 * @throws ProgrammeFailure when no programme can be made of the tabs
 * @throws RequestFailure when the programme does not run in the period
 */
export function annexOfSnapshot({ workbook, period, day }: Snapshot): Annex {
  const query = { period, unit: undefined, asOf: undefined }
  return buildAnnex(assessProgramme(workbook, day), query, { reasons: false, summary: true })
}
