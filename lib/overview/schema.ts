import * as z from 'zod'
import { states } from '../obligations/state.ts'

const day = z.iso.date()

const period = z
  .string()
  .regex(/^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/u)
  .describe('A year, half-year, quarter or month: 2023, 2023-H1, 2023-Q2, 2023-05.')

const counters = {
  total: z.int().min(0).describe('How many obligations there are: the sum of the states.'),
  states: z
    .record(z.enum(states), z.int().min(0))
    .describe('How many obligations are in each state; each obligation is in exactly one.'),
}

const obligation = z
  .object({
    id: z.string().describe('Stays the same from day to day: the measure’s number and what this is about.'),
    number: z.string().describe('The measure’s number in the programme, as the office writes it.'),
    content: z.string().describe('What is to be done.'),
    period: period.nullable().describe('The calendar period it is about, where its deadline names one.'),
    deadline: z.string().describe('The deadline in the words of the programme.'),
    understood: z.string().describe('How those words were read, and what was assumed, in Ukrainian.'),
    from: day.nullable().describe('The first day on which it can be done.'),
    due: day.nullable().describe('The last day on which it is in time; null where there is none (yet).'),
    firstDue: day
      .nullable()
      .describe('The last day before the deadline was extended; null where it was not.'),
    extensionBasis: z.string().describe('The document that extended the deadline; "" where none is named.'),
    state: z.enum(states),
    stateName: z.string().describe('The state in Ukrainian.'),
    days: z.int().nullable().describe('Days left until it is due, negative when past; null once fulfilled.'),
    timeliness: z.string().describe('Whether what was done was in time, in Ukrainian; «—» where unknown.'),
    daysLate: z.int().min(0).nullable().describe('Calendar days late, 0 when in time; null where unknown.'),
    units: z.array(z.string()).describe('Abbreviations of the responsible units; the first one leads.'),
    reason: z.string().describe('Why the state is what it is, in Ukrainian.'),
  })
  .describe('Once that a measure is to be done: a measure × its deadline × a year or an event.')

/**
 * The schema of `GET /overview?format=json`, which is open data. The version increases when a field is removed or changes
 * its meaning; adding fields is compatible.
 */
export const overviewSchema = z
  .object({
    version: z.literal(1).describe('Of this schema.'),
    asOf: day.describe('The day every figure and state is true of.'),
    period: period.nullable().describe('The period that was asked for; null: the whole programme.'),
    unit: z.string().nullable().describe('The unit that was asked for; null: all.'),
    state: z
      .enum(states)
      .nullable()
      .describe('The state whose obligations are listed; null: all. The counters are always of all.'),
    programme: z.string().describe('The programme’s name.'),
    counters: z.object(counters),
    units: z
      .array(z.object({ unit: z.string(), ...counters }))
      .describe('By the unit that leads, so that they add up to the counters. Measures without a unit: "".'),
    obligations: z.array(obligation),
  })
  .describe('How the execution of an anti-corruption programme stands on a day.')

/** The state of the programme as open data. */
export type OverviewData = z.infer<typeof overviewSchema>

/** The schema as JSON Schema 2020-12. */
export function overviewJsonSchema(): object {
  return z.toJSONSchema(overviewSchema)
}
