import { moved, plusDays, plusMonths, plusWorkingDays } from './arithmetic.ts'
import { cardinal, form, genitive } from './cardinals.ts'
import { type Case, counted } from './case.ts'
import { spell, spread } from './wording.ts'

/** A term of counting: its genitive («протягом …»), its adjective («у … строк»), and where it ends. */
type Term = {
  gen: readonly string[]
  adjective: readonly string[]
  starts?: readonly string[]
  due: (event: string) => string
}

const within = '<протягом|впродовж|упродовж|на протязі|не пізніше>'

/** «… з дня {e}»: the event in the genitive. Some names hold words that belong to other rules. */
const started = spell('<з дня|із дня|з моменту|після|від дня|з дати|від дати|після дня|з дня після> {e}', {
  e: [
    'отримання повідомлення',
    'надходження запиту',
    'затвердження',
    'затвердження Антикорупційної програми',
    'прийняття рішення',
    'виявлення порушення',
    'призначення на посаду',
    'звільнення з посади',
    'підписання наказу',
    'реєстрації звернення',
    'закінчення строку подання декларацій',
    'набрання чинності законом',
    'оприлюднення щорічного звіту',
    'проведення засідання комісії',
    'завершення перевірки',
    'настання події',
    '(події)',
  ],
})
const startPhrases = [
  ...started,
  'з моменту, коли особа дізналася про порушення',
  'з дня, коли стало відомо про конфлікт інтересів',
  'із граничної дати подання таких декларацій',
  'після його отримання',
]

/** Hours run from a moment, not from a date. */
const moments = startPhrases.filter((start) => /^(?:з моменту|після (?!дня)|з дня (?!після))/.test(start))

/** Section 3, rule 6, and rule 8 for events without a name. */
export function afterEvent(): Case[] {
  return [...terms().flatMap(termCases), ...bareTerms(), ...nextDay(), ...sameDay(), ...governed()]
}

function termCases({ gen, adjective, starts = startPhrases, due }: Term, index: number): Case[] {
  const answer = (event: string) => ({ due: due(event) })
  const said = [
    ...spell(`${within} {t} {s}`, { t: gen, s: starts }),
    ...spell('<у|в> {a} <строк|термін> {s}', { a: adjective, s: starts }),
  ]
  const turned = spell(['{s} протягом {t}', '{s} – протягом {t}', '{s}, протягом {t}'], {
    t: gen,
    s: ['після отримання висновку', 'з дня затвердження', 'після виявлення порушення'],
  })
  const unnamed = [
    ...spell([`${within} {t}`, 'Протягом {t}'], { t: gen }).filter(
      (one) => !/^не пізніше [а-яі]+$/.test(one),
    ),
    ...spell('<у|в|У> {a} <строк|термін>', { a: adjective }),
  ]
  const usual = [
    ...spell('<протягом|упродовж> {t} <після отримання повідомлення|з дня затвердження>', {
      t: gen.slice(0, 4),
    }),
    ...spell('у {a} <строк|термін> <з дня набрання чинності|після затвердження>', { a: adjective }),
  ]
  return [
    ...counted(usual, answer, { turn: index * 2 }),
    ...counted(spread(said, adjective.length > 0 ? 26 : 20), answer, { turn: index }),
    ...counted(spread(turned, 4), answer, { turn: index }),
    ...counted(spread(unnamed, 14), answer, { turn: index + 3, warning: true }),
  ]
}

function terms(): Term[] {
  return [
    ...[1, 2, 3, 5, 7, 10, 14, 15, 20, 21, 30].map(workingDays),
    ...[1, 2, 3, 4, 5, 7, 8, 10, 14, 15, 20, 21, 25, 30, 45, 60, 90].map(calendarDays),
    ...[1, 2, 3, 4].map(weeks),
    ...[1, 2, 3, 4, 6].map(months),
    ...[1, 12, 24, 36, 48, 72].map(hours),
    wholeDays(),
  ]
}

function days(n: number, quality: readonly string[]): string[] {
  const noun = form(n) === 'one' ? 'дня' : 'днів'
  return spell('{n} {q}{noun}', { n: genitive(n), q: quality, noun: [noun] })
}

