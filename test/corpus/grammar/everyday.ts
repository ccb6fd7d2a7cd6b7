import { day, everyWeekday, halfEnds, monthEnd, monthEnds, quarterEnds, yearEnd } from './arithmetic.ts'
import { type Case, dated } from './case.ts'
import { spell } from './wording.ts'

/**
 * The wordings that most programmes consist of, in full: the other files take a part of all combinations,
 * and these must not be left to chance.
 */
export function everyday(): Case[] {
  return [...quarters(), ...halves(), ...dates(), ...recurring(), ...composites()]
}

function quarters(): Case[] {
  const numbers: [number, string[], string][] = [
    [1, ['I', 'І', '1', 'перший', '1-й'], 'першому'],
    [2, ['II', 'ІІ', '2', 'другий', '2-й'], 'другому'],
    [3, ['III', 'ІІІ', '3', 'третій', '3-й'], 'третьому'],
    [4, ['IV', 'ІV', '4', 'четвертий', '4-й'], 'четвертому'],
  ]
  return numbers.flatMap(([quarter, n, loc]) => {
    const short = n.slice(0, 3)
    return [
      ...dated(
        [
          ...spell('{n} <квартал|кв.|квартал поточного року>', { n }),
          ...spell(['<у|в> {n} кварталі', 'до кінця {n} кварталу', 'протягом {n} кварталу'], { n: short }),
          `у ${loc} кварталі`,
          `в ${loc} кварталі`,
        ],
        (year) => [monthEnd(year, quarter * 3)],
      ),
      ...[2023, 2024, 2025].flatMap((year) =>
        dated(
          [
            ...spell('{n} <квартал|кв.> {y} <року|р.>', { n, y: [String(year)] }),
            ...spell(['<у|У> {n} кварталі {y} року', 'до кінця {n} кварталу {y} року'], {
              n: short,
              y: [String(year)],
            }),
          ],
          () => [monthEnd(year, quarter * 3)],
        ),
      ),
    ]
  })
}

function halves(): Case[] {
  const numbers: [number, string[], string][] = [
    [1, ['I', 'І', '1', 'перше', '1-ше'], 'першому'],
    [2, ['II', 'ІІ', '2', 'друге', '2-ге'], 'другому'],
  ]
  return numbers.flatMap(([half, n, loc]) => [
    ...dated(
      [
        ...spell(['{n} півріччя', 'на {n} півріччя'], { n }),
        ...spell('<у|в> {n} півріччі', { n: [...n.slice(0, 3), loc] }),
      ],
      (year) => [monthEnd(year, half * 6)],
    ),
    ...[2023, 2024].flatMap((year) =>
      dated(spell('{n} <півріччя|півр.> {y} <року|р.>', { n, y: [String(year)] }), () => [
        monthEnd(year, half * 6),
      ]),
    ),
  ])
}

function dates(): Case[] {
  return [
    ...dated(spell('<до|не пізніше> 15 грудня'), (year) => [day(year, 12, 15)]),
    ...dated(['до 25 грудня звітного року', 'не пізніше 25 грудня поточного року'], (year) => [
      day(year, 12, 25),
    ]),
    ...dated(
      [
        'не пізніше 20 січня року, що настає за звітним',
        'до 20 січня року, наступного за звітним',
        'до 20 січня наступного року',
      ],
      (year) => [day(year + 1, 1, 20)],
    ),
    ...dated(spell('<до|не пізніше> 31 березня <2024 року|2024 р.|2024>'), () => ['2024-03-31']),
    ...dated(spell('до <30 червня 2023 року включно|30.06.23|30.06.2023|30.06.2023 р.>'), () => [
      '2023-06-30',
    ]),
    ...dated(
      ['до 1 вересня 2023 р.', 'до 01.09.2023', 'до 01.09.23', 'до 1 вересня 2023 року'],
      () => ['2023-09-01'],
      {
        warning: true,
      },
    ),
    ...dated(['не пізніше 1 вересня 2023 р.', '01.09.2023', 'станом на 1 вересня 2023 року'], () => [
      '2023-09-01',
    ]),
    ...dated(['31.12.2023', '31.12.2023 р.', '31 грудня 2023 року', '2023', '2023 рік'], () => [
      '2023-12-31',
    ]),
    ...dated(['з 01.03.2024 по 31.05.2024', '01.03.2024-31.05.2024', 'березень – травень 2024 року'], () => [
      '2024-05-31',
    ]),
    ...dated(spell('<I|І>–<II|ІІ> квартали'), (year) => [monthEnd(year, 6)]),
    ...dated(spell('<I|І>-<IV|ІV> квартали'), (year) => [yearEnd(year)]),
    ...dated(
      spell('<протягом 2023–2025 років|протягом 2023-2025 рр.|на 2023–2025 роки|на 2023-2025 рр.>'),
      () => ['2025-12-31'],
    ),
  ]
}

