import { monthName, monthNames } from './months.ts'
import {
  bareWords,
  emptyCells,
  english,
  initials,
  machine,
  otherColumns,
  otherUnits,
  russian,
  statuses,
  surnames,
  unitKinds,
  unitSubjects,
} from './negative-words.ts'
import { spell, spread } from './wording.ts'

/** Cells with no reading: empty, statuses, nonsense, impossible dates. Nothing of the kind may be guessed. */
export function unreadable(): string[] {
  return [
    ...new Set([
      ...emptyCells,
      ...asTyped(statuses),
      ...units(),
      ...people(),
      ...asTyped(otherColumns),
      ...asTyped(english),
      ...asTyped(russian),
      ...machine,
      ...bareWords,
      ...figures(),
      ...impossibleDays(),
      ...impossiblePeriods(),
      ...dayWithoutMonth(),
      ...truncated(),
      ...mutated(),
      ...foreign(),
    ]),
  ]
}

/** As it stands, with a capital, in capitals, with a dot. */
function asTyped(words: readonly string[]): string[] {
  return words.flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
    word.toUpperCase(),
    `${word}.`,
  ])
}

function units(): string[] {
  const named = spell('{k} {s}', { k: unitKinds, s: unitSubjects })
  return [
    ...named.map((unit, i) => (i % 2 ? unit : unit.charAt(0).toUpperCase() + unit.slice(1))),
    ...otherUnits,
    ...spread(spell('{a}, {b}', { a: otherUnits, b: spread(named, 20) }), 90),
  ]
}

/** Initials look like Roman numbers and like «р.». */
function people(): string[] {
  return spell(['{s} {i}', '{i} {s}'], { s: surnames, i: initials })
}

function figures(): string[] {
  return [
    ...Array.from({ length: 140 }, (_, i) => String(i)),
    '007',
    '365',
    '366',
    '500',
    '999',
    '10000',
    '45291',
    '123456',
    '-1',
    '+5',
    '3,5',
    '1/2',
    '5-6',
    '1 2 3',
    '1, 2',
    '1.',
    '12.',
    '15.',
    '1)',
    '2)',
    '№ 5',
    '№5',
    '(3)',
    '5 шт.',
    '20 %',
    '1е5',
    '²',
    '½',
    '10:00',
    '24:00',
  ]
}

const openings = ['', 'до ', 'не пізніше ', 'по ', 'станом на ', 'щороку до ', 'з ', 'у строк до ']

function two(n = 0) {
  return String(n).padStart(2, '0')
}

/** C5: a day that the month does not have never rolls over. */
function impossibleDays(): string[] {
  const said: string[] = []
  const figures: string[] = []
  for (const { month, gen } of monthNames) {
    const beyond = month === 2 ? [30, 31] : [4, 6, 9, 11].includes(month) ? [31] : []
    for (const date of [...beyond, 32, 33, 40, 45, 99, 0, 100]) {
      said.push(`${date} ${gen}`, ...[2022, 2023, 2024, 2026].map((year) => `${date} ${gen} ${year} року`))
      figures.push(...[2023, 2024, 2025].map((year) => `${two(date)}.${two(month)}.${year}`))
    }
  }
  for (const year of [2022, 2023, 2025, 2026, 2100]) {
    said.push(`29 лютого ${year} року`, `29 лютого ${year} р.`)
    figures.push(`29.02.${year}`)
  }
  for (const [date, month] of [
    [1, 13],
    [15, 13],
    [31, 14],
    [10, 0],
    [0, 0],
    [12, 20],
    [5, 99],
    [31, 31],
    [99, 99],
  ]) {
    figures.push(
      ...[2022, 2023, 2024].flatMap((year) => [
        `${two(date)}.${two(month)}.${year}`,
        `${two(date)}.${two(month)}.${year} р.`,
      ]),
    )
  }
  const ranges = monthNames
    .filter(({ month }) => [2, 4, 6, 9, 11].includes(month))
    .flatMap(({ gen }) => [
      `з 1 по 31 ${gen}`,
      `з 10 по 32 ${gen}`,
      `1-31 ${gen}`,
      `5–45 ${gen}`,
      `у період з 1 по 31 ${gen}`,
    ])
  return [
    ...spread(spell('{o}{d}', { o: openings, d: said }), 1500),
    ...spread(spell('{o}{d}', { o: openings, d: figures }), 700),
    ...ranges,
    ...spell('<щомісяця|щокварталу|щомісячно> до <0|32|35|45|99> числа'),
    ...spell('щомісяця до <0|32|40> числа місяця, наступного за звітним'),
    ...spell('щокварталу до <0|32|40|99> числа місяця, що настає за звітним кварталом'),
    ...spell('до <0|32|45> числа останнього місяця кварталу'),
    '31.12.20233',
    '31.12.202',
    '311.12.2023',
    '31.122.2023',
    '5.5.5',
    '99.99.9999',
    '00.00.0000',
    '32.01.23',
    '15.13.23',
  ]
}

