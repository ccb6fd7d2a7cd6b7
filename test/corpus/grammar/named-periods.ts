import { day, halfEnds, monthEnd, quarterEnds, yearEnd } from './arithmetic.ts'
import { type Case, dated } from './case.ts'
import { monthNames } from './months.ts'
import { decadeNumber, halfNumber, ordinal, quarterNumber } from './ordinals.ts'
import { spell } from './wording.ts'
import { datedInYear, numberedTails, unsaid, yearTails } from './year-tails.ts'

const during = '<протягом|впродовж|упродовж|на протязі>'

/** Rules 1, 3, 11: a named period is due on its last calendar day, weekend or not. */
export function namedPeriods(): Case[] {
  return [...quarters(), ...halves(), ...months(), ...decades(), ...years(), ...untilPeriod()]
}

function quarters(): Case[] {
  return [1, 2, 3, 4].flatMap((quarter) =>
    datedInYear(
      spell(
        [
          '<|на >{nom} <квартал|кв.>',
          '<у|в|У|В> {loc} <кварталі|кв.>',
          `${during} {gen} <кварталу|кв.>`,
          '<до кінця|не пізніше кінця> {gen} кварталу',
          '{nom} Квартал',
        ],
        ordinal(quarterNumber, quarter),
      ),
      yearTails,
      180,
      (year) => quarterEnds(year).slice(quarter - 1, quarter),
    ),
  )
}

function halves(): Case[] {
  return [1, 2].flatMap((half) =>
    datedInYear(
      spell(
        [
          '<|на >{nom} <півріччя|півр.>',
          '<у|в|У> {loc} <півріччі|півр.>',
          `${during} {gen} <півріччя|півр.>`,
          '<до кінця|не пізніше кінця> {gen} півріччя',
        ],
        ordinal(halfNumber, half),
      ),
      yearTails,
      150,
      (year) => halfEnds(year).slice(half - 1, half),
    ),
  )
}

function months(): Case[] {
  return monthNames.flatMap(({ month, nom, gen, loc }) =>
    datedInYear(
      [
        ...spell('<|на >{nom}', { nom: [nom] }),
        ...spell('<у|в|У|В> {loc}', { loc: [loc] }),
        ...spell([`${during} {gen}`, '<до кінця|не пізніше кінця> {gen}'], { gen: [gen] }),
      ],
      yearTails,
      52,
      (year) => [monthEnd(year, month)],
    ),
  )
}

/** Decades are 1–10, 11–20, 21–end; without a month they have no reading (C5). */
function decades(): Case[] {
  const accusative = ['першу', 'другу', 'третю']
  return monthNames.flatMap(({ month, gen }) =>
    [1, 2, 3].flatMap((decade) =>
      datedInYear(
        spell(
          [
            '{nom} декада {gen}',
            '<у|в> {loc} декаді {gen}',
            '<у|в> {acc} декаду {gen}',
            `${during} {of} декади {gen}`,
            'до кінця {of} декади {gen}',
          ],
          {
            ...ordinal(decadeNumber, decade),
            of: ordinal(decadeNumber, decade).gen,
            acc: [accusative[decade - 1] ?? ''],
            gen: [gen],
          },
        ),
        [unsaid, unsaid, ...yearTails],
        11,
        (year) => [decade === 3 ? monthEnd(year, month) : day(year, month, decade * 10)],
      ),
    ),
  )
}

function years(): Case[] {
  const numbered = [2015, 2022, 2023, 2024, 2025, 2026, 2030].flatMap((year) =>
    dated(
      spell(
        [
          '{y}',
          '{y} <рік|р.|р|р>',
          '<у|в> {y} <році|р.>',
          `${during} {y} <року|р.>`,
          '<до кінця|не пізніше кінця> {y} <року|р.>',
          '<на|На> {y} <рік|р.>',
          '{y}р.',
        ],
        { y: [String(year)] },
      ),
      () => [yearEnd(year)],
    ),
  )
  const thisYear = dated(
    spell([
      `${during} <|звітного |поточного |усього |всього |цілого |календарного >року`,
      'Протягом року',
      `${during} <звітного періоду|усього звітного періоду>`,
      '<у|в> <звітному|поточному> році',
      '<у|в> звітному періоді',
      '<поточний|звітний> рік',
      '<до кінця|не пізніше кінця> <|поточного |звітного >року',
      'до кінця звітного періоду',
    ]),
    (year) => [yearEnd(year)],
  )
  const nextYear = dated(
    spell([
      'наступний рік',
      '<у|в> наступному році',
      `${during} наступного року`,
      'до кінця наступного року',
      `${during} року, <наступного|що настає> за звітним`,
      '<у|в> році, <наступному за звітним|що настає за звітним>',
      'до кінця року, <наступного|що настає> за звітним',
    ]),
    (year) => [yearEnd(year + 1)],
  )
  return [...numbered, ...thisYear, ...nextYear]
}

/** Rule 2, warning (b): «до липня 2024 року», «до 2030 року» are due on the last day, with a warning. */
function untilPeriod(): Case[] {
  return [
    ...monthNames.flatMap(({ month, gen }) =>
      datedInYear([`до ${gen}`, `До ${gen}`], yearTails, 10, (year) => [monthEnd(year, month)], {
        warning: true,
      }),
    ),
    ...monthNames.flatMap(({ month, gen }) =>
      datedInYear(
        spell('у <строк|термін> до {gen}', { gen: [gen] }),
        numberedTails,
        3,
        (year) => [monthEnd(year, month)],
        {
          warning: true,
        },
      ),
    ),
    ...[2023, 2024, 2025, 2026, 2027, 2030].flatMap((year) =>
      dated(
        spell(['<|на період >до {y} <року|р.>', '<у строк|у термін> до {y} року'], { y: [String(year)] }),
        () => [yearEnd(year)],
        { warning: true },
      ),
    ),
  ]
}
