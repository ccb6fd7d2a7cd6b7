import { day, halfEnds, monthEnd, monthEnds, quarterEnds, yearEnd } from './arithmetic.ts'
import { type Case, dated } from './case.ts'
import { monthName, monthNames } from './months.ts'
import { ordinal, quarterNumber, romanFigures } from './ordinals.ts'
import { spell, spread } from './wording.ts'
import { datedInYear, numberedTails, unsaid } from './year-tails.ts'

/** Rules 9 and 10, C4, C6, C12. */
export function composites(): Case[] {
  return [
    ...thenOngoing(),
    ...thenQuarterly(),
    ...reportedOn(),
    ...dateWins(),
    ...periodLists(),
    ...dateLists(),
    ...yearLists(),
    ...countsOfActions(),
  ]
}

const seen: readonly { said: string; due: (year: number) => string; warning?: boolean }[] = [
  { said: 'І квартал', due: (year) => monthEnd(year, 3) },
  { said: 'у ІІ кварталі', due: (year) => monthEnd(year, 6) },
  { said: 'ІІІ квартал', due: (year) => monthEnd(year, 9) },
  { said: 'перше півріччя', due: (year) => monthEnd(year, 6) },
  { said: 'до кінця першого кварталу', due: (year) => monthEnd(year, 3) },
  { said: 'березень', due: (year) => monthEnd(year, 3) },
  { said: 'у вересні', due: (year) => monthEnd(year, 9) },
  { said: 'до 15 травня', due: (year) => day(year, 5, 15) },
  { said: 'до 1 квітня', due: (year) => day(year, 4, 1), warning: true },
  { said: 'не пізніше 1 квітня', due: (year) => day(year, 4, 1) },
  { said: '20 лютого', due: (year) => day(year, 2, 20) },
]

/** «ІІ квартал 2023 року, далі – постійно»: the date that is stated counts. */
function thenOngoing(): Case[] {
  const then = spell([
    ', <далі|надалі|у подальшому|в подальшому> – <постійно|на постійній основі|за потреби|щороку>',
    '<, далі|; надалі|, у подальшому> <постійно|у разі потреби|щорічно|систематично>',
    ' (<далі|надалі> – <постійно|за потреби>)',
  ])
  return seen.flatMap(({ said, due, warning = false }) =>
    datedInYear([said], [unsaid, unsaid, ...numberedTails], 9, (year) => [due(year)], { warning }).flatMap(
      (one, i) =>
        spread(then.slice(i * 2).concat(then.slice(0, i * 2)), 3).map((tail) => ({
          ...one,
          phrase: one.phrase + tail,
        })),
    ),
  )
}

/** «надалі щоквартально» adds the later quarters of that year; asked only after ends of quarters. */
function thenQuarterly(): Case[] {
  const starts: { said: string[]; quarter: number }[] = [
    { said: ['І квартал', 'у І кварталі', 'до кінця першого кварталу', 'до 31 березня'], quarter: 1 },
    { said: ['II квартал', 'у ІІ кварталі', 'до 30 червня', 'перше півріччя'], quarter: 2 },
    { said: ['ІІІ квартал', 'у третьому кварталі', 'до 30 вересня'], quarter: 3 },
  ]
  const then = spell('<, надалі|, далі|; у подальшому><| –> <щоквартально|щокварталу|кожного кварталу>')
  return starts.flatMap(({ said, quarter }) =>
    datedInYear(said, [unsaid, unsaid, ...numberedTails], 28, (year) =>
      quarterEnds(year).slice(quarter - 1),
    ).flatMap((one, i) =>
      [0, 7].map((j) => ({ ...one, phrase: one.phrase + (then[(i + j) % then.length] ?? '') })),
    ),
  )
}

