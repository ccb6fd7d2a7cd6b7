import { type HTMLElement, parse } from 'node-html-parser'
import { expect } from 'vitest'
import { lateOffice } from './late-office.ts'
import { type Office, smallOffice } from './office.ts'

/** A year in its middle: done, late, at risk, coming, waiting, not understood, without a unit, withdrawn. */
export const busyOffice = {
  ...lateOffice,
  Заходи: [
    [...smallOffice.Заходи[0], 'Знято з контролю'],
    ['1.1', 'І. Навчання', '1. Навчити', 'Провести лекцію', 'І квартал 2023 року', 'УП', ''],
    ['1.2', '', '', 'Оновити сторінку', 'ІІ квартал 2023 року', 'УКЕС; УП', ''],
    ['1.3', '', '2. Перевірити', 'Перевірити декларації', 'до 15 липня 2023 року', 'УКЕС', ''],
    ['2.1', 'ІІ. Нагляд', '3. Наглядати', 'Скласти огляд', 'до 20 серпня 2023 року', 'ВПЗВК', ''],
    ['2.2', 'ІІ. Нагляд', '3. Наглядати', 'Скласти звіт', 'щороку до 20 грудня', 'ВПЗВК', ''],
    [
      '2.3',
      'ІІ. Нагляд',
      '3. Наглядати',
      'Погодити наказ',
      'Не пізніше 3 робочих днів з дня після (події)',
      'УКЕС',
      '',
    ],
    ['2.4', 'ІІ. Нагляд', '3. Наглядати', 'Вивчити досвід', 'колись потім', 'УКЕС', ''],
    ['2.5', 'ІІ. Нагляд', '3. Наглядати', 'Нічий захід', 'до 1 червня 2023 року', '', ''],
    [
      '2.6',
      'ІІ. Нагляд',
      '3. Наглядати',
      'Знятий захід',
      'до 2 червня 2023 року',
      'УП',
      'наказ від 01.03.2023 № 7',
    ],
  ],
  Виконання: [
    smallOffice.Виконання[0],
    ['1.1', '15.03.2023', 'Виконано', 'Лекцію прочитано для сорока осіб.', 'протокол від 15.03.2023 № 2'],
  ],
} as const

export const today = '2023-07-05'

/** The page of the state, as a browser takes it. */
export async function page({ get }: Office, query = ''): Promise<HTMLElement> {
  const answer = await get(`/overview${query}`)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.status).toBe(200)
  return parse(await answer.text())
}

export const words = (element: HTMLElement | null) => (element?.text ?? '').replaceAll(/\s+/gu, ' ').trim()
export const items = (root: HTMLElement, id: string) => root.querySelectorAll(`#${id} .items > li`).map(words)
export const links = (root: HTMLElement) =>
  root.querySelectorAll('a').map((one) => one.getAttribute('href') ?? '')