/** C5: quarters above 4; half-years above 2 and decades above 3 are no better. */
function impossiblePeriods(): string[] {
  const tails = ['', ' 2023 року', ' 2024 р.', ' поточного року', ' наступного року']
  const above = {
    q: ['V', 'VI', 'VІ', 'VII', 'VІІ', '5', '6', '7', '10', '0', '5-й', '6-й', 'п’ятий', 'шостий', 'IX', 'X'],
    ql: ['V', 'VI', 'VІІ', '5', '6', '0', '5-му', 'п’ятому', 'шостому'],
    qg: ['V', 'VI', '5', '6', '0', '5-го', 'п’ятого', 'шостого'],
    h: ['III', 'ІІІ', 'IV', 'ІV', '3', '4', '0', 'третє', 'четверте', '3-тє'],
    hl: ['III', 'ІV', '3', 'третьому', 'четвертому'],
    hg: ['III', 'ІІІ', '3', '4', 'третього'],
    d: ['IV', 'ІV', 'V', '4', '5', '0', 'четверта', 'п’ята'],
    dl: ['IV', '4', 'четвертій', 'п’ятій'],
    m: spread(monthNames, 5).map(({ gen }) => gen),
    tail: tails,
  }
  return [
    ...spell(
      [
        '<|на >{q} <квартал|кв.>{tail}',
        '<у|в> {ql} кварталі{tail}',
        '<протягом|до кінця> {qg} кварталу{tail}',
        '<щороку у> {ql} кварталі',
        '{h} <півріччя|півр.>{tail}',
        '<у|в> {hl} півріччі{tail}',
        '<протягом|до кінця> {hg} півріччя{tail}',
        '{d} декада {m}',
        'у {dl} декаді {m}',
        '<I|II|III>-<V|VI> квартали',
        '<І|ІІ> – <V|VІ> квартали 2023 року',
        'з І по V квартал',
        'V–VI квартали',
        '5-6 квартали',
      ],
      above,
    ),
  ]
}

/** C5: a day number or a decade with neither month nor frequency. */
function dayWithoutMonth(): string[] {
  const days = [1, 2, 5, 10, 15, 20, 25, 28, 30, 31]
  const said = days.flatMap((n) => [`${n} числа`, `${n}-го числа`, `${n} числ.`])
  return [
    ...spell('<|до |До |не пізніше |по |у строк до >{d}', { d: said }),
    ...spell('<до|не пізніше|по|станом на|з> {d}', { d: days.map(String) }),
    ...spell('<|у |до кінця |протягом ><I|II|III|ІІ|І|1|2|3> <декада|декаді|декади>').filter((one) =>
      /^(?:у .* декаді|(?:до кінця|протягом) .* декади|\S+ декада)$/.test(one),
    ),
    'перша декада',
    'друга декада',
    'третя декада',
    'у першій декаді',
    'у другій декаді',
    'остання декада',
  ]
}

