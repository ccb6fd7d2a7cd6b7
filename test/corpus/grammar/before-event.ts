import { plusDays, plusMonths, plusWorkingDays, weekdayOf } from './arithmetic.ts'
import { cardinal, form, genitive } from './cardinals.ts'
import { type Case, counted, eventDays } from './case.ts'
import { spell, spread } from './wording.ts'

/** «до {e}»: the event in the genitive. */
const events = [
  'проведення засідання',
  'дати проведення засідання',
  'дня проведення перевірки',
  'початку заходу',
  'початку навчання',
  'дня події',
  'настання події',
  'засідання комісії',
  'прийняття рішення',
  'укладення договору',
  'призначення на посаду',
  'запланованої дати перевірки',
  '(події)',
]

const ahead =
  '<за|За|не пізніше ніж за|Не пізніше ніж за|не пізніше, ніж за|не пізніш як за|не менше ніж за|не менш як за|щонайменше за>'

/** Section 3, rule 7: counting back never moves off a weekend. */
export function beforeEvent(): Case[] {
  return [
    ...[1, 2, 3, 5, 7, 10, 15, 20].flatMap(workingDays),
    ...[1, 2, 3, 5, 7, 10, 14, 15, 20, 30].flatMap(calendarDays),
    ...weeksAndMonths(),
    ...[2, 3, 5, 7, 10, 14, 15].flatMap(windows),
  ]
}

/** The accusative: «1 робочий день», «3 робочі дні», «5 робочих днів». */
function accusative(n: number, quality: { one: string; few: string; many: string }[]): string[] {
  const noun = { one: 'день', few: 'дні', many: 'днів' }[form(n)]
  return spell('{n} {q}{noun}', {
    n: [String(n), ...cardinal(n).nom],
    q: quality.map((one) => one[form(n)]),
    noun: [noun],
  })
}

function workingDays(n: number, index: number): Case[] {
  const due = (event: string) => ({ due: plusWorkingDays(event, -n) })
  const days = accusative(n, [
    { one: 'робочий ', few: 'робочі ', many: 'робочих ' },
    { one: 'роб. ', few: 'робочих ', many: 'роб. ' },
  ])
  return [
    ...counted(spread(spell(`${ahead} {t} до {e}`, { t: days, e: events }), 32), due, { turn: index }),
    ...counted(
      spread(
        spell('<не|Не> пізніше {t} до {e}', {
          t: spell(`{n} ${form(n) === 'one' ? 'робочого дня' : 'робочих днів'}`, { n: genitive(n) }),
          e: events,
        }),
        8,
      ),
      due,
      { turn: index * 2 },
    ),
  ]
}

function calendarDays(n: number, index: number): Case[] {
  const due = (event: string) => ({ due: plusDays(event, -n) })
  const days = accusative(n, [
    { one: '', few: '', many: '' },
    { one: 'календарний ', few: 'календарні ', many: 'календарних ' },
  ])
  return [
    ...counted(spread(spell(`${ahead} {t} до {e}`, { t: days, e: events }), 32), due, { turn: index + 6 }),
    ...counted(
      spread(
        spell('не пізніше {t} до {e}', {
          t: spell(`{n} ${form(n) === 'one' ? 'дня' : 'днів'}`, { n: genitive(n) }),
          e: events,
        }),
        8,
      ),
      due,
      { turn: index * 3 },
    ),
  ]
}

/** Only events whose answer is a working day that every month has: the rules speak of days. */
function weeksAndMonths(): Case[] {
  const steps = [
    { t: ['тиждень', 'один тиждень', '1 тиждень'], due: (event: string) => plusDays(event, -7) },
    { t: ['два тижні', '2 тижні'], due: (event: string) => plusDays(event, -14) },
    { t: ['три тижні', '3 тижні'], due: (event: string) => plusDays(event, -21) },
    { t: ['місяць', 'один місяць', '1 місяць'], due: (event: string) => plusMonths(event, -1) },
    { t: ['два місяці', '2 місяці'], due: (event: string) => plusMonths(event, -2) },
    { t: ['три місяці', '3 місяці'], due: (event: string) => plusMonths(event, -3) },
  ]
  return steps.flatMap(({ t, due }, i) =>
    counted(spread(spell(`${ahead} {t} до {e}`, { t, e: events }), 28), (event) => ({ due: due(event) }), {
      turn: i,
      days: eventDays.filter((day) => Number(day.slice(8)) <= 28 && weekdayOf(due(day)) <= 5),
    }),
  )
}

/** «Протягом N робочих днів до …»: due on the last working day before, and the first day is told too. */
function windows(n: number, index: number): Case[] {
  return counted(
    spread(
      spell('<протягом|Протягом|впродовж|упродовж|на протязі> {n} <робочих|роб.> днів до {e}', {
        n: genitive(n),
        e: [
          'дня настання події',
          'дня події',
          'дня проведення засідання',
          'дати проведення засідання',
          'дня призначення на посаду',
          'дати початку заходу',
        ],
      }),
      36,
    ),
    (event) => ({ due: plusWorkingDays(event, -1), from: plusWorkingDays(event, -n) }),
    { turn: index * 4 },
  )
}
