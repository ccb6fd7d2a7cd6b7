import {
  day,
  dayOfMonth,
  everyWeekday,
  halfEnds,
  lastWorkingDay,
  monthEnd,
  monthEnds,
  moved,
  plusDays,
  plusWorkingDays,
  quarterEnds,
  yearEnd,
} from './arithmetic.ts'
import { type Case, dated } from './case.ts'
import { fridays, halfYearly, monthly, quarterly, weekdays, weeklyPhrases, yearly } from './frequencies.ts'
import { monthName } from './months.ts'
import { spell, spread } from './wording.ts'

const monthsOfYear = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const quarterMonths = [3, 6, 9, 12]

/** Rule 5. */
export function recurring(): Case[] {
  return [
    ...plain(),
    ...ofNamedYear(),
    ...weekly(),
    ...monthAfterPeriod(),
    ...dayOfEveryMonth(),
    ...lastMonthOfQuarter(),
    ...quarterlyByDay(),
    ...lastDays(),
    ...afterPeriodEnds(),
    ...yearlyNarrowed(),
    ...datesInsteadOfFrequency(),
    ...untilUndatedEnd(),
  ]
}

function plain(): Case[] {
  return [
    ...dated(quarterly, quarterEnds),
    ...dated(halfYearly, halfEnds),
    ...dated(monthly, monthEnds),
    ...dated(yearly, (year) => [yearEnd(year)]),
    ...dated(weeklyPhrases, (year) => everyWeekday(year, 5)),
  ]
}

/** Rule 3: the year in the words wins. «протягом року» adds nothing to a frequency. */
function ofNamedYear(): Case[] {
  const numbered = [2022, 2023, 2024, 2025, 2026].flatMap((year) => {
    const slots = {
      tail: [`у ${year} році`, `протягом ${year} року`, `упродовж ${year} р.`, `${year} року`],
    }
    return [
      ...dated(spell('<щокварталу|щоквартально|один раз на квартал><|,> {tail}', slots), () =>
        quarterEnds(year),
      ),
      ...dated(spell('<щопівроку|двічі на рік|2 рази на рік> {tail}', slots), () => halfEnds(year)),
      ...dated(spell('<щомісяця|щомісячно|раз на місяць><|,> {tail}', slots), () => monthEnds(year)),
    ]
  })
  const unnumbered = ['протягом року', 'упродовж року', 'протягом поточного року', '(протягом року)']
  return [
    ...numbered,
    ...dated(spell('<щокварталу|щоквартально|раз на квартал> {t}', { t: unnumbered }), quarterEnds),
    ...dated(spell('<щопівроку|двічі на рік|кожного півріччя> {t}', { t: unnumbered }), halfEnds),
    ...dated(spell('<щомісяця|щомісячно|кожного місяця> {t}', { t: unnumbered }), monthEnds),
    ...dated(spell('протягом року<, | – | >щоквартально'), quarterEnds),
    ...dated(spell('протягом року (<щокварталу|щоквартально|кожного кварталу>)'), quarterEnds),
    ...dated(spell('протягом року (<щомісяця|щомісячно|раз на місяць>)'), monthEnds),
    ...dated(spell('протягом року (<двічі на рік|щопівроку|раз на півріччя>)'), halfEnds),
  ]
}

function weekly(): Case[] {
  return [
    ...dated(fridays, (year) => everyWeekday(year, 5)),
    ...weekdays.flatMap(({ weekday, every, on, each, genitive }) =>
      dated(
        spell(
          [
            '<{every}|{apart}>',
            '<|щотижня, |щотижня |щотижнево, |кожного тижня >по {on}',
            'щотижня <у|в|, у> {acc}',
            'щотижня ({every})',
            '{each} {genitive}',
            'щотижня, {each} {genitive}',
            'раз на тиждень, по {on}',
          ],
          {
            every: [every],
            apart: [every.replace('що', 'що ')],
            on: [on],
            each: [each],
            genitive: [genitive],
            acc: [accusative[weekday] ?? ''],
          },
        ),
        (year) => everyWeekday(year, weekday),
      ),
    ),
  ]
}

const accusative: Record<number, string> = {
  1: 'понеділок',
  2: 'вівторок',
  3: 'середу',
  4: 'четвер',
  5: 'п’ятницю',
  6: 'суботу',
  7: 'неділю',
}