function afterQuarter(year: number) {
  return [4, 7, 10].map((month) => day(year, month, 10)).concat(day(year + 1, 1, 10))
}

function recurring(): Case[] {
  return [
    ...dated(['щокварталу', 'щоквартально', 'Щокварталу', 'Щоквартально'], quarterEnds),
    ...dated(['щомісяця', 'щомісячно', 'Щомісяця', 'Щомісячно'], monthEnds),
    ...dated(['щопівроку', 'Щопівроку', 'двічі на рік', '2 рази на рік'], halfEnds),
    ...dated(['щороку', 'Щороку', 'щорічно', 'Щорічно'], (year) => [yearEnd(year)]),
    ...dated(['щотижня', 'Щотижня', 'щотижнево'], (year) => everyWeekday(year, 5)),
    ...dated(
      spell(
        '<щокварталу|щокварталу,|щоквартально|щоквартально,> до 10 числа місяця, <наступного|що настає> за звітним кварталом',
      ),
      afterQuarter,
    ),
    ...dated(spell('<щокварталу|щокварталу,|щоквартально|щоквартально,> до 10 числа'), afterQuarter, {
      warning: true,
    }),
    ...dated(spell('<щокварталу|щокварталу,|щоквартально> до 20 числа останнього місяця кварталу'), (year) =>
      [3, 6, 9, 12].map((month) => day(year, month, 20)),
    ),
    ...dated(spell('<щомісяця|щомісяця,|щомісячно|щомісячно,> до <5|05|5-го> числа'), (year) =>
      monthEnds(year).map((end) => `${end.slice(0, 8)}05`),
    ),
    ...dated(
      spell('<щомісяця|щомісяця,|щомісячно,> до <5|05|5-го> числа місяця, наступного за звітним'),
      (year) =>
        monthEnds(year)
          .slice(1)
          .concat(monthEnd(year + 1, 1))
          .map((end) => `${end.slice(0, 8)}05`),
    ),
    ...dated(spell('<щороку|щорічно><|,> до 15 лютого'), (year) => [day(year, 2, 15)]),
    ...dated(spell('<щороку|щорічно> (до 15 лютого)'), (year) => [day(year, 2, 15)]),
    ...dated(spell('<щороку|щорічно><|,> до 1 квітня'), (year) => [day(year, 4, 1)], { warning: true }),
    ...dated(
      spell('<щороку|щорічно><|,> до 1 квітня року, наступного за звітним'),
      (year) => [day(year + 1, 4, 1)],
      {
        warning: true,
      },
    ),
  ]
}

function composites(): Case[] {
  return [
    ...dated(
      spell('<II|ІІ> квартал 2024 року, <далі|надалі|у подальшому> – <постійно|за потреби|щороку>'),
      () => ['2024-06-30'],
    ),
    ...dated(spell('до 01.07.2024, <далі|у подальшому> – <щороку|постійно>'), () => ['2024-07-01'], {
      warning: true,
    }),
    ...dated(spell('<II|ІІ>, <IV|ІV> квартали'), halfEnds),
    ...dated(['протягом року, постійно', 'постійно, протягом року', 'протягом року (за потреби)'], (year) => [
      yearEnd(year),
    ]),
  ]
}
