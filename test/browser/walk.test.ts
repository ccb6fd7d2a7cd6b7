import { expect, test } from 'vitest'
import { readPdf, wholeText } from '../pdf-text.ts'
import { startStandalone } from './standalone.ts'

const standalone = startStandalone()

test('an edit of a cell shows in the overview, its PDF and its CSV', async () => {
  const { browser, address } = standalone()
  const context = await browser.newContext()
  context.setDefaultTimeout(0)
  const page = await context.newPage()
  await page.goto(address)

  const before = await context.newPage()
  await before.goto(`${address}/overview`)
  expect(await before.locator('main').innerText()).not.toContain('Провести вебінар')

  await page.getByRole('link', { name: 'Відкрити таблицю' }).click()
  await page.getByText('Тренінг із заповнення').first().click()
  await page.locator('.tabulator-cell textarea').fill('Провести вебінар')
  await page.locator('.tabulator-cell textarea').press('Shift+Enter')
  await page.getByText('Збережено.').waitFor()

  await page.goto(address)
  await page.locator('a[href^="/overview"]').first().click()
  await page.getByText('Провести вебінар').first().waitFor({ state: 'attached' })

  await page.locator('select[name=unit]').selectOption('УП')
  await page.getByRole('button', { name: 'Показати' }).click()
  await page.waitForURL(/unit=/u)
  expect(new URL(page.url()).searchParams.get('unit')).toBe('УП')

  const pdf = await page.getByRole('link', { name: 'PDF' }).first().getAttribute('href')
  const report = await context.request.get(new URL(pdf ?? '', page.url()).href)
  expect(report.headers()['content-type']).toBe('application/pdf')
  expect(wholeText(await readPdf(await report.body()))).toContain('вебінар')

  const csv = await page.getByRole('link', { name: 'CSV' }).last().getAttribute('href')
  const table = await context.request.get(new URL(csv ?? '', page.url()).href)
  expect(await table.text()).toContain('Провести вебінар')
  await context.close()
})

test('the filters of the overview work without scripts', async () => {
  const { browser, address } = standalone()
  const context = await browser.newContext({ javaScriptEnabled: false })
  context.setDefaultTimeout(0)
  const page = await context.newPage()
  await page.goto(`${address}/overview?period=2023`)
  await page.locator('select[name=state]').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Показати' }).click()
  await page.waitForURL(/state=/u)
  expect(new URL(page.url()).searchParams.get('state')).not.toBe('')
  await context.close()
})
