import { expect, test } from 'vitest'
import { onlyDayIn } from '../../../sheet-template/import/one-day.ts'
import { readState } from '../../../sheet-template/import/state-cell.ts'
import { unitsIn } from '../../../sheet-template/import/units.ts'

test.each([
  ['ВПЗВК, УП; УКЕС', ['ВПЗВК', 'УП', 'УКЕС']],
  ['ВПЗВК\nУП та УКЕС', ['ВПЗВК', 'УП', 'УКЕС']],
  ['1) ВПЗВК\n2) УП', ['ВПЗВК', 'УП']],
  ['1. ВПЗВК 2. УП', ['ВПЗВК', 'УП']],
  ['– ГУ ДМС\n– УП.', ['ГУ ДМС', 'УП']],
  ['Відділ запобігання\nта виявлення корупції', ['Відділ запобігання та виявлення корупції']],
  ['Управління зв’язків та протоколу', ['Управління зв’язків та протоколу']],
  ['УП та юридичний відділ', ['УП', 'юридичний відділ']],
  ['Відділ ІТ та зв’язку', ['Відділ ІТ та зв’язку']],
  ['УП, УП', ['УП']],
  ['', []],
])('the units of the cell %j are %j', (cell, codes) => {
  expect(unitsIn(cell).map(({ code }) => code)).toEqual(codes)
})

test('a unit with its abbreviation in brackets has code and name', () => {
  expect(unitsIn('Відділ запобігання корупції (далі – ВЗК)')).toEqual([
    { code: 'ВЗК', name: 'Відділ запобігання корупції' },
  ])
})

test.each([
  ['Виконано.', { result: 'fulfilled', done: '' }],
  ['ВИКОНАНО', { result: 'fulfilled', done: '' }],
  ['Виконано частково.\nЗаписано урок.', { result: 'partly-fulfilled', done: 'Записано урок.' }],
  ['Частково виконано: записано урок', { result: 'partly-fulfilled', done: 'записано урок' }],
  ['Виконується – готують сценарій', { result: 'in-progress', done: 'готують сценарій' }],
  ['Не виконано.', { result: 'not-fulfilled', done: '' }],
  ['Строк не настав.', { result: 'none', done: '' }],
  ['–', { result: 'none', done: '' }],
  ['', { result: undefined, done: '' }],
  ['Виконано роботи з оновлення сайту.', { result: undefined, done: 'Виконано роботи з оновлення сайту.' }],
  ['Виконано не в повному обсязі.', { result: undefined, done: 'Виконано не в повному обсязі.' }],
  ['Знято з контролю (наказ від 15.06.2023 № 135).', { withdrawn: 'наказ від 15.06.2023 № 135', done: '' }],
  ['Знято з контролю.', { withdrawn: 'так', done: '' }],
  [
    'Виконано. Лекцію прочитано (лист від 28.03.2023 \n№ 17/112-23).',
    { result: 'fulfilled', done: 'Лекцію прочитано.', document: 'лист від 28.03.2023 № 17/112-23' },
  ],
  [
    'Виконано (протокол № 2 від 29.09.2023)',
    { result: 'fulfilled', done: '', document: 'протокол № 2 від 29.09.2023' },
  ],
  [
    'Виконано. Розміщено. (наказ (витяг) від 01.02.2023 № 5, https://example.gov.ua/a).',
    { done: 'Розміщено.', document: 'наказ (витяг) від 01.02.2023 № 5', link: 'https://example.gov.ua/a' },
  ],
  ['Виконано. Розміщено (https://example.gov.ua/).', { done: 'Розміщено.', link: 'https://example.gov.ua/' }],
  ['Виконано. Навчено всіх (217 осіб).', { done: 'Навчено всіх (217 осіб).', document: '' }],
])('the cell %j has a result, an account and its proof', (cell, expected) => {
  expect(readState(cell)).toMatchObject(expected)
})

test.each([
  ['лист від 28.03.2023 № 17/112-23', '2023-03-28'],
  ['протокол від «25» грудня 2023 року № 3', '2023-12-25'],
  ['29.05.2023 прочитано, лист від 29 травня 2023 року', '2023-05-29'],
  ['листи від 08.11.2023 та від 15.11.2023', undefined],
  ['9 листопада прочитано; лист від 15.11.2023', undefined],
  ['9 та 16 листопада 2023 року', undefined],
  ['1–5 березня 2023 року', undefined],
  ['з 01.03.2023 по 05.03.2023', undefined],
  ['у ІІ кварталі 2023 року, 217 осіб', undefined],
  ['31.02.2023', undefined],
])('the only day of %j is %s', (text, day) => {
  expect(onlyDayIn(text)).toBe(day)
})