/** «10 числа», «10-го числа», «10 числ.» */
function dayNumber(date: number): string[] {
  return [`${date} числа`, `${date}-го числа`, ...(date < 10 ? [`0${date} числа`] : [])]
}

/** N-th of the month after each period: the last one falls in January of the next year. */
function monthAfterPeriod(): Case[] {
  const periods = [
    {
      named: { ins: 'кварталом', gen: 'кварталу' },
      after: [4, 7, 10, 13],
      frequency: ['щокварталу', 'щоквартально', 'кожного кварталу', 'один раз на квартал', 'що кварталу'],
    },
    {
      named: { ins: 'місяцем', gen: 'місяця' },
      after: monthsOfYear.map((month) => month + 1),
      frequency: ['щомісяця', 'щомісячно', 'кожного місяця', 'раз на місяць', 'що місяця'],
    },
    {
      named: { ins: 'півріччям', gen: 'півріччя' },
      after: [7, 13],
      frequency: ['щопівроку', 'кожного півріччя', 'двічі на рік', 'раз на півріччя', 'щопіврічно'],
    },
  ]
  return periods.flatMap(({ named, after, frequency }) =>
    [2, 5, 10, 20, 28].flatMap((date) => {
      const due = (year: number) => after.map((month) => dayOfMonth(year, month, date))
      const slots = {
        f: frequency,
        d: dayNumber(date),
        ins: [named.ins],
        gen: [named.gen],
        until: ['до', 'не пізніше'],
      }
      const full = spell(
        [
          '{until} {d} місяця, <наступного|що настає|який настає> за звітним {ins}',
          '{until} {d} місяця <наступного|що настає> за звітним {ins}',
          '{until} {d} місяця, наступного після звітного {gen}',
          '{until} {d} наступного за звітним {ins} місяця',
        ],
        slots,
      )
      const short = spell('{until} {d} місяця, <наступного|що настає> за звітним', slots)
      return [
        ...dated(spread(full, 6), due),
        ...dated(
          spread(
            spell(['{f}, {p}', '{f} {p}', '{f} ({p})', '{f} – {p}', '{p} {f}'], { ...slots, p: full }),
            16,
          ),
          due,
        ),
        ...dated(spread(spell('{f}<,|> {p}', { ...slots, p: short }), 6), due),
      ]
    }),
  )
}

/** «щомісяця до N числа»: that day of every month; on the first «до» warns (a). */
function dayOfEveryMonth(): Case[] {
  const frequency = ['щомісяця', 'щомісячно', 'кожного місяця', 'що місяця', 'раз на місяць']
  return [3, 5, 10, 15, 25, 28]
    .flatMap((date) => {
      const slots = { f: frequency, d: [...dayNumber(date), `${date} числ.`] }
      return [
        ...dated(
          spread(
            spell(
              [
                '{f}<,| –|> <до|не пізніше> {d}',
                '{f} (<до|не пізніше> {d})',
                '<до|не пізніше> {d} <щомісяця|щомісячно|кожного місяця>',
                '{f} {d}',
                'Щомісячно, до {d}',
              ],
              slots,
            ),
            26,
          ),
          (year) => monthsOfYear.map((month) => dayOfMonth(year, month, date)),
        ),
        ...dated(
          spread(
            spell('<щомісяця|щомісячно|кожного місяця><,|> <до|не пізніше> {d} наступного місяця', slots),
            10,
          ),
          (year) => monthsOfYear.map((month) => dayOfMonth(year, month + 1, date)),
        ),
      ]
    })
    .concat(
      dated(
        spell('<щомісяця|щомісячно|кожного місяця><,|> до <1|01|1-го> числа'),
        (year) => monthsOfYear.map((month) => dayOfMonth(year, month, 1)),
        { warning: true },
      ),
      dated(spell('<щомісяця|щомісячно|кожного місяця><,|> не пізніше <1|01|1-го> числа'), (year) =>
        monthsOfYear.map((month) => dayOfMonth(year, month, 1)),
      ),
    )
}

/** The last month of the quarter needs no «щокварталу». */
function lastMonthOfQuarter(): Case[] {
  return [5, 10, 20, 25].flatMap((date) =>
    dated(
      spread(
        spell(
          '<|щокварталу |щокварталу, |щоквартально, |кожного кварталу, >{until} {d} останнього місяця {of}',
          {
            until: ['до', 'не пізніше'],
            d: dayNumber(date),
            of: ['кварталу', 'кожного кварталу', 'звітного кварталу', 'відповідного кварталу'],
          },
        ),
        20,
      ),
      (year) => quarterMonths.map((month) => dayOfMonth(year, month, date)),
    ),
  )
}

