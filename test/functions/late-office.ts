import type { LocalSheet } from '../../sheet-template/local/server.ts'
import { smallOffice, type Tabs } from './office.ts'

/** Three measures long overdue at the end of 2023, two units, and the authorised unit. */
export const lateOffice = {
  ...smallOffice,
  Заходи: [
    smallOffice.Заходи[0],
    ['1.1', 'І', '1', 'Провести лекцію', 'ІІ квартал', 'УП'],
    ['1.2', 'І', '1', 'Оновити сторінку', 'ІІІ квартал', 'УКЕС; УП'],
  ],
  Виконання: [smallOffice.Виконання[0]],
  Підрозділи: [
    ['Скорочення', 'Повна назва', 'E-mail', 'Керівник (e-mail)'],
    ['УП', 'Управління персоналу', 'up@dms.example', 'head.up@dms.example'],
    ['УКЕС', 'Управління комунікацій', 'ukes@dms.example', ''],
    ['ВПЗВК', 'Відділ запобігання корупції', 'vpzvk@dms.example', ''],
  ],
  Налаштування: [...smallOffice.Налаштування, ['Уповноважений підрозділ', 'ВПЗВК']],
} as const satisfies Tabs

/** One unit to write to, and nobody else. */
export const loneOffice = {
  ...lateOffice,
  Заходи: [lateOffice.Заходи[0], ['1.2', 'І', '1', 'Оновити сторінку', 'ІІІ квартал', 'УКЕС']],
  Підрозділи: [lateOffice.Підрозділи[0], lateOffice.Підрозділи[2]],
  Налаштування: smallOffice.Налаштування,
} as const satisfies Tabs

export const journalHeaders = ['Ключ', 'Коли', 'Що', 'Кому', 'Стан', 'Подробиці'] as const

/** Key and state of each row of «Журнал», without its headers. */
export function journal(sheet: LocalSheet): string[][] {
  const values = sheet.tabs().find(({ title }) => title === 'Журнал')?.values ?? []
  return values.slice(1).map(([key = '', , , , state = '']) => [key, state])
}
