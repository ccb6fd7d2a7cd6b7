import { entriesTab, measuresTab, settingsTab, type Tab, unitsTab } from '../../lib/programme/schema.ts'
import type { Grid, Workbook } from '../../lib/workbook/workbook.ts'
import { sequence, words } from '../lib/report/many-measures.ts'

interface Kind {
  /** `#` is a day of the month, so that some wordings are few and some are many, as in a programme. */
  readonly deadline: string
  /** The months of its five entries. */
  readonly done: readonly string[]
  /** What «За період» says, where staff fill it in. */
  readonly periods?: readonly string[]
  readonly event?: string
}

const twice = ['06.2023', '06.2023', '12.2023', '12.2023', '06.2024']
const quarters = ['03.2023', '06.2023', '09.2023', '12.2023', '03.2024']
const afterwards = ['04.2023', '07.2023', '10.2023', '01.2024', '04.2024']
const named = ['І квартал 2023', 'ІІ квартал 2023', 'ІІІ квартал 2023', 'IV квартал 2023', 'І квартал 2024']

const kinds: readonly Kind[] = [
  { deadline: 'І квартал', done: ['01.2023', '02.2023', '03.2023', '02.2024', '03.2024'] },
  { deadline: 'ІІ квартал', done: ['04.2023', '05.2023', '06.2023', '05.2024', '06.2024'] },
  { deadline: 'ІV квартал 2023 року', done: ['10.2023', '10.2023', '11.2023', '12.2023', '12.2023'] },
  { deadline: 'щокварталу', done: quarters },
  { deadline: 'Щокварталу', done: quarters, periods: named },
  { deadline: 'Щопівроку', done: twice },
  { deadline: 'Протягом року', done: twice },
  { deadline: 'постійно', done: quarters },
  { deadline: 'До # грудня', done: ['02.2023', '05.2023', '11.2023', '03.2024', '05.2024'] },
  { deadline: 'до # вересня 2023 року', done: ['05.2023', '06.2023', '07.2023', '08.2023', '08.2023'] },
  { deadline: 'щокварталу, до 10 числа місяця, що настає за звітним кварталом', done: afterwards },
  { deadline: 'Щомісяця до # числа', done: ['01.2023', '02.2023', '03.2023', '04.2023', '05.2023'] },
  { deadline: 'Не пізніше 3 робочих днів з дня після (події)', done: quarters, event: 'Наказ' },
  { deadline: 'протягом 10 робочих днів з дня затвердження', done: afterwards, event: 'Затверджено план' },
]

/** A cell in a hundred holds a slip of those that are most frequent. */
const slips: Readonly<Record<number, string>> = { 3: '31.04.2023', 6: '25 осіб', 7: 'лист', 9: 'П99' }

/**
 * A workbook with so many measures and five entries each, as a large office would fill it in a year and a half:
 * every cell of prose is different, and as long as those of the programme of 2023; few wordings of deadlines are many times
 * repeated; now and then a slip.
 */
export function bigWorkbook(measures: number, units = 20): Workbook {
  const random = sequence(measures)
  const prose = (least: number, most: number) => {
    const length = least + random(most - least)
    const text = Array.from({ length }, () => words[random(words.length)] ?? '').join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  }
  const sections = Array.from({ length: measures / 40 + 1 }, (_, index) => `${index + 1}. ${prose(3, 8)}`)
  const tasks = Array.from({ length: measures / 5 + 1 }, (_, index) => `${index + 1}. ${prose(5, 12)}`)
  const rows: string[][] = []
  const entries: string[][] = []
  for (let index = 0; index < measures; index++) {
    const number = `${1 + Math.trunc(index / 40)}.${1 + (index % 40)}`
    const kind = kinds[random(kinds.length)]
    if (kind === undefined) continue
    const unit = `П${1 + (index % units)}`
    rows.push([
      number,
      sections[Math.trunc(index / 40)] ?? '',
      tasks[Math.trunc(index / 5)] ?? '',
      `${1 + (index % 5)}) ${prose(5, 16)}`,
      kind.deadline.replace('#', String(1 + random(28))),
      random(10) === 0 ? '2023, 2024' : '',
      `${unit}, П${1 + ((index + 7) % units)}`,
      prose(3, 16),
      prose(3, 12),
    ])
    for (const [turn, month] of kind.done.entries()) {
      const day = String(1 + random(9)).padStart(2, '0')
      const result = random(8) === 0 ? 'Виконується' : 'Виконано'
      const document = random(4) === 0 ? '' : `лист ${unit} від ${day}.${month} № 17/${random(9_000)}-23`
      const cells = [
        number,
        kind.event === undefined ? '' : `${kind.event} від ${day}.${month} № ${random(900)}`,
        kind.event === undefined ? '' : `${day}.${month}`,
        `${day}.${month}`,
        result,
        `${prose(6, 28)}.`,
        random(2) === 0 ? String(1 + random(400)) : '',
        document,
        random(3) === 0 || document === '' ? `https://office.example/zvit/${random(90_000)}` : '',
        unit,
        kind.periods?.[turn] ?? '',
      ]
      entries.push(cells.map((cell, at) => (random(100) === 0 ? (slips[at] ?? cell) : cell)))
    }
  }
  const offices = Array.from({ length: units }, (_, index) => [
    `П${index + 1}`,
    `Підрозділ ${index + 1}`,
    `p${index + 1}@office.example`,
  ])
  return new Map([
    gridOf(measuresTab, rows),
    gridOf(entriesTab, entries),
    gridOf(unitsTab, offices),
    gridOf(settingsTab, [
      ['Назва органу', 'Служба'],
      ['Назва програми', 'Антикорупційна програма на 2023–2025 роки'],
      ['Початок програми', '01.01.2023'],
      ['Кінець програми', '31.12.2025'],
    ]),
  ])
}

function gridOf(tab: Tab, rows: Grid): [title: string, grid: Grid] {
  return [tab.title, [Object.values(tab.columns).map(({ header }) => header), ...rows]]
}