/** Warning (c): «щокварталу до N числа» with nothing else is read as the month after the quarter. */
function quarterlyByDay(): Case[] {
  return [5, 10, 12, 15, 20, 28].flatMap((date) =>
    dated(
      spell(
        [
          '<щокварталу|щоквартально|кожного кварталу|раз на квартал|що кварталу><|,| –> до {d}',
          'щокварталу (до {d})',
          'до {d} <щокварталу|щоквартально>',
        ],
        { d: dayNumber(date) },
      ),
      (year) => [4, 7, 10, 13].map((month) => dayOfMonth(year, month, date)),
      { warning: true },
    ),
  )
}

function lastDays(): Case[] {
  return [
    ...dated(
      spell([
        '<щомісяця|щомісячно|кожного місяця><|,> <в|у|до> <останній день|останнього дня> місяця',
        '<в|у> останній день кожного місяця',
        'до кінця кожного місяця',
        'щомісяця<,|> до кінця місяця',
        'щомісяця<,|> не пізніше останнього дня місяця',
      ]).filter(agrees),
      monthEnds,
    ),
    ...dated(
      spell([
        '<щокварталу|щоквартально|кожного кварталу><|,> <в|у|до> <останній день|останнього дня> кварталу',
        '<в|у> останній день кожного кварталу',
        'до кінця кожного кварталу',
        'щокварталу<,|> до кінця кварталу',
      ]).filter(agrees),
      quarterEnds,
    ),
    ...dated(
      spell([
        '<щомісяця|щомісячно|кожного місяця><|,> <в|у|до> <останній|останнього> <робочий|робочого> <день|дня> місяця',
        '<|в |у >останній робочий день <|кожного >місяця',
        '<щомісяця|щомісячно><|,> не пізніше останнього робочого дня місяця',
        'щомісяця (останній робочий день місяця)',
        '<в|у> останній роб. день кожного місяця',
      ]).filter(agrees),
      (year) => monthsOfYear.map((month) => lastWorkingDay(year, month)),
    ),
    ...dated(
      spell([
        '<щокварталу|щоквартально|кожного кварталу><|,> <в|у|до> <останній|останнього> <робочий|робочого> <день|дня> кварталу',
        '<|в |у >останній робочий день <|кожного >кварталу',
        '<щокварталу|щоквартально><|,> не пізніше останнього робочого дня кварталу',
        'щокварталу (останній робочий день кварталу)',
      ]).filter(agrees),
      (year) => quarterMonths.map((month) => lastWorkingDay(year, month)),
    ),
  ]
}

/** «в останній робочий день», «до останнього робочого дня», no mixture. */
function agrees(phrase: string): boolean {
  const genitive = /(?:^|[ ,])(?:до|не пізніше) останн/.test(phrase)
  const parts = [/останнього/, /робочого/, /дня/].map((part) => part.test(phrase))
  const work = /роб/.test(phrase)
  if (!/останн/.test(phrase)) return true
  return genitive
    ? parts[0] === true && parts[2] === true && (!work || parts[1] === true)
    : parts.every((part) => !part)
}

/** C3: a term in calendar days from the end of the period moves off a weekend. */
function afterPeriodEnds(): Case[] {
  const periods = [
    { ends: quarterEnds, gen: 'кварталу', f: ['щокварталу', 'щоквартально', 'кожного кварталу'] },
    { ends: halfEnds, gen: 'півріччя', f: ['щопівроку', 'кожного півріччя', 'двічі на рік'] },
    { ends: monthEnds, gen: 'місяця', f: ['щомісяця', 'щомісячно', 'кожного місяця'] },
  ]
  return periods.flatMap(({ ends, gen, f }) => {
    const templates = [
      '{f}<,|> <протягом|упродовж|не пізніше> {t} <з дня|після> закінчення <|звітного >{gen}',
      '{f} (<протягом|не пізніше> {t} <з дня|після> закінчення звітного {gen})',
      '{f} – не пізніше {t} після завершення {gen}',
      '<протягом|не пізніше> {t} після закінчення кожного {gen}',
    ]
    const days = [
      [5, ['5 днів', 'п’яти днів', '5 календарних днів']],
      [10, ['10 днів', 'десяти днів', '10 календарних днів']],
      [15, ['15 днів', 'п’ятнадцяти днів', '15 календарних днів']],
      [20, ['20 днів', 'двадцяти календарних днів']],
    ] as const
    const working = [
      [3, ['3 робочих днів', 'трьох робочих днів']],
      [5, ['5 робочих днів', 'п’яти роб. днів']],
      [10, ['10 робочих днів', 'десяти робочих днів']],
    ] as const
    return [
      ...days.flatMap(([n, t]) =>
        dated(spread(spell(templates, { f, gen: [gen], t }), 13), (year) =>
          ends(year).map((end) => moved(plusDays(end, n))),
        ),
      ),
      ...working.flatMap(([n, t]) =>
        dated(spread(spell(templates, { f, gen: [gen], t }), 5), (year) =>
          ends(year).map((end) => plusWorkingDays(end, n)),
        ),
      ),
    ]
  })
}

