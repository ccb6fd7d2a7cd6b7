import { day, yearEnd } from './arithmetic.ts'
import { type Case, dated, inTurn, programmeYears } from './case.ts'
import { monthName, monthNames } from './months.ts'
import { spell, spread } from './wording.ts'
import { datedInYear, numberedTails, unsaid, yearTails } from './year-tails.ts'

/** Each month gives its first day, its last, and three between. */
const dates: [number, number][] = monthNames.flatMap(({ month }) =>
  [1, 5 + (month % 4), 15, 20 + (month % 6), month === 2 ? 28 : [4, 6, 9, 11].includes(month) ? 30 : 31].map(
    (date): [number, number] => [date, month],
  ),
)

function two(n: number) {
  return String(n).padStart(2, '0')
}

/** Rules 2, 3, 13 and warning (a). */
export function fixedDates(): Case[] {
  return [
    ...worded(),
    ...numeric(),
    ...inclusive(),
    ...glossed(),
    ...titled(),
    ...loneStarts(),
    ...reported(),
  ]
}

/** Only «до» with a first day warns: not «не пізніше», «по», «станом на», nor a bare date. */
const until = ['до', 'До', 'у строк до', 'в термін до', 'у термін до', 'строк – до', 'термін: до']
const other = ['', '', 'не пізніше', 'Не пізніше', 'не пізніше ніж', 'не пізніш як', 'по', 'станом на']

function worded(): Case[] {
  return dates.flatMap(([date, month]) => {
    const said = [`${date} ${monthName(month).gen}`, `${date}-го ${monthName(month).gen}`]
    if (date < 10) said.push(`${two(date)} ${monthName(month).gen}`)
    const opened = (openings: readonly string[]) =>
      openings.flatMap((opening) => said.map((one) => `${opening} ${one}`.trim()))
    const due = (year: number) => [day(year, month, date)]
    return [
      ...datedInYear(opened(until), yearTails, 9, due, { warning: date === 1 }),
      ...datedInYear(opened(other), yearTails, 9, due),
    ]
  })
}

function numeric(): Case[] {
  return dates.flatMap(([date, month], i) => {
    const year = inTurn([2023, 2022, 2024, 2025, 2026, 2027], i)
    const said = spread(
      spell('{d}.{m}.{y}', {
        d: [two(date)],
        m: [two(month)],
        y: [`${year}`, `${year} р.`, `${year} року`, `${year}р.`, String(year % 100)],
      }),
      2 + (i % 2),
    )
    const due = () => [day(year, month, date)]
    return [
      ...dated(spell('{o} {d}', { o: ['до', inTurn(until, i)], d: said }), due, { warning: date === 1 }),
      ...dated(spell('{o} {d}', { o: [inTurn(other.slice(2), i), 'не пізніше'], d: said }), due),
      ...dated(said, due),
    ]
  })
}

/** «включно» says nothing new. A first day with «до … включно» is left to open-questions.md. */
function inclusive(): Case[] {
  return dates
    .filter(([date]) => date !== 1)
    .flatMap(([date, month], i) =>
      datedInYear([`${date} ${monthName(month).gen}`], [unsaid, ...numberedTails], 2, (year) => [
        day(year, month, date),
      ]).map((one, j) => ({
        ...one,
        phrase: inTurn(
          [
            `до ${one.phrase} включно`,
            `по ${one.phrase} включно`,
            `до ${one.phrase} (включно)`,
            `${one.phrase} включно`,
          ],
          i + j,
        ),
      })),
    )
}

/** C2: the gloss gives the day, the warning of «до 1 …» stays. */
function glossed(): Case[] {
  return monthNames.flatMap(({ month, gen }) => {
    const before = month === 1 ? 12 : month - 1
    const last = (year: number) =>
      month === 1 ? yearEnd(year - 1) : day(year, before, lastDate(year, before))
    return [2023, 2024, 2025].flatMap((year) => {
      const glossDay = Number(last(year).slice(8))
      const glossYear = last(year).slice(0, 4)
      return dated(
        [
          `до 1 ${gen} ${year} року (останній день – ${glossDay} ${monthName(before).gen} ${glossYear} року)`,
          `до 01.${two(month)}.${year} (останній день – ${glossDay}.${two(before)}.${glossYear})`,
          ...(month === 1
            ? []
            : [`до 1 ${gen} ${year} р. (останній день - ${glossDay} ${monthName(before).gen} ${year} р.)`]),
        ],
        () => [last(year)],
        { warning: true },
      )
    })
  })
}

function lastDate(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** A name of the day in brackets adds nothing. */
function titled(): Case[] {
  const names: [number, number, string][] = [
    [9, 12, 'Міжнародний день боротьби з корупцією'],
    [28, 6, 'День Конституції України'],
    [24, 8, 'День Незалежності України'],
    [23, 6, 'День державної служби'],
    [25, 12, 'Різдво Христове'],
    [8, 3, 'Міжнародний жіночий день'],
  ]
  return names.flatMap(([date, month, name]) =>
    datedInYear(
      spell('<|до |не пізніше >{d}', { d: [`${date} ${monthName(month).gen}`] }),
      [unsaid, ...numberedTails],
      10,
      (year) => [day(year, month, date)],
    ).map((one) => ({ ...one, phrase: `${one.phrase} (${name})` })),
  )
}

function untilYearEnd(year: number) {
  return [yearEnd(year)]
}

/** Rule 12, warning (f): a start without an end runs to the end of its year. */
function loneStarts(): Case[] {
  const due = untilYearEnd
  return [
    ...dates.flatMap(([date, month]) =>
      datedInYear(
        spell('<з|З|із|починаючи з> {d}', { d: [`${date} ${monthName(month).gen}`] }),
        [unsaid, ...yearTails],
        4,
        due,
        { warning: true },
      ),
    ),
    ...[2022, 2023, 2024, 2025, 2026].flatMap((year, i) =>
      dated(
        spell('<з|З|починаючи з> {d}', {
          d: [`01.0${i + 1}.${year}`, `15.1${i % 3}.${year} р.`, `01.0${i + 2}.${year % 100}`],
        }),
        () => due(year),
        { warning: true },
      ),
    ),
    ...monthNames.flatMap(({ gen }) =>
      datedInYear(spell('<з|починаючи з> {m}', { m: [gen] }), [unsaid, ...numberedTails], 2, due, {
        warning: true,
      }),
    ),
  ]
}

/** C7: a tail that says what is reported on gives no date. */
function reported(): Case[] {
  const about = [
    'за IV квартал минулого року',
    'за 2021 рік',
    'за минулий рік',
    'за попередній рік',
    'за І квартал',
    'за перше півріччя',
    'за попередній квартал',
    'за грудень минулого року',
  ]
  const phrases: { said: string; due: [number, number]; warning?: boolean }[] = [
    { said: 'до 15 лютого', due: [2, 15] },
    { said: 'не пізніше 20 січня', due: [1, 20] },
    { said: 'із 16 січня до 16 лютого', due: [2, 16] },
    { said: 'з 10 по 25 квітня', due: [4, 25] },
    { said: '15 липня', due: [7, 15] },
    { said: 'до 1 березня', due: [3, 1], warning: true },
    { said: 'не пізніше 1 березня', due: [3, 1] },
  ]
  return phrases.flatMap(({ said, due: [month, date], warning = false }, i) =>
    about.flatMap((tail, j) =>
      dated([`${said} – ${tail}`, `${said} (${tail})`], (year) => [day(year, month, date)], {
        warning,
        years: [inTurn(programmeYears, i + j)],
      }),
    ),
  )
}
