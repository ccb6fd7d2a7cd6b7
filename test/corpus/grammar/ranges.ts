import { day, halfEnds, monthEnd, quarterEnds, yearEnd } from './arithmetic.ts'
import { type Case, dated } from './case.ts'
import { monthName } from './months.ts'
import { ordinal, quarterNumber, romanFigures } from './ordinals.ts'
import { spell, spread } from './wording.ts'
import { datedInYear, numberedTails, unsaid } from './year-tails.ts'

const dash = '<-|–| - | – | — >'
const during = '<протягом|впродовж|упродовж|на протязі>'

/** Rules 1 and 4: a range is one obligation, due on its end. */
export function ranges(): Case[] {
  return [
    ...quarterRanges(),
    ...monthRanges(),
    ...yearRanges(),
    ...dayRanges(),
    ...backwards(),
    ...acrossYears(),
  ]
}

const plainTails = [unsaid, unsaid, ...numberedTails]

function quarterRanges(): Case[] {
  const pairs: [number, number][] = [
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
    [3, 4],
  ]
  const quartersTo = pairs.flatMap(([from, to]) => {
    const a = ordinal(quarterNumber, from)
    const b = ordinal(quarterNumber, to)
    const figures = [
      { a: romanFigures[from] ?? [], b: romanFigures[to] ?? [] },
      { a: [String(from)], b: [String(to)] },
    ]
    return datedInYear(
      [
        ...figures.flatMap((pair) =>
          spell(
            [
              `{a}${dash}{b} <квартали|кв.>`,
              `${during} {a}${dash}{b} кварталів`,
              `<у|в> {a}${dash}{b} кварталах`,
              '<з|із> {a} по {b} квартал',
            ],
            pair,
          ),
        ),
        ...spell(['{a} – {b} квартали', '{a}-{b} квартал'], { a: a.nom.slice(-1), b: b.nom.slice(-1) }),
        ...spell('<з|із> {a} по {b} квартал', { a: a.gen.slice(-1), b: b.nom.slice(-1) }),
      ],
      plainTails,
      32,
      (year) => quarterEnds(year).slice(to - 1, to),
    )
  })
  const halves = datedInYear(spell(`<I|І>${dash}<II|ІІ> півріччя`), plainTails, 25, (year) =>
    halfEnds(year).slice(1),
  )
  return [...quartersTo, ...halves]
}

function monthRanges(): Case[] {
  const pairs: [number, number][] = [
    [1, 2],
    [1, 3],
    [1, 6],
    [1, 12],
    [2, 4],
    [2, 11],
    [3, 5],
    [4, 6],
    [5, 9],
    [6, 8],
    [7, 9],
    [7, 12],
    [8, 10],
    [9, 11],
    [10, 12],
    [11, 12],
  ]
  return pairs.flatMap(([from, to]) => {
    const a = monthName(from)
    const b = monthName(to)
    return datedInYear(
      spell(
        [
          `{a}${dash}{b}`,
          `${during} {of}${dash}{till}`,
          `<у|в> {at}${dash}{into}`,
          '<з|із> {of} по {b}',
          `у період <з|із> {of} по {b}`,
        ],
        { a: [a.nom], b: [b.nom], of: [a.gen], till: [b.gen], at: [a.loc], into: [b.loc] },
      ),
      plainTails,
      24,
      (year) => [monthEnd(year, to)],
    )
  })
}

/** A dash between years, and «на» with consecutive years, is a range (C4). */
function yearRanges(): Case[] {
  const pairs: [number, number][] = [
    [2022, 2024],
    [2023, 2024],
    [2023, 2025],
    [2024, 2026],
    [2025, 2027],
    [2026, 2030],
  ]
  const dashed = pairs.flatMap(([from, to]) =>
    dated(
      spread(
        spell(
          [
            `{a}${dash}{b}`,
            `{a}${dash}{b} <роки|рр.|рр>`,
            `${during} {a}${dash}{b} <років|рр.>`,
            `<у|в> {a}${dash}{b} <роках|рр.>`,
            `<на|На> {a}${dash}{b} <роки|рр.>`,
            '<з|із> {a} по {b} <рік|р.>',
            '{a}-{b}рр.',
            `до кінця {a}${dash}{b} років`,
          ],
          { a: [String(from)], b: [String(to)] },
        ),
        34,
      ),
      () => [yearEnd(to)],
    ),
  )
  const named = [2022, 2023, 2024, 2025].flatMap((from) => [
    ...dated(spell('<на|На> {a} <і|та|й> {b} роки', { a: [String(from)], b: [String(from + 1)] }), () => [
      yearEnd(from + 1),
    ]),
    ...dated(
      spell('на {a}, {b} <і|та> {c} роки', {
        a: [String(from)],
        b: [String(from + 1)],
        c: [String(from + 2)],
      }),
      () => [yearEnd(from + 2)],
    ),
  ])
  return [...dashed, ...named]
}

function two(n: number) {
  return String(n).padStart(2, '0')
}