/** «постійно, звіт – …» gives the report's dates. */
function reportedOn(): Case[] {
  const reports: { said: string[]; due: (year: number) => string[]; warning?: boolean }[] = [
    { said: ['щокварталу', 'щоквартально', 'раз на квартал'], due: quarterEnds },
    { said: ['щопівроку', 'двічі на рік', 'кожного півріччя'], due: halfEnds },
    { said: ['щомісяця', 'щомісячно'], due: monthEnds },
    { said: ['щороку', 'до кінця року', 'до 31 грудня'], due: (year) => [yearEnd(year)] },
    { said: ['до 15 грудня', 'не пізніше 15 грудня', '15 грудня'], due: (year) => [day(year, 12, 15)] },
    { said: ['у ІІ та IV кварталах', 'ІІ, ІV квартали'], due: halfEnds },
    {
      said: ['до 20 січня наступного року', 'до 20 січня року, наступного за звітним'],
      due: (year) => [day(year + 1, 1, 20)],
    },
    {
      said: ['до 1 лютого року, наступного за звітним', 'щороку до 1 лютого наступного року'],
      due: (year) => [day(year + 1, 2, 1)],
      warning: true,
    },
    {
      said: [
        'щокварталу до 10 числа місяця, наступного за звітним кварталом',
        'щоквартально, до 10 числа місяця, що настає за звітним кварталом',
      ],
      due: (year) => [day(year, 4, 10), day(year, 7, 10), day(year, 10, 10), day(year + 1, 1, 10)],
    },
    {
      said: ['щокварталу до 10 числа', 'щоквартально до 10-го числа'],
      due: (year) => [day(year, 4, 10), day(year, 7, 10), day(year, 10, 10), day(year + 1, 1, 10)],
      warning: true,
    },
    {
      said: ['щомісяця до 5 числа', 'до 5 числа кожного місяця'],
      due: (year) => monthEnds(year).map((end) => `${end.slice(0, 8)}05`),
    },
  ]
  const slots = { c: ['постійно', 'Постійно', 'на постійній основі', 'систематично'] }
  return reports.flatMap(({ said, due, warning = false }) =>
    dated(
      spread(
        spell(['{c}, звіт – {r}', '{c}; звітування – {r}', '{c} (звіт – {r})', '{c}, звіт {r}', '{c}, {r}'], {
          ...slots,
          r: said,
        }),
        16,
      ),
      due,
      { warning },
    ),
  )
}

/** C12: any stated date wins over a dateless kind, whichever is named first, and over an event. */
function dateWins(): Case[] {
  const datesSaid: { said: string[]; due: (year: number) => string[] }[] = [
    {
      said: ['протягом року', 'упродовж року', 'до кінця року', 'до 31 грудня'],
      due: (year) => [yearEnd(year)],
    },
    { said: ['щокварталу', 'щоквартально'], due: quarterEnds },
    { said: ['до 15 листопада', 'не пізніше 15 листопада'], due: (year) => [day(year, 11, 15)] },
    { said: ['у ІІ кварталі', 'перше півріччя'], due: (year) => [monthEnd(year, 6)] },
  ]
  const dateless = [
    'постійно',
    'на постійній основі',
    'за потреби',
    'у разі потреби',
    'за окремим дорученням',
    'відповідно до плану проведення перевірок',
    'згідно з планом',
  ]
  return [
    ...datesSaid.flatMap(({ said, due }) =>
      dated(
        spread(
          spell(
            ['{d}, {n}', '{n}, {d}', '{d} та {n}', '{n} ({d})', '{d} ({n})', '{d}; {n}', '1) {n}; 2) {d}'],
            {
              d: said,
              n: dateless,
            },
          ),
          42,
        ),
        due,
      ),
    ),
    ...dated(spell('<постійно|систематично|щодня> <протягом|упродовж|на протязі> року'), (year) => [
      yearEnd(year),
    ]),
    ...[2023, 2024, 2025].flatMap((year) =>
      dated(
        spell('протягом <10 днів|5 робочих днів|місяця> після затвердження, але не пізніше {d}', {
          d: [`30 червня ${year} року`, `30.06.${year}`],
        }),
        () => [day(year, 6, 30)],
      ),
    ),
  ]
}