/** C9: the narrower time beats «щороку». */
function yearlyNarrowed(): Case[] {
  const f = [
    'щороку',
    'щорічно',
    'кожного року',
    'один раз на рік',
    'раз на рік',
    'що року',
    'не рідше одного разу на рік',
  ]
  const narrowed = (times: readonly string[], count: number) =>
    spread(
      spell(['{f} {t}', '{f}, {t}', '{f} ({t})', '{f} – {t}', '{t} <щороку|кожного року|щорічно>'], {
        f,
        t: times,
      }),
      count,
    )
  return [
    ...[1, 2, 3, 6, 9, 10, 12].flatMap((month) => {
      const { nom, gen, loc } = monthName(month)
      return [
        ...dated(
          narrowed([`у ${loc}`, `в ${loc}`, `до кінця ${gen}`, `протягом ${gen}`, nom], 30),
          (year) => [monthEnd(year, month)],
        ),
        ...[5, 15, 25].flatMap((date) =>
          dated(
            narrowed(
              [`до ${date} ${gen}`, `не пізніше ${date} ${gen}`, `до ${date}-го ${gen}`, `${date} ${gen}`],
              8,
            ),
            (year) => [day(year, month, date)],
          ),
        ),
        ...dated(narrowed([`до 1 ${gen}`, `до 01 ${gen}`], 8), (year) => [day(year, month, 1)], {
          warning: true,
        }),
        ...dated(narrowed([`не пізніше 1 ${gen}`], 5), (year) => [day(year, month, 1)]),
        ...dated(narrowed([`з 1 по 15 ${gen}`, `у період з 1 по 15 ${gen}`], 6), (year) => [
          day(year, month, 15),
        ]),
        ...dated(narrowed([`у першій декаді ${gen}`, `І декада ${gen}`], 6), (year) => [
          day(year, month, 10),
        ]),
      ]
    }),
    ...[1, 2, 3, 4].flatMap((quarter) => {
      const roman = ['І', 'ІІ', 'III', 'IV'][quarter - 1]
      return dated(
        narrowed(
          [
            `у ${roman} кварталі`,
            `до кінця ${roman} кварталу`,
            `протягом ${roman} кварталу`,
            `${roman} квартал`,
          ],
          18,
        ),
        (year) => quarterEnds(year).slice(quarter - 1, quarter),
      )
    }),
    ...dated(narrowed(['у першому півріччі', 'до кінця І півріччя', 'протягом І півріччя'], 12), (year) => [
      monthEnd(year, 6),
    ]),
    ...dated(narrowed(['до кінця року', 'до кінця грудня', 'протягом року'], 8), (year) => [yearEnd(year)]),
    ...[
      [15, 1],
      [20, 1],
      [15, 2],
      [31, 3],
    ].flatMap(([date = 0, month = 0]) =>
      dated(
        spread(
          spell(
            '{f}<,|> <до|не пізніше> {d} <наступного року|року, наступного за звітним|року, що настає за звітним>',
            {
              f,
              d: [`${date} ${monthName(month).gen}`],
            },
          ),
          22,
        ),
        (year) => [day(year + 1, month, date)],
      ),
    ),
    ...[1, 2, 3, 4].flatMap((month) =>
      dated(
        spread(
          spell('{f}<,|> до 1 {m} <року, наступного за звітним|року, що настає за звітним|наступного року>', {
            f,
            m: [monthName(month).gen],
          }),
          8,
        ),
        (year) => [day(year + 1, month, 1)],
        { warning: true },
      ),
    ),
  ]
}