function dayRanges(): Case[] {
  const withinMonth: [number, number, number][] = [
    [5, 6, 12],
    [1, 5, 3],
    [10, 14, 2],
    [20, 30, 6],
    [1, 31, 8],
    [12, 16, 9],
    [25, 29, 5],
    [3, 28, 11],
    [9, 10, 4],
  ]
  const within = withinMonth.flatMap(([from, to, month]) => {
    const slots = { a: [String(from)], b: [String(to)], m: [monthName(month).gen] }
    return datedInYear(
      spell(
        [
          `{a}${dash}{b} {m}`,
          '<з|із> {a} по {b} {m}',
          '<з|із> {a} до {b} {m}',
          `${during} {a}${dash}{b} {m}`,
          '<у|в> період з {a} по {b} {m}',
          '<з|із> {a} {m} по {b} {m}',
          '{a} {m} – {b} {m}',
        ],
        slots,
      ),
      plainTails,
      20,
      (year) => [day(year, month, to)],
    )
  })
  const acrossMonths: [number, number, number, number][] = [
    [16, 1, 16, 2],
    [1, 3, 30, 6],
    [1, 1, 31, 3],
    [15, 4, 10, 5],
    [1, 7, 30, 9],
    [20, 11, 20, 12],
    [1, 1, 31, 12],
    [2, 2, 29, 3],
  ]
  const across = acrossMonths.flatMap(([d1, m1, d2, m2]) => {
    const due = (year: number) => [day(year, m2, d2)]
    const slots = {
      a: [String(d1), ...(d1 < 10 ? [two(d1)] : [])],
      b: [String(d2)],
      m: [monthName(m1).gen],
      n: [monthName(m2).gen],
    }
    const worded = datedInYear(
      spell(
        [
          '<з|із> {a} {m} по {b} {n}',
          '<з|із> {a} {m} до {b} {n}',
          `{a} {m}${dash}{b} {n}`,
          'у період <з|із> {a} {m} по {b} {n}',
          'починаючи з {a} {m} по {b} {n}',
        ],
        slots,
      ),
      plainTails,
      20,
      due,
    )
    const numeric = [2022, 2023, 2024, 2026].flatMap((year) =>
      dated(
        spell(
          [
            `{a}${dash}{b}`,
            '<з|із> {a} по {b}',
            '<з|із> {a} до {b}',
            'у період з {a} по {b}',
            'з {a} р. по {b} р.',
            'з {a} року по {b} року',
          ],
          { a: [`${two(d1)}.${two(m1)}.${year}`], b: [`${two(d2)}.${two(m2)}.${year}`] },
        ).filter((_, i) => i % 2 === year % 2),
        () => due(year),
      ),
    )
    return [...worded, ...numeric]
  })
  return [...within, ...across]
}

/** C6: a range that runs backwards ends in the next year, without a warning. */
function backwards(): Case[] {
  const days: [number, number, number, number][] = [
    [15, 11, 15, 1],
    [1, 12, 28, 2],
    [20, 10, 31, 3],
    [25, 12, 10, 1],
  ]
  const months: [number, number][] = [
    [12, 1],
    [11, 2],
    [10, 3],
    [9, 5],
  ]
  return [
    ...days.flatMap(([d1, m1, d2, m2]) =>
      dated(
        spell(
          [
            '<з|із> {a} {m} по {b} {n}',
            '<з|із> {a} {m} до {b} {n}',
            `{a} {m}${dash}{b} {n}`,
            'у період з {a} {m} по {b} {n}',
          ],
          { a: [String(d1)], b: [String(d2)], m: [monthName(m1).gen], n: [monthName(m2).gen] },
        ),
        (year) => [day(year + 1, m2, d2)],
      ),
    ),
    ...months.flatMap(([from, to]) =>
      dated(
        spell([`{a}${dash}{b}`, '<з|із> {of} по {b}', 'протягом {of} – {till}'], {
          a: [monthName(from).nom],
          b: [monthName(to).nom],
          of: [monthName(from).gen],
          till: [monthName(to).gen],
        }),
        (year) => [monthEnd(year + 1, to)],
      ),
    ),
    ...dated(spell(`<IV|ІV>${dash}<I|І> квартали`), (year) => [monthEnd(year + 1, 3)]),
    ...dated(spell(`<IV|ІV> квартал <–|-> <I|І> квартал`), (year) => [monthEnd(year + 1, 3)]),
  ]
}

/** Both ends name their years. */
function acrossYears(): Case[] {
  return [2022, 2023, 2024, 2025].flatMap((year) => {
    const slots = { y: [String(year)], z: [String(year + 1)], r: ['року', 'р.'] }
    return [
      ...dated(
        spell(['грудень {y} {r} <–|-> січень {z} {r}', 'з грудня {y} {r} по січень {z} {r}'], slots),
        () => [day(year + 1, 1, 31)],
      ),
      ...dated(spell('<IV|ІV> квартал {y} {r} <–|-> <II|ІІ> квартал {z} {r}', slots), () => [
        day(year + 1, 6, 30),
      ]),
      ...dated(
        spell(
          [
            'з 15 жовтня {y} {r} по 20 березня {z} {r}',
            '15.10.{y} <–|-> 20.03.{z}',
            'з 15.10.{y} по 20.03.{z}',
          ],
          slots,
        ),
        () => [day(year + 1, 3, 20)],
      ),
      ...dated(spell('з 1 вересня {y} {r} до 31 травня {z} {r}', slots), () => [day(year + 1, 5, 31)]),
    ]
  })
}
