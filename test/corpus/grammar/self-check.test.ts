import { describe, expect, it } from 'vitest'
import { families, negative, positive } from './all.ts'
import { moved, plusDays, plusMonths, plusWorkingDays } from './arithmetic.ts'
import type { Case } from './case.ts'
import { datelessKinds } from './dateless.ts'

const cases = positive()
const refused = negative()

/** What the rules make of typing slips, so that two ways of typing one phrase are seen as one. */
function normal(phrase: string): string {
  const latin: Record<string, string> = { a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', x: 'х', y: 'у' }
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['’ʼ]/g, '')
    .replace(/[aceiopxy]/g, (letter) => latin[letter] ?? letter)
    .replace(/[ .]+$/, '')
    .trim()
}

function key({ phrase, year, event }: Case): string {
  return [normal(phrase), year, event].join('|')
}

function realDay(iso: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(iso) && new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso)
}

describe('the grammar corpus', () => {
  it('has thousands of distinct phrases, and thousands that must be refused', () => {
    expect(new Set(cases.map(({ phrase }) => phrase)).size).toBe(cases.length)
    expect(new Set(refused).size).toBe(refused.length)
    expect(cases.length).toBeGreaterThan(15_000)
    expect(refused.length).toBeGreaterThan(4_000)
    const thin = Object.entries(families).filter(([, family]) => family().length < 300)
    expect(thin.map(([name]) => name)).toEqual([])
  })

  it('is the same every time', () => {
    expect(positive().map((one) => JSON.stringify(one))).toEqual(cases.map((one) => JSON.stringify(one)))
    expect(negative()).toEqual(refused)
  })

  it('gives due days that exist, ascending, without repeats', () => {
    const wrong = cases.filter(({ expect: { due = [], from = [] } }) => {
      const ascending = due.every((day, i) => i === 0 || day > (due[i - 1] ?? ''))
      return !ascending || !due.every(realDay) || !from.every(realDay)
    })
    expect(wrong).toEqual([])
  })

  it('gives dates to the kinds that have them, and to no other', () => {
    const wrong = cases.filter(({ event, expect: { kind, due, from } }) => {
      if (kind === 'dated') return !due?.length || event !== undefined || from !== undefined
      if (kind === 'event')
        return due?.length !== (event ? 1 : undefined) || (from?.[0] ?? '') > (due?.[0] ?? '')
      return due !== undefined || event !== undefined || from !== undefined
    })
    expect(wrong).toEqual([])
  })

  it('keeps events, and what is counted from them, within 2022–2026', () => {
    const wrong = cases.filter(
      ({ event, expect: { due = [], from = [] } }) =>
        event && [event, ...due, ...from].some((day) => day < '2022-01-01' || day > '2026-12-31'),
    )
    expect(wrong).toEqual([])
  })

  it('never answers one phrase in two ways, and refuses nothing that it reads', () => {
    const answers = new Map(cases.map((one) => [key(one), JSON.stringify(one.expect)]))
    expect(cases.filter((one) => answers.get(key(one)) !== JSON.stringify(one.expect))).toEqual([])
    const read = new Set(cases.map(({ phrase }) => normal(phrase)))
    expect(refused.filter((phrase) => read.has(normal(phrase)))).toEqual([])
  })

  it('holds every kind, and every kind of slip', () => {
    expect(new Set(cases.map(({ expect: { kind } }) => kind))).toEqual(
      new Set(['dated', 'event', 'continuous', 'on-demand', 'external']),
    )
    const slips = [
      /[а-яі][aceiopxy][а-яі]/,
      /\u00a0/,
      / {2}/,
      /\n/,
      /\r\n/,
      /\u2014/,
      /\u2011/,
      /ʼ/,
      /\u0306/,
      /\.$/,
    ]
    const rare = slips.filter((slip) => cases.filter(({ phrase }) => slip.test(phrase)).length < 30)
    expect(rare).toEqual([])
  })

  it('warns of dateless phrases only for steps of several years or weeks', () => {
    const step = /раз.* (?:роки|років|тижні)$|^кожні/i
    const wrong = datelessKinds().filter(({ phrase, expect: { warning } }) => warning !== step.test(phrase))
    expect(wrong).toEqual([])
  })
})

describe('the arithmetic of the corpus agrees with the worked examples of the rules', () => {
  it.each([
    ['3 working days over Christmas', plusWorkingDays('2023-12-22', 3), '2023-12-27'],
    ['10 working days back', plusWorkingDays('2023-07-03', -10), '2023-06-19'],
    ['1 working day back', plusWorkingDays('2023-07-03', -1), '2023-06-30'],
    ['2 months, 30 September is a Saturday', moved(plusMonths('2023-07-31', 2)), '2023-10-02'],
    ['3 months to a shorter month', moved(plusMonths('2022-11-30', 3)), '2023-02-28'],
    ['90 days to a Sunday', moved(plusDays('2023-09-25', 90)), '2023-12-25'],
    ['2 weeks to a Saturday', moved(plusDays('2023-09-16', 14)), '2023-10-02'],
  ])('%s', (_, counted, said) => {
    expect(counted).toBe(said)
  })
})

describe('known answers, for the programme year that the corpus asks about', () => {
  const facts: Record<string, (year: number) => [string[], boolean]> = {
    'I квартал': (year) => [[`${year}-03-31`], false],
    'на друге півріччя 2023 року': () => [['2023-12-31'], false],
    'січень-грудень': (year) => [[`${year}-12-31`], false],
    'протягом 2023–2025 років': () => [['2025-12-31'], false],
    'на 2023 і 2024 роки': () => [['2024-12-31'], false],
    'у 2023 та 2025 роках': () => [['2023-12-31', '2025-12-31'], false],
    'на період до 2030 року': () => [['2030-12-31'], true],
    'щороку до 1 квітня': (year) => [[`${year}-04-01`], true],
    'щороку до 1 лютого року, наступного за звітним': (year) => [[`${year + 1}-02-01`], true],
    'двічі на рік до 10 січня та 10 липня': (year) => [[`${year}-01-10`, `${year}-07-10`], false],
    'протягом року (не менше 4 заходів)': (year) => [[`${year}-12-31`], false],
    'лютий, серпень': (year) => [[year % 4 ? `${year}-02-28` : `${year}-02-29`, `${year}-08-31`], false],
    '1) І квартал; 2) ІІІ квартал': (year) => [[`${year}-03-31`, `${year}-09-30`], false],
    'щокварталу, до 10 числа місяця, що настає за звітним кварталом': (year) => [
      [`${year}-04-10`, `${year}-07-10`, `${year}-10-10`, `${year + 1}-01-10`],
      false,
    ],
  }

  it('agrees with those that occur', () => {
    const found = cases.filter(({ phrase }) => Object.hasOwn(facts, phrase))
    expect(found.length).toBeGreaterThanOrEqual(12)
    const wrong = found.filter(
      ({ phrase, year, expect: { due, warning } }) =>
        JSON.stringify([due, warning]) !== JSON.stringify(facts[phrase]?.(year)),
    )
    expect(wrong).toEqual([])
  })
})
