import { afterEvent } from './after-event.ts'
import { beforeEvent } from './before-event.ts'
import type { Case } from './case.ts'
import { composites } from './composites.ts'
import { datelessKinds } from './dateless.ts'
import { everyday } from './everyday.ts'
import { fixedDates } from './fixed-dates.ts'
import { namedPeriods } from './named-periods.ts'
import { unreadable } from './negative.ts'
import { ranges } from './ranges.ts'
import { recurring } from './recurring.ts'
import { slipped } from './slips.ts'

/** The families of meaning, each phrase as a careful official would type it. */
export const families: Readonly<Record<string, () => Case[]>> = {
  everyday,
  'named periods': namedPeriods,
  'fixed dates': fixedDates,
  ranges,
  recurring,
  'after an event': afterEvent,
  'before an event': beforeEvent,
  dateless: datelessKinds,
  'composites and lists': composites,
}

/** Phrases that have a reading, the same ones in the same order every time; no phrase occurs twice. */
export function positive(): Case[] {
  const careful = distinct(Object.values(families).flatMap((family) => family()))
  return distinct([...careful, ...slipped(careful)])
}

/** Phrases that have none, whatever the programme year. */
export function negative(): string[] {
  return unreadable()
}

function distinct(cases: readonly Case[]): Case[] {
  return [...new Map(cases.toReversed().map((one) => [one.phrase, one])).values()].toReversed()
}