/** Phrases that stop half-way, with nothing legal in what is left. */
function truncated(): string[] {
  return [
    ...spell('<не пізніше ніж за|за|протягом|впродовж|упродовж> {n} робочих', {
      n: ['2', '3', '5', '10', 'п’яти', 'десяти'],
    }),
    ...spell('<протягом|впродовж|на протязі> {n}', {
      n: ['2', '3', '5', '10', '15', '30', 'двох', 'п’яти', 'десяти'],
    }),
    ...spell('<не пізніше|не пізніше ніж за|у строк до> {n}', { n: ['двох', 'п’яти', 'десяти'] }),
    ...spell('<один раз на|раз на|не рідше одного разу на|двічі на|2 рази на|не менше одного разу на>'),
    ...spell('<у|в> <першому|другому|третьому|четвертому|IV|ІІ>'),
    ...spell('<до кінця|протягом> <першого|другого|третього|четвертого|IV|ІІ>'),
    ...spell('<I|II|III|IV|І|ІІ|ІІІ|ІV|V|VI|X>'),
    ...spell('<I|І>–<II|ІІ|III|IV>'),
    ...spell('до <1|5|15|20|31> <сі|бе|тра|че|ли|ве|жо|гр>'),
    ...spell('до {n} числа місяця, наступного за', { n: ['5', '10', '15'] }),
    ...spell('до {n} числа останнього', { n: ['5', '10', '25'] }),
    ...spell('у <десятиденний|п’ятиденний|10-денний|двомісячний|3-денний>'),
    ...spell('<з|із> {n} по', { n: ['1', '5', '10', '15'] }),
    ...spell('з {n} до {m}', { n: ['1', '5'], m: ['10', '20', '31'] }),
  ]
}

const keywords = [
  'постійно',
  'безстроково',
  'систематично',
  'регулярно',
  'періодично',
  'щоденно',
  'щокварталу',
  'щоквартально',
  'щомісяця',
  'щомісячно',
  'щороку',
  'щорічно',
  'щотижня',
  'щопівроку',
  'щоп’ятниці',
  'щопонеділка',
  'невідкладно',
  'відразу',
  ...monthNames.filter(({ month }) => month !== 2 && month !== 11).map(({ nom }) => nom),
]

/** Keywords with letters astray: swapped, tripled, or another letter in place. The rules forgive no misspelling. */
function mutated(): string[] {
  const legal = new Set(keywords)
  const bent = keywords.flatMap((word) => [...astray(word)]).filter((word) => !legal.has(word))
  const dates = monthNames.flatMap(({ month, gen }) =>
    spread([...astray(gen)], 6).flatMap((wrong, i) => [
      `${5 + month + i} ${wrong}`,
      `до ${8 + month} ${wrong}`,
    ]),
  )
  const quarters = [...astray('квартал')].flatMap((wrong) => [
    `ІІ ${wrong}`,
    `IV ${wrong}`,
    `перший ${wrong}`,
  ])
  const locatives = [1, 3, 5, 8, 9, 12].flatMap((month) =>
    spread([...astray(monthName(month).loc)], 5).map((wrong) => `у ${wrong}`),
  )
  const needs = [...astray('потреби')].map((wrong) => `за ${wrong}`)
  return [...bent, ...dates, ...quarters, ...locatives, ...needs]
}

function* astray(word: string): Generator<string> {
  for (let i = 1; i + 2 < word.length - 1; i += 2) {
    const [a, b] = [word.charAt(i), word.charAt(i + 1)]
    if (a === b || /[’']/.test(a + b)) continue
    yield word.slice(0, i) + b + a + word.slice(i + 2)
    yield `${word.slice(0, i)}ж${word.slice(i + 1)}`
    yield `${word.slice(0, i)}${a}${a}${word.slice(i)}`
  }
}

/** A foreign word in the middle breaks the phrase, and neither half has a reading. */
function foreign(): string[] {
  return spell(
    [
      '<I|II|III|IV|перший|другий|1|2|3> {x} квартал',
      'до <5|15|25> {x} числа',
      'протягом {x} <5|10>',
      '<до|не пізніше> {x} <5|15|25>',
      'раз {x}',
      'раз на {x}',
      'двічі на {x}',
      'за 5 {x} робочих',
      '<перше|друге|І|ІІ> {x} півріччя',
      'до кінця {x}',
      'за {x}',
      'у {x} <5|10>',
      'кожного {x}',
      'що{x}',
      '{x} {x}',
    ],
    { x: ['lorem', 'hello', 'банан', 'абракадабра', 'стіл', 'deadline', 'зебра', 'xyz', 'фівапролд'] },
  )
}