/** Rule 10: every period of the list is due. */
function periodLists(): Case[] {
  const quarterSets = [
    [1, 3],
    [2, 4],
    [1, 2],
    [3, 4],
    [1, 4],
    [2, 3],
    [1, 2, 4],
    [1, 2, 3, 4],
  ]
  const quarters = quarterSets.flatMap((set) => {
    const written = (kind: 'latin' | 'cyrillic' | 'digit') =>
      set.map((n) => (kind === 'digit' ? `${n}` : (romanFigures[n]?.[kind === 'latin' ? 0 : 1] ?? '')))
    const worded = set.map((n) => ordinal(quarterNumber, n))
    const stems = (['latin', 'cyrillic', 'digit'] as const).flatMap((kind) => {
      const list = written(kind)
      return [
        ...spell('{a} <квартали|кв.>', { a: joins(list) }),
        ...spell('<у|в> {a} кварталах', { a: joins(list) }),
        ...joins(list.map((one) => `${one} квартал`)),
      ]
    })
    stems.push(...joins(worded.map(({ nom }) => nom.at(-1) ?? '')).map((list) => `${list} квартали`))
    stems.push(...joins(worded.map(({ loc }) => loc.at(-1) ?? '')).map((list) => `у ${list} кварталах`))
    const ends = (year: number) => quarterEnds(year).filter((_, i) => set.includes(i + 1))
    return [
      ...datedInYear(
        stems.filter((one) => !one.includes('квартал,') && !one.includes('квартал ')),
        [unsaid, unsaid, ...numberedTails],
        32,
        ends,
      ),
      ...dated(
        stems.filter((one) => one.includes('квартал,') || one.includes('квартал ')),
        ends,
      ),
      ...dated(numbered(written('cyrillic').map((one) => `${one} квартал`)), ends),
    ]
  })
  const monthSets = [
    [2, 8],
    [3, 9],
    [1, 7],
    [6, 12],
    [4, 10],
    [5, 11],
    [1, 5, 9],
    [2, 6, 10],
    [3, 6, 9, 12],
  ]
  const months = monthSets.flatMap((set) => {
    const names = set.map(monthName)
    return dated(
      [
        ...joins(names.map(({ nom }) => nom)),
        ...joins(names.map(({ loc }) => loc)).flatMap((list) => [`у ${list}`, `в ${list}`]),
        ...joins(names.map(({ loc }) => `у ${loc}`)),
        ...numbered(names.map(({ nom }) => nom)),
        ...numbered(names.map(({ gen }) => `до кінця ${gen}`)),
      ],
      (year) => set.map((month) => monthEnd(year, month)),
    )
  })
  const halves = dated(
    spell([
      '<І, ІІ|I та II|перше та друге> півріччя',
      '<І|I> півріччя, <ІІ|II> півріччя',
      '1) І півріччя; 2) ІІ півріччя',
    ]),
    halfEnds,
  )
  const mixed = dated(
    spell(['1) І квартал; 2) протягом року', 'І квартал, грудень', '1. І квартал; 2. до 31 грудня']),
    (year) => [monthEnd(year, 3), yearEnd(year)],
  )
  const numberedKinds = [
    ...dated(['1) щокварталу; 2) щороку', '1) щоквартально\n2) до кінця року'], quarterEnds),
    ...dated(
      ['1) постійно; 2) протягом року', '1) протягом року; 2) за потреби', '1. Постійно. 2. До кінця року.'],
      (year) => [yearEnd(year)],
    ),
  ]
  return [...quarters, ...months, ...halves, ...mixed, ...numberedKinds]
}

/** «a, b», «a та b», «a і b»; of three and more: «a, b, c», «a, b та c». */
function joins(list: readonly string[]): string[] {
  const head = list.slice(0, -1).join(', ')
  const last = list.at(-1) ?? ''
  return [list.join(', '), `${head} та ${last}`, `${head} і ${last}`]
}

/** Numbers of a list are not dates. */
function numbered(list: readonly string[]): string[] {
  return [
    list.map((one, i) => `${i + 1}) ${one}`).join('; '),
    list.map((one, i) => `${i + 1}) ${one}`).join('\n'),
    `${list.map((one, i) => `${i + 1}. ${one}`).join('; ')}.`,
    list.map((one, i) => `${i + 1}) ${one};`).join('\n'),
  ]
}

function two(n: number) {
  return String(n).padStart(2, '0')
}

