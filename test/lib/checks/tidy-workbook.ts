import type { Workbook } from '../../../lib/workbook/workbook.ts'

/** Kinds of measures, each with the entries that answer for all of its year: day, event or period. */
const kinds: readonly {
  readonly deadline: string
  readonly entries: readonly { doneOn: string; eventOn?: string; period?: string }[]
}[] = [
  { deadline: 'І квартал', entries: [{ doneOn: '28.03.2023' }] },
  { deadline: 'ІІ квартал 2023 року', entries: [{ doneOn: '29.05.2023' }] },
  {
    deadline: 'щокварталу',
    entries: ['25.03.2023', '25.06.2023', '25.09.2023', '20.12.2023'].map((doneOn) => ({ doneOn })),
  },
  {
    deadline: 'Щопівроку',
    entries: [
      { doneOn: '04.07.2023', period: 'І півріччя 2023' },
      { doneOn: '28.12.2023', period: 'ІІ півріччя' },
    ],
  },
  {
    deadline: 'Не пізніше 3 робочих днів з дня після (події)',
    entries: ['27.02.2023', '30.03.2023', '15.06.2023'].map((eventOn) => ({
      eventOn,
      doneOn: eventOn.replace(/^\d\d/u, (day) => String(Number(day) + 1)),
    })),
  },
  {
    deadline: 'Протягом 10 робочих днів до дня настання події',
    entries: [{ eventOn: '09.11.2023', doneOn: '08.11.2023' }],
  },
  { deadline: 'Протягом року', entries: [{ doneOn: '29.12.2023' }] },
  { deadline: 'постійно', entries: [{ doneOn: '01.06.2023' }] },
  { deadline: 'до 15 грудня 2023 року', entries: [{ doneOn: '01.12.2023' }] },
]

/** The sheet of an office that has done everything right: 72 measures and their entries, 300 rows in all. */
export function tidyWorkbook(): Workbook {
  const measures: string[][] = []
  const entries: string[][] = []
  for (let index = 0; index < 99; index++) {
    const number = `${1 + Math.trunc(index / 33)}.${1 + Math.trunc((index % 33) / 11)}.${1 + (index % 11)}`
    const kind = kinds[index % kinds.length]
    if (kind === undefined) continue
    measures.push([
      number,
      `Розділ ${1 + Math.trunc(index / 33)}. Навчання`,
      `Завдання ${1 + Math.trunc(index / 11)}`,
      `Захід ${number}: лекція для працівників`,
      kind.deadline,
      '2023',
      index % 2 === 0 ? 'УП' : 'ВЗК; УП',
      'Працівники апарату',
      'Лекцію прочитано',
      '',
    ])
    for (const [turn, { doneOn, eventOn = '', period = '' }] of kind.entries.entries()) {
      const event = eventOn === '' ? '' : `Затверджено наказ № ${turn + 1}`
      const document = `протокол від ${doneOn} № ${index}/${turn}`
      const link = `https://office.example/zvit/${index}/${turn}`
      entries.push([
        number,
        event,
        eventOn,
        doneOn,
        'Виконано',
        `Прочитано лекцію ${turn + 1}.`,
        '26',
        document,
        link,
        'УП',
        period,
      ])
    }
  }
  return new Map([
    [
      'Заходи',
      [
        [
          '№',
          'Розділ',
          'Завдання',
          'Зміст заходу',
          'Строк виконання',
          'Роки',
          'Відповідальні',
          'Цільова аудиторія',
          'Індикатор виконання',
          'Знято з контролю',
        ],
        ...measures,
      ],
    ],
    [
      'Виконання',
      [
        [
          '№ заходу',
          'Подія',
          'Дата події',
          'Дата виконання',
          'Результат',
          'Що зроблено',
          'Учасників',
          'Документ',
          'Посилання',
          'Підрозділ',
          'За період',
        ],
        ...entries,
      ],
    ],
    [
      'Підрозділи',
      [
        ['Скорочення', 'Повна назва', 'E-mail', 'Керівник (e-mail)'],
        ['УП', 'Управління персоналу', 'up@office.example, kadry@office.example', 'kerivnyk@office.example'],
        ['ВЗК', 'Відділ запобігання корупції', 'vzk@office.example', ''],
      ],
    ],
    [
      'Налаштування',
      [
        ['Параметр', 'Значення'],
        ['Назва органу', 'Служба'],
        ['Назва програми', 'Антикорупційна програма на 2023–2025 роки'],
        ['Початок програми', '01.01.2023'],
        ['Кінець програми', '31.12.2025'],
        ['Уповноважений підрозділ', 'ВЗК'],
        ['Попереджати за, днів', '14'],
      ],
    ],
    [
      'Календар',
      [
        ['Дата', 'День', 'Підстава'],
        ['05.05.2023', 'неробочий', 'розпорядження від 01.05.2023 № 5'],
      ],
    ],
  ])
}
