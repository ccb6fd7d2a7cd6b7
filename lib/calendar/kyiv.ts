import type { Day } from './day.ts'

const kyiv = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Kyiv', dateStyle: 'short' })

/** The civil day in Kyiv at an instant. */
export function kyivDay(instant: Date): Day {
  return kyiv.format(instant) as Day
}