function workingDays(n: number): Term {
  const quality = form(n) === 'one' ? ['робочого '] : ['робочих ', 'роб. ']
  return { gen: days(n, quality), adjective: [], due: (event) => plusWorkingDays(event, n) }
}

function calendarDays(n: number): Term {
  const quality = form(n) === 'one' ? ['календарного ', ''] : ['календарних ', '', '']
  const { compound, ending } = cardinal(n)
  const adjective = [`${n}-денний`]
  if (compound) adjective.push(`${compound}денний`)
  if (compound && n > 1) adjective.push(`${n}-${ending} денний`)
  return { gen: days(n, quality), adjective, due: (event) => moved(plusDays(event, n)) }
}

function weeks(n: number): Term {
  const compounds: Record<number, string[]> = {
    1: ['тижневий', 'однотижневий'],
    2: ['двотижневий', '2-тижневий'],
    3: ['тритижневий', '3-тижневий'],
    4: ['чотиритижневий', '4-тижневий'],
  }
  return {
    gen: n === 1 ? ['тижня', 'одного тижня', '1 тижня'] : spell('{n} тижнів', { n: genitive(n) }),
    adjective: compounds[n] ?? [],
    due: (event) => moved(plusDays(event, n * 7)),
  }
}

function months(n: number): Term {
  const compounds: Record<number, string[]> = {
    1: ['місячний', 'одномісячний'],
    2: ['двомісячний', '2-місячний'],
    3: ['тримісячний', '3-місячний'],
    4: ['чотиримісячний', '4-місячний'],
    6: ['шестимісячний', '6-місячний'],
  }
  return {
    gen: n === 1 ? ['місяця', 'одного місяця', '1 місяця'] : spell('{n} місяців', { n: genitive(n) }),
    adjective: compounds[n] ?? [],
    due: (event) => moved(plusMonths(event, n)),
  }
}

/** Hours round up to whole days and then follow the weekend (C14). */
function hours(n: number): Term {
  return {
    gen: n === 1 ? ['години', 'однієї години', '1 години'] : spell('{n} годин', { n: genitive(n) }),
    adjective: [],
    starts: moments,
    due: (event) => moved(plusDays(event, Math.ceil(n / 24))),
  }
}

/** «доба» is one day by either reading: as twenty-four hours and as a calendar day. */
function wholeDays(): Term {
  return {
    gen: ['доби', 'однієї доби'],
    adjective: [],
    starts: moments,
    due: (event) => moved(plusDays(event, 1)),
  }
}

/** «90 днів» and nothing else. */
function bareTerms(): Case[] {
  const said: { phrases: string[]; due: (event: string) => string }[] = [
    ...[5, 7, 10, 14, 15, 20, 30, 45, 60, 90].map((n) => ({
      phrases: spell('{n} <днів|календарних днів>', { n: [String(n), ...cardinal(n).nom] }),
      due: (event: string) => moved(plusDays(event, n)),
    })),
    ...[5, 7, 10, 15, 20, 30].map((n) => ({
      phrases: spell('{n} <робочих|роб.> днів', { n: [String(n), ...cardinal(n).nom] }),
      due: (event: string) => plusWorkingDays(event, n),
    })),
    { phrases: ['3 дні', 'три дні', '3 календарні дні'], due: (event) => moved(plusDays(event, 3)) },
    {
      phrases: ['3 робочі дні', 'три робочі дні', '3 робочих дні'],
      due: (event) => plusWorkingDays(event, 3),
    },
    { phrases: ['2 тижні', 'два тижні'], due: (event) => moved(plusDays(event, 14)) },
    { phrases: ['2 місяці', 'два місяці'], due: (event) => moved(plusMonths(event, 2)) },
    { phrases: ['3 місяці', 'три місяці'], due: (event) => moved(plusMonths(event, 3)) },
    { phrases: ['6 місяців', 'шість місяців'], due: (event) => moved(plusMonths(event, 6)) },
    { phrases: ['24 години'], due: (event) => moved(plusDays(event, 1)) },
    { phrases: ['48 годин'], due: (event) => moved(plusDays(event, 2)) },
  ]
  return said.flatMap(({ phrases, due }, i) =>
    counted(phrases, (event) => ({ due: due(event) }), { turn: i * 3, warning: true }),
  )
}

function nextCalendarDay(event: string) {
  return { due: moved(plusDays(event, 1)) }
}

