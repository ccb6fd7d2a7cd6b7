import type { Workbook } from '../../lib/workbook/workbook.ts'

const deadlines = [
  'І квартал',
  'ІІ квартал 2023 року',
  'щокварталу',
  'Щопівроку',
  'Протягом року',
  'до 15 грудня',
  'щокварталу, до 10 числа місяця, що настає за звітним кварталом',
  'Не пізніше 3 робочих днів з дня після (події)',
  'протягом 10 робочих днів з дня затвердження',
  'постійно',
]
const done =
  'Проведено навчання для працівників апарату щодо запобігання конфлікту інтересів, участь взяли всі запрошені. '

/** A tidy workbook with so many measures and five entries each, as a large office would fill it in three years. */
export function bigWorkbook(measures: number, units = 20): Workbook {
  const numbers = Array.from(
    { length: measures },
    (_, index) => `${1 + Math.trunc(index / 40)}.${1 + (index % 40)}`,
  )
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
        ],
        ...numbers.map((number, index) => [
          number,
          `Розділ ${1 + Math.trunc(index / 40)}`,
          `${1 + Math.trunc(index / 5)}. Завдання`,
          `Захід ${number}. ${done}`,
          deadlines[index % deadlines.length] ?? '',
          '',
          `П${1 + (index % units)}, П${1 + ((index + 7) % units)}`,
          'Працівники апарату',
        ]),
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
        ...numbers.flatMap((number, index) =>
          Array.from({ length: 5 }, (_, turn) => {
            const month = String(1 + ((index + turn * 2) % 12)).padStart(2, '0')
            const event = index % deadlines.length === 7 || index % deadlines.length === 8
            return [
              number,
              event ? `Подія ${turn}` : '',
              event ? `05.${month}.2023` : '',
              `07.${month}.2023`,
              turn === 4 ? 'Виконується' : 'Виконано',
              done.repeat(1 + (turn % 3)).trim(),
              String(20 + turn),
              `лист від 07.${month}.2023 № 17/${index}-23`,
              `https://example.gov.ua/zvit/${index}`,
              `П${1 + (index % units)}`,
              '',
            ]
          }),
        ),
      ],
    ],
    [
      'Підрозділи',
      [
        ['Скорочення', 'Повна назва', 'E-mail'],
        ...Array.from({ length: units }, (_, index) => [
          `П${index + 1}`,
          `Підрозділ ${index + 1}`,
          `p${index + 1}@office.example`,
        ]),
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
      ],
    ],
  ])
}
