import type { HTMLElement } from 'node-html-parser'
import { expect, test } from 'vitest'
import { openOffice, sample, smallOffice } from './fixtures/office.ts'
import { items, links, officeInEveryState, page, today, words } from './fixtures/office-in-every-state.ts'

/** «усього N» and the numbers before it in a legend. */
function figures(legend: HTMLElement): readonly [parts: number, total: number] {
  const numbers = legend.querySelectorAll('b').map(({ text }) => Number(text))
  const total = numbers.at(-1) ?? Number.NaN
  return [numbers.slice(0, -1).reduce((sum, one) => sum + one, 0), total]
}

test.each([
  ['the sample', sample, '2023-08-10'],
  ['a busy office', officeInEveryState, today],
])(
  'of %s all figures add up: states to their total, units at least to the programme',
  async (_, tabs, day) => {
    const root = await page(await openOffice(tabs, day))
    const [whole, ...units] = root.querySelectorAll('#whole .legend').map(figures)
    expect(whole?.[0]).toBe(whole?.[1])
    for (const [parts, total] of units) expect(parts).toBe(total)
    // A shared obligation counts for each of its units.
    for (const [, total] of units) expect(total).toBeLessThanOrEqual(whole?.[1] ?? 0)
    expect(units.reduce((sum, [, total]) => sum + total, 0)).toBeGreaterThanOrEqual(whole?.[1] ?? 0)
    for (const bar of root.querySelectorAll('.bar')) {
      const widths = bar
        .querySelectorAll('span')
        .map((one) => Number(/[\d.]+/u.exec(one.getAttribute('style') ?? '')))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 6)
    }
  },
)

