import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { deadlinePage } from '../../sheet-template/pages/deadline-page.ts'
import { sheetPage } from '../../sheet-template/pages/sheet-page.ts'
import { openOffice } from './fixtures/office.ts'
import { officeWithOverdue } from './fixtures/office-with-overdue.ts'

/** The rules of valid HTML. E-mails have inline styles, because mail clients drop style sheets. */
const checker = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'no-inline-style': 'off', 'long-title': 'off', 'require-sri': 'off', 'doctype-style': 'off' },
})

async function mistakes(html: string): Promise<string[]> {
  const { results } = await checker.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}, line ${line}: ${message}`),
  )
}

test('e-mails are valid HTML', async () => {
  const { post, outbox } = await openOffice(officeWithOverdue, '2023-12-31', {
    PUBLIC_URL: 'https://control.example.gov.ua',
  })
  await post('/digest')
  expect(outbox.emails().length).toBeGreaterThan(2)
  for (const { html } of outbox.emails()) expect(await mistakes(html)).toEqual([])
})

test.each([
  '/validate',
  '/digest',
  '/report?period=x',
  '/overview',
  '/overview?state=overdue&unit=%D0%A3%D0%9F',
])('%s is valid HTML', async (path) => {
  const { get } = await openOffice(officeWithOverdue)
  expect(await mistakes(await (await get(path, { Accept: 'text/html' })).text())).toEqual([])
})

test('the pages of the standalone server are valid HTML', async () => {
  expect(await mistakes(await sheetPage())).toEqual([])
  expect(await mistakes(await deadlinePage(new URLSearchParams({ phrase: 'Щопівроку' }), 2023))).toEqual([])
})