/** A list holding one «до 1 …» warns (C1); a list that runs backwards warns too (C6). */
function dateLists(): Case[] {
  const sets: { dates: [number, number][]; first?: boolean }[] = [
    {
      dates: [
        [10, 1],
        [10, 7],
      ],
    },
    {
      dates: [
        [15, 3],
        [15, 9],
      ],
    },
    {
      dates: [
        [20, 6],
        [20, 12],
      ],
    },
    {
      dates: [
        [31, 3],
        [30, 6],
        [30, 9],
        [31, 12],
      ],
    },
    {
      dates: [
        [5, 2],
        [15, 5],
        [25, 10],
      ],
    },
    {
      dates: [
        [1, 4],
        [1, 10],
      ],
      first: true,
    },
    {
      dates: [
        [1, 3],
        [15, 8],
      ],
      first: true,
    },
    {
      dates: [
        [1, 2],
        [1, 6],
        [1, 11],
      ],
      first: true,
    },
  ]
  const forward = sets.flatMap(({ dates, first = false }) => {
    const due = (year: number) => dates.map(([date, month]) => day(year, month, date))
    const said = dates.map(([date, month]) => `${date} ${monthName(month).gen}`)
    const until = [
      ...joins(said).map((list) => `до ${list}`),
      ...joins(said.map((one) => `до ${one}`)),
      ...numbered(said.map((one) => `до ${one}`)),
    ]
    const others = [
      ...joins(said),
      ...joins(said).flatMap((list) => [`станом на ${list}`, `не пізніше ${list}`]),
      ...numbered(said.map((one) => `не пізніше ${one}`)),
    ]
    const inFigures = [2022, 2023, 2024, 2026].flatMap((year) => {
      const figures = dates.map(([date, month]) => `${two(date)}.${two(month)}.${year}`)
      const options = { warning: first }
      return [
        ...dated(joins(figures), () => due(year)),
        ...dated(joins(figures.map((one) => `до ${one}`)), () => due(year), options),
        ...dated(joins(said.map((one) => `до ${one} ${year} року`)), () => due(year), options),
      ]
    })
    return [...dated(until, due, { warning: first }), ...dated(others, due), ...inFigures]
  })
  const backwards: [number, number][][] = [
    [
      [10, 7],
      [10, 1],
    ],
    [
      [15, 10],
      [15, 4],
    ],
    [
      [20, 12],
      [20, 6],
    ],
    [
      [5, 4],
      [5, 7],
      [5, 10],
      [5, 1],
    ],
  ]
  const warned = backwards.flatMap((dates) => {
    const said = dates.map(([date, month]) => `${date} ${monthName(month).gen}`)
    return dated(
      [...joins(said).map((list) => `до ${list}`), ...joins(said), ...joins(said.map((one) => `до ${one}`))],
      (year) => dates.map(([date, month]) => day(year, month, date)),
      { warning: true },
    )
  })
  return [...forward, ...warned]
}

/** C4: «у … роках» is a list. */
function yearLists(): Case[] {
  const pairs = [
    [2022, 2024],
    [2023, 2025],
    [2023, 2024],
    [2024, 2026],
    [2025, 2026],
  ]
  return pairs.flatMap(([a = 0, b = 0]) => {
    const slots = { a: [String(a)], b: [String(b)], and: ['та', 'і', 'й'] }
    return [
      ...dated(
        spell(['<у|в|У> {a} {and} {b} роках', 'у {a}, {b} роках', 'у {a} році {and} {b} році'], slots),
        () => [yearEnd(a), yearEnd(b)],
      ),
      ...dated(
        spell(
          [
            '<у|в> {a} році {and} <першому|І> півріччі {b} року',
            'у {a} році та у <І|1-му> півріччі {b} року',
          ],
          slots,
        ),
        () => [yearEnd(a), monthEnd(b, 6)],
      ),
      ...dated(spell('<І|I> квартал {a} року {and} <ІІ|II> квартал {b} року', slots), () => [
        monthEnd(a, 3),
        monthEnd(b, 6),
      ]),
    ]
  })
}

/** A count of actions in brackets changes nothing. */
function countsOfActions(): Case[] {
  const counts = [
    'не менше 4 заходів',
    'не менше двох заходів',
    'не менше 10 працівників',
    'не менш як 2 тренінги',
    '2 заходи',
    '1 захід',
    '5 осіб',
    '3 навчання',
  ]
  const said: { words: string[]; due: (year: number) => string[] }[] = [
    { words: ['протягом року', 'упродовж року', 'до кінця року', 'щороку'], due: (year) => [yearEnd(year)] },
    { words: ['щокварталу', 'щоквартально'], due: quarterEnds },
    { words: ['двічі на рік', 'щопівроку'], due: halfEnds },
    { words: ['у ІІ кварталі', 'перше півріччя', 'червень'], due: (year) => [monthEnd(year, 6)] },
    ...monthNames
      .filter(({ month }) => month % 4 === 2)
      .map(({ month, loc, gen }) => ({
        words: [`у ${loc}`, `протягом ${gen}`],
        due: (year: number) => [monthEnd(year, month)],
      })),
  ]
  return said.flatMap(({ words, due }) => dated(spell('{w} ({c})', { w: words, c: counts }), due))
}
