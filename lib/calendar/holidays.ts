import { addDays, civilDay, type Day, theDay } from './day.ts'

/** A public holiday as the law lists it, and the days between which that wording was in force. */
export interface Holiday {
  readonly name: string
  /** A fixed date, or days after Easter Sunday. */
  readonly on: { readonly month: number; readonly day: number } | { readonly afterEaster: number }
  readonly from?: Day
  readonly until?: Day
  readonly source: string
}

const labourCode = 'Labour Code of Ukraine, art. 73 part 1 (322-VIII), zakon.rada.gov.ua/laws/show/322-08'
const christmas = 'Law 2211-VIII of 16.11.2017, zakon.rada.gov.ua/laws/show/2211-19'
const statehood = 'Law 2297-IX of 31.05.2022, zakon.rada.gov.ua/laws/show/2297-20'
const remembrance = 'Law 3107-IX of 29.05.2023, in force from 15.06.2023, zakon.rada.gov.ua/laws/show/3107-20'
const newDates = 'Law of 14.07.2023 (bill 9431) amending art. 73, in force from 01.09.2023'
const defenders = 'Law 1643-IX of 14.07.2021, zakon.rada.gov.ua/laws/show/1643-20'

const oldDatesUntil = theDay('2023-08-31')
const newDatesFrom = theDay('2023-09-01')

/** Public holidays (days off by law) since 2018, each with its source and validity. */
export const holidays: readonly Holiday[] = [
  { name: 'New Year', on: { month: 1, day: 1 }, source: labourCode },
  {
    name: 'Christmas',
    on: { month: 1, day: 7 },
    until: oldDatesUntil,
    source: labourCode,
  },
  { name: 'Christmas', on: { month: 12, day: 25 }, from: theDay('2017-11-26'), source: christmas },
  { name: 'International Women’s Day', on: { month: 3, day: 8 }, source: labourCode },
  { name: 'Easter', on: { afterEaster: 0 }, source: labourCode },
  { name: 'Trinity', on: { afterEaster: 49 }, source: labourCode },
  { name: 'Labour Day', on: { month: 5, day: 1 }, source: labourCode },
  { name: 'Victory Day', on: { month: 5, day: 9 }, until: theDay('2023-06-14'), source: labourCode },
  {
    name: 'Remembrance and Victory over Nazism Day',
    on: { month: 5, day: 8 },
    from: theDay('2023-06-15'),
    source: remembrance,
  },
  { name: 'Constitution Day', on: { month: 6, day: 28 }, source: labourCode },
  {
    name: 'Statehood Day',
    on: { month: 7, day: 28 },
    from: theDay('2022-06-09'),
    until: oldDatesUntil,
    source: statehood,
  },
  {
    name: 'Statehood Day',
    on: { month: 7, day: 15 },
    from: newDatesFrom,
    source: newDates,
  },
  { name: 'Independence Day', on: { month: 8, day: 24 }, source: labourCode },
  {
    name: 'Defenders’ Day',
    on: { month: 10, day: 14 },
    until: oldDatesUntil,
    source: defenders,
  },
  {
    name: 'Defenders’ Day',
    on: { month: 10, day: 1 },
    from: newDatesFrom,
    source: newDates,
  },
]

/**
 * Easter Sunday by the Julian computus, as a day of today's calendar: `easter(2023)` is 2023-04-16.
 * Valid for 1900–2099, where the calendars are 13 days apart.
 */
export function easter(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
  // `moon + sunday + 22` is the number of days into the Julian March.
  return addDays(theDay(`${year}-03-01`), moon + sunday + 21 + 13)
}

function dayIn(holiday: Holiday, year: number): Day | undefined {
  return 'afterEaster' in holiday.on
    ? addDays(easter(year), holiday.on.afterEaster)
    : civilDay(year, holiday.on.month, holiday.on.day)
}

/** The public holidays of a year, ascending, as the law stood on each of them. */
export function holidaysOf(year: number): Day[] {
  const days = holidays.flatMap((holiday) => {
    const on = dayIn(holiday, year)
    if (!on || (holiday.from && on < holiday.from) || (holiday.until && on > holiday.until)) return []
    return [on]
  })
  return days.toSorted()
}