function nextWorkingDay(event: string) {
  return { due: plusWorkingDays(event, 1) }
}

function itself(event: string) {
  return { due: event }
}

function nextDay(): Case[] {
  const after = ['після {e}', 'з моменту {e}', 'після дня {e}']
  const slots = {
    e: [
      'отримання повідомлення',
      'виявлення',
      'реєстрації',
      'прийняття рішення',
      'затвердження плану',
      'звільнення',
      '(події)',
    ],
  }
  const openings = (quality: string) =>
    after.flatMap((start) =>
      spell(
        [
          `<на|На> наступний ${quality}день ${start}`,
          `<не|Не> пізніше наступного ${genitiveOf(quality)}дня ${start}`,
        ],
        slots,
      ),
    )
  return [
    ...counted(openings(''), nextCalendarDay),
    ...counted(openings('робочий '), nextWorkingDay, { turn: 7 }),
    ...counted(
      spell('<не пізніше|протягом> наступного робочого дня з моменту, коли <особа дізналася|стало відомо>'),
      nextWorkingDay,
    ),
    ...counted(spell(['<на|На> наступний день', 'не пізніше наступного дня']), nextCalendarDay, {
      warning: true,
      turn: 2,
    }),
    ...counted(
      spell([
        '<на|На> наступний робочий день',
        'не пізніше наступного робочого дня',
        'наступного робочого дня',
      ]),
      nextWorkingDay,
      { warning: true, turn: 4 },
    ),
  ]
}

function genitiveOf(quality: string): string {
  return quality === '' ? '' : 'робочого '
}

/** The event day itself, even on a weekend. */
function sameDay(): Case[] {
  const acts = [
    'отримання повідомлення',
    'виявлення порушення',
    'внесення змін',
    'прийняття рішення',
    'надходження повідомлення',
    'набрання чинності законом',
    'призначення на посаду',
    'звільнення',
    'оприлюднення',
    'реєстрації',
    'підписання наказу',
    '(події)',
  ]
  return [
    ...counted(
      spell(['<невідкладно|Невідкладно|відразу|Відразу><|,> <після|з моменту> {e}', '<у|в|У|В> день {e}'], {
        e: acts,
      }),
      itself,
    ),
    ...counted(spell('<у|в|У> день <його|їх> <звільнення|призначення|оприлюднення|реєстрації>'), itself, {
      turn: 5,
    }),
    ...counted(
      spell('<одночасно|Одночасно> <з|із> {e}', {
        e: ['поданням декларації', 'призначенням на посаду', 'прийняттям рішення', 'оприлюдненням звіту'],
      }),
      itself,
      { turn: 3 },
    ),
    ...counted(spell('<невідкладно|Невідкладно|відразу|Відразу>'), itself, { warning: true, turn: 9 }),
  ]
}

/** C12: of «невідкладно» and a term, the term governs; a prefix is ignored. */
function governed(): Case[] {
  const limits: { gen: string[]; due: (event: string) => string }[] = [
    { gen: ['24 годин', 'двадцяти чотирьох годин'], due: (event) => moved(plusDays(event, 1)) },
    { gen: ['3 робочих днів', 'трьох робочих днів'], due: (event) => plusWorkingDays(event, 3) },
    { gen: ['наступного робочого дня'], due: (event) => plusWorkingDays(event, 1) },
    { gen: ['5 днів', 'п’яти календарних днів'], due: (event) => moved(plusDays(event, 5)) },
  ]
  const starts = ['з моменту виявлення', 'після отримання повідомлення', 'з дня надходження']
  return [
    ...limits.flatMap(({ gen, due }, i) => [
      ...counted(
        spell('<невідкладно|Невідкладно|відразу><, але| але|,> не пізніше {t} {s}', { t: gen, s: starts }),
        (event) => ({ due: due(event) }),
        { turn: i * 5 },
      ),
      ...counted(
        spell('<невідкладно|Невідкладно>, але не пізніше {t}', { t: gen }),
        (event) => ({ due: due(event) }),
        { turn: i * 3, warning: true },
      ),
    ]),
    ...counted(
      spell('Позапланово<,| –|> протягом <5|п’яти> робочих днів {s}', { s: starts }),
      (event) => ({ due: plusWorkingDays(event, 5) }),
      { turn: 11 },
    ),
  ]
}