test('each list has its obligations, with days in words, reason, units and a link to the row', async () => {
  const root = await page(await openOffice(officeInEveryState, today))
  expect(words(root.querySelector('header'))).toContain('станом на 05.07.2023')
  expect(items(root, 'overdue')).toEqual([
    expect.stringContaining('прострочено на 34 дні до 01.06.2023 № 2.5 Нічий захід'),
    expect.stringContaining('прострочено на 5 днів до 30.06.2023 № 1.2 Оновити сторінку'),
  ])
  expect(items(root, 'overdue')[0]).toContain('без підрозділу')
  expect(items(root, 'overdue')[1]).toContain(
    'Строк «ІІ квартал 2023 року» → до 30.06.2023; запису про виконання немає, прострочено на 5 днів. УКЕС, УП',
  )
  expect(items(root, 'at-risk')).toEqual([expect.stringContaining('лишилося 10 днів до 15.07.2023 № 1.3')])
  expect(items(root, 'coming')).toEqual([expect.stringContaining('лишилося 46 днів до 20.08.2023 № 2.1')])
  expect(words(root.querySelector('#coming'))).toContain('Пізніше: ще 3 строки.')
  expect(items(root, 'awaiting')).toEqual([expect.stringContaining('№ 2.3 Погодити наказ')])
  expect(items(root, 'unrecognised')).toEqual([expect.stringContaining('№ 2.4 Вивчити досвід')])
  expect(
    links(root).filter((link) => /\/sheet#gid=\d+&amp;range=3:3$|\/sheet#gid=\d+&range=3:3$/u.test(link)),
  ).toHaveLength(2)
})

test('measures are listed by section and task, with what was done and when', async () => {
  const root = await page(await openOffice(officeInEveryState, today))
  expect(root.querySelectorAll('#measures h3').map(words)).toEqual([
    'І. Навчання · 3 заходи, прострочено 1',
    'ІІ. Нагляд · 6 заходів, прострочено 1',
  ])
  expect(root.querySelectorAll('#measures h4').map(words)).toEqual([
    '1. Навчити',
    '2. Перевірити',
    '3. Наглядати',
  ])
  expect(words(root.querySelector('.measure'))).toBe(
    '№ 1.1 Провести лекцію УП І квартал 2023 року до 31.03.2023 виконано, вчасно 15.03.2023: Лекцію прочитано для сорока осіб.',
  )
  expect(words(root.querySelectorAll('.measure')[4] ?? null)).toContain(
    'ще не настали: 20.12.2024, 20.12.2025',
  )
})

test('the page of a unit has neither measures nor findings of others', async () => {
  const office = await openOffice(officeInEveryState, today)
  const root = await page(office, '?unit=%D0%92%D0%9F%D0%97%D0%92%D0%9A')
  const told = words(root)
  expect(told).toContain('Скласти огляд')
  for (const other of ['Провести лекцію', 'Оновити сторінку', 'Вивчити досвід', 'Нічий захід']) {
    expect(told).not.toContain(other)
  }
  expect(words(root.querySelector('#findings'))).toContain('Зауважень немає')
  const mine = await page(office, '?unit=%D0%A3%D0%9A%D0%95%D0%A1')
  expect(items(mine, 'findings').join('\n')).toContain('рядок 8, стовпець «Строк виконання»')
  expect(items(mine, 'findings').join('\n')).not.toContain('рядок 9')
})

test('findings are counted, listed worst first, and link to their cells', async () => {
  const root = await page(await openOffice(officeInEveryState, today))
  expect(words(root.querySelector('#findings'))).toMatch(/\d+ помил/u)
  const [first] = root.querySelectorAll('#findings .items > li')
  expect(words(first ?? null)).toMatch(/^Помилка/u)
  expect(first?.querySelector('a')?.getAttribute('href')).toMatch(/#gid=\d+&(?:amp;)?range=[A-Z]+\d+$/u)
})

test('cells are shown as text: nothing of them executes, links or changes the direction of writing', async () => {
  const evil =
    '<script>alert(1)</script><img src=x onerror=alert(2)>"><a href="javascript:alert(3)">\u202eнатисніть\u2066'
  const [headers, entry] = officeInEveryState.Виконання
  const hostile = {
    ...officeInEveryState,
    Заходи: [officeInEveryState.Заходи[0], [evil, evil, evil, evil, 'ІІ квартал 2023 року', evil, '']],
    Виконання: [
      [...headers, 'Посилання'],
      [...entry, 'javascript:alert(4)'],
      [evil, '01.06.2023', 'Виконується', evil, evil, 'javascript:alert(5)'],
    ],
    Налаштування: officeInEveryState.Налаштування.map(([name, value]) => [
      name,
      name === 'Назва програми' ? evil : value,
    ]),
  }
  const office = await openOffice(hostile, today)
  const root = await page(office)
  const html = root.toString()
  expect(root.querySelectorAll('script, img, iframe, [onerror], [onload]')).toEqual([])
  expect(links(root).filter((link) => !/^(?:https?:\/\/|\/|#)/u.test(link))).toEqual([])
  expect(html).toContain('&lt;script&gt;')
  const named = root.querySelectorAll('[aria-label]').map((one) => one.getAttribute('aria-label'))
  expect([root.text, ...named].join(' ')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u)
  expect(words(root.querySelector('#overdue'))).toContain('<script>')
})

test('every section of a programme with nothing due says so', async () => {
  const calm = {
    ...smallOffice,
    Заходи: [smallOffice.Заходи[0], ['1.1', '', '', 'Консультувати', 'постійно', 'УП']],
    Виконання: [smallOffice.Виконання[0]],
  }
  const office = await openOffice(calm, today)
  const root = await page(office)
  for (const sentence of [
    'Прострочених строків немає.',
    'Строків у зоні ризику немає.',
    'Найближчими вісьмома тижнями інших строків немає.',
    'У 2023 році строків із датою немає.',
    'без визначеного строку 1',
  ]) {
    expect(words(root)).toContain(sentence)
  }
  const empty = await page(office, '?state=overdue')
  expect(words(empty)).toContain('Таких заходів немає.')
})

test('the calendar is accessible: each mark has a title, and there is a table', async () => {
  const root = await page(await openOffice(officeInEveryState, today))
  const marks = root.querySelectorAll('#calendar svg.year title').map(words)
  expect(marks).toContain('УКЕС, 26.06–02.07.2023: прострочено 1 (№ 1.2)')
  expect(marks).toContain('без підрозділу, 29.05–04.06.2023: прострочено 1 (№ 2.5)')
  const picture = root.querySelector('#calendar svg.year')
  expect(picture?.getAttribute('role')).toBe('img')
  expect(picture?.getAttribute('aria-label')).toContain('2023 рік: 7 строків, 4 підрозділи.')
  const rows = root.querySelectorAll('#calendar tr').map((row) => row.querySelectorAll('th, td').map(words))
  expect(rows[0]).toEqual(['Підрозділ', 'березень', 'червень', 'липень', 'серпень', 'грудень'])
  expect(rows).toContainEqual(['УКЕС', '', 'прострочено 1', 'у зоні ризику 1', '', ''])
})

test('a programme that cannot be read is answered with the cells to correct', async () => {
  const { get } = await openOffice({ ...smallOffice, Налаштування: [['Параметр', 'Значення']] }, today)
  const answer = await get('/overview', { Accept: 'text/html' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Початок програми')
})

test('an unknown state is answered with the known ones', async () => {
  const { get } = await openOffice(smallOffice)
  const answer = await get('/overview?state=late')
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('overdue, at-risk')])
})
