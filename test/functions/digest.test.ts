import { expect, test } from 'vitest'
import type { LocalSheet } from '../../sheet-template/local/server.ts'
import { openOffice, sample, smallOffice, type Tabs } from './office.ts'

const publicUrl = { PUBLIC_URL: 'https://control.example.gov.ua' }

/** Two units with one measure each, long overdue at the end of the year, and the authorised unit. */
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

export function journal(sheet: LocalSheet): string[][] {
  return sheet.tabs().find(({ title }) => title === 'Журнал')?.values ?? []
}

test('each unit gets its letter, the authorised unit the whole with the PDF, and the journal says so', async () => {
  const { post, outbox, sheet } = await openOffice(lateOffice, '2023-12-31', publicUrl)
  const answer = await post('/digest')
  expect(await answer.json()).toEqual({
    week: '2023-W52',
    sent: 3,
    before: 0,
    refused: 0,
    withoutAddress: 0,
    owed: 0,
  })
  expect(answer.status).toBe(200)
  expect(journal(sheet).map((row) => [row[0], row[4]])).toEqual([
    ['Ключ', 'Стан'],
    ['2023-W52 УП', 'надіслано'],
    ['2023-W52 УКЕС', 'надіслано'],
    ['2023-W52 ВПЗВК', 'надіслано'],
  ])
  const [up, ukes, whole] = outbox.letters()
  expect(up?.to[0]?.address).toBe('up@dms.example')
  expect(up?.cc[0]?.address).toBe('head.up@dms.example')
  expect(up?.subject).toBe('УП: прострочено: 2')
  expect(up?.text).toContain('Строк 30.06.2023, прострочено на 184 дні.')
  expect(up?.text).toContain('https://control.example.gov.ua/sheet#gid=0&range=2:2')
  expect(up?.text).toContain('https://control.example.gov.ua/report?unit=%D0%A3%D0%9F')
  expect(ukes?.text).toContain('Ваш підрозділ головний.')
  expect(ukes?.attachments).toEqual([])
  expect(whole?.attachments[0]?.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(whole?.text).toContain('УП: Строків: 3; Виконано: 0; Прострочено: 1')
})

test('a second call, a minute or two days later, sends nothing; the next week sends again', async () => {
  const { post, outbox } = await openOffice(lateOffice)
  await post('/digest')
  const again = await post('/digest')
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ sent: 0, before: 3, owed: 0 })
  expect(outbox.letters()).toHaveLength(3)
})

test('the sample programme', async () => {
  const { post, outbox } = await openOffice(sample, '2023-12-31', publicUrl)
  expect((await post('/digest')).status).toBe(200)
  expect(outbox.letters().length).toBeGreaterThan(2)
})

test('a mended sheet has nothing to say, and no letter is sent', async () => {
  const { post, outbox, sheet } = await openOffice(smallOffice, '2023-08-31')
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 0, owed: 0, withoutAddress: 0 })
  expect(outbox.letters()).toEqual([])
  expect(journal(sheet)).toEqual([])
})