function joined(f: readonly string[], t: readonly string[]) {
  return spell(['{f} {t}', '{f}: {t}', '{f}, {t}', '{f} ({t})', '{f} – {t}'], { f, t })
}

/** C9 and rule 10: dates in the words stand instead of the ends of the frequency. */
function datesInsteadOfFrequency(): Case[] {
  const twice = ['двічі на рік', '2 рази на рік', 'два рази на рік', 'щопівроку', 'раз на півріччя']
  return [
    ...[
      [10, 1, 10, 7],
      [15, 6, 15, 12],
      [20, 5, 20, 11],
      [5, 4, 30, 9],
    ].flatMap(([d1 = 0, m1 = 0, d2 = 0, m2 = 0]) =>
      dated(
        spread(
          joined(twice, [
            `до ${d1} ${monthName(m1).gen} та ${d2} ${monthName(m2).gen}`,
            `до ${d1} ${monthName(m1).gen} і до ${d2} ${monthName(m2).gen}`,
            `${d1} ${monthName(m1).gen}, ${d2} ${monthName(m2).gen}`,
          ]),
          24,
        ),
        (year) => [day(year, m1, d1), day(year, m2, d2)],
      ),
    ),
    ...dated(
      spread(joined(twice, ['до 1 березня та 1 вересня', 'до 1 березня та до 1 вересня']), 16),
      (year) => [day(year, 3, 1), day(year, 9, 1)],
      { warning: true },
    ),
    ...[
      [3, 9],
      [6, 12],
      [2, 8],
      [5, 11],
    ].flatMap(([m1 = 0, m2 = 0]) =>
      dated(
        spread(
          joined(twice, [
            `у ${monthName(m1).loc} та ${monthName(m2).loc}`,
            `у ${monthName(m1).loc} і в ${monthName(m2).loc}`,
            `${monthName(m1).nom}, ${monthName(m2).nom}`,
          ]),
          16,
        ),
        (year) => [monthEnd(year, m1), monthEnd(year, m2)],
      ),
    ),
    ...dated(joined(twice, ['у ІІ та IV кварталах', 'ІІ, ІV квартали']), (year) => [
      monthEnd(year, 6),
      yearEnd(year),
    ]),
    ...dated(
      joined(
        ['щокварталу', 'щоквартально'],
        ['до 10 квітня, 10 липня, 10 жовтня', '10 квітня, 10 липня та 10 жовтня'],
      ),
      (year) => [4, 7, 10].map((month) => day(year, month, 10)),
    ),
    ...dated(
      joined(['щокварталу', 'щоквартально'], ['до 20 березня, 20 червня, 20 вересня, 20 грудня']),
      (year) => quarterMonths.map((month) => day(year, month, 20)),
    ),
    ...dated(
      joined(['щокварталу', 'щоквартально'], ['станом на 31 березня, 30 червня, 30 вересня, 31 грудня']),
      quarterEnds,
    ),
    /** C6: backwards, so January is the programme year's, with a warning. */
    ...dated(
      joined(twice, ['до 10 липня та 10 січня', 'до 10 липня та до 10 січня']),
      (year) => [day(year, 1, 10), day(year, 7, 10)],
      { warning: true },
    ),
  ]
}

/** C8: an end without a date leaves the frequency running to the end of the year, with a warning. */
function untilUndatedEnd(): Case[] {
  const ends = [
    'до їх завершення',
    'до його завершення',
    'до завершення заходу',
    'до повного виконання',
    'до усунення порушень',
    'до завершення розслідування',
    'до закінчення перевірки',
  ]
  const run = (f: readonly string[]) => spell('{f}<,|> {e}', { f, e: ends })
  const options = { warning: true }
  return [
    ...dated(run(['щокварталу', 'щоквартально', 'раз на квартал']), quarterEnds, options),
    ...dated(run(['щомісяця', 'щомісячно', 'кожного місяця']), monthEnds, options),
    ...dated(run(['щопівроку', 'двічі на рік']), halfEnds, options),
    ...dated(run(['щотижня', 'кожного тижня']), (year) => everyWeekday(year, 5), options),
    ...dated(run(['щороку', 'щорічно']), (year) => [yearEnd(year)], options),
  ]
}
