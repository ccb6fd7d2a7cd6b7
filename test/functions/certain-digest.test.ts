import { expect, test } from 'vitest'
import { readGrid, setCell } from '../../sheet-template/emulator/sheets/edits.ts'
import { openOffice } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

const today = '2023-12-31'
const environment = { PUBLIC_URL: 'https://control.example.gov.ua' }
const [unitHeaders, , ukes, authorised] = officeWithOverdue.Підрозділи

test.each([
  ['empty', ''],
  ['malformed', 'up dms.example'],
  ['of mixed alphabets', 'up@dмs.example'],
])(
  'where the address of a unit is %s, its head gets the e-mail, and a finding names the cell',
  async (_, address) => {
    const units = [
      unitHeaders,
      ['УП', 'Управління персоналу', address, 'head.up@dms.example'],
      ukes,
      authorised,
    ]
    const { post, outbox, sheet } = await openOffice(
      { ...officeWithOverdue, Підрозділи: units },
      today,
      environment,
    )
    expect(await (await post('/digest')).json()).toMatchObject({ sent: 3, refused: 0 })
    const toHead = outbox.emails().find(({ to }) => to.some((one) => one.address === 'head.up@dms.example'))
    expect(toHead?.text).toContain('лист надіслано керівникові')
    expect(toHead?.text).toContain('прострочено на 184 дні')
    for (const { to } of outbox.emails()) {
      for (const one of to) expect(one.address).toMatch(/^[a-z.]+@dms\.example$/u)
    }
    await post('/validate')
    const findings = readGrid(sheet.store, 'Перевірка').filter((row) => row[1] === 'Підрозділи')
    expect(findings.map((row) => `${row[2]} ${row[3]}`)).toContain('2 E-mail')
  },
)

test('what rests on a cell with a remark is told apart, and accuses nobody', async () => {
  const entries = [
    officeWithOverdue.Виконання[0],
    ['1.1', 'десь у травні', 'Виконано', 'Лекцію прочитано.', 'протокол від 29.05.2023 № 2'],
  ]
  const { post, get, outbox } = await openOffice(
    { ...officeWithOverdue, Виконання: entries },
    today,
    environment,
  )
  await post('/digest')
  const [unit, , whole] = outbox.emails()
  expect(unit?.subject).toBe('УП: прострочено 1, виправити 1')
  expect(unit?.text).toContain('Не враховано через зауваження: 1')
  expect(unit?.text).not.toContain('Провести лекцію. Строк 30.06.2023, прострочено')
  expect(whole?.text).toContain('Не враховано через зауваження: 1')
  expect(await (await get('/report?period=2023&format=csv')).text()).toContain('Стан не визначено')
  const data = await (await get('/overview?format=json&period=2023')).json()
  expect(data.counters.states).toMatchObject({ overdue: 1, unrecognised: 1 })
})

test('the e-mail of the authorised unit begins with what keeps the report from being complete', async () => {
  const entries = [officeWithOverdue.Виконання[0], ['9.9', '29.05.2023', 'Виконано', 'Лекцію прочитано.', '']]
  const { post, outbox } = await openOffice({ ...officeWithOverdue, Виконання: entries }, today, environment)
  await post('/digest')
  const whole = outbox.emails().at(-1)?.text ?? ''
  const obstacles = whole.indexOf('Що заважає повному звіту')
  expect(obstacles).toBeGreaterThan(0)
  expect(obstacles).toBeLessThan(whole.indexOf('Як виконують підрозділи'))
})

test('a unit that is renamed within a week gets no second e-mail', async () => {
  const { post, outbox, sheet } = await openOffice(officeWithOverdue, today, environment)
  await post('/digest')
  expect(outbox.emails()).toHaveLength(3)
  setCell(sheet.store, 'Підрозділи', 1, 0, 'УПР')
  setCell(sheet.store, 'Заходи', 1, 5, 'УПР')
  setCell(sheet.store, 'Заходи', 2, 5, 'УКЕС; УПР')
  expect(await (await post('/digest')).json()).toMatchObject({ sent: 0, owed: 0 })
  expect(outbox.emails()).toHaveLength(3)
})

test('every form shows the first and the new day of an extended deadline', async () => {
  const [headers, first, second] = officeWithOverdue.Заходи
  const measures = [
    [...headers, 'Продовжено до', 'Підстава продовження'],
    [...first, '14.01.2024', 'наказ від 20.06.2023 № 7'],
    [...second, '', ''],
  ]
  const { post, get, outbox, sheet } = await openOffice(
    { ...officeWithOverdue, Заходи: measures },
    today,
    environment,
  )
  const { obligations } = await (await get('/overview?format=json')).json()
  expect(obligations.find(({ firstDue }: { firstDue: string }) => firstDue === '2023-06-30')).toMatchObject({
    due: '2024-01-14',
    extensionBasis: 'наказ від 20.06.2023 № 7',
    state: 'at-risk',
  })
  const sentence = 'Строк 30.06.2023 продовжено до 14.01.2024 (наказ від 20.06.2023 № 7).'
  expect(await (await get('/report?period=2023&format=csv')).text()).toContain(sentence)
  expect(await (await get('/overview?format=csv')).text()).toContain(sentence)
  expect(await (await get('/overview', { Accept: 'text/html' })).text()).toContain(
    'до 14.01.2024 (продовжено, було до 30.06.2023)',
  )
  await post('/validate')
  expect(readGrid(sheet.store, 'Контроль').flat().join('\n')).toContain(sentence)
  await post('/digest')
  expect(outbox.emails()[0]?.text).toContain('14.01.2024')
  expect(outbox.emails()[0]?.text).toContain('30.06.2023')
})
