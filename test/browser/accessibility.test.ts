import axe, { type AxeResults } from 'axe-core'
import { describe, expect, test } from 'vitest'
import { startStandalone } from './standalone.ts'

const standalone = startStandalone()

/** The grid of the sheet editor is left out: it is a library’s. */
const run = "axe.run({ exclude: ['.tabulator'] })"

const pages = [
  '/',
  '/overview',
  '/overview?period=2023&unit=%D0%A3%D0%9F',
  '/overview?state=overdue',
  '/overview?period=1999',
  '/validate',
  '/digest',
  '/outbox',
  '/deadline?phrase=%D0%A9%D0%BE%D0%BF%D1%96%D0%B2%D1%80%D0%BE%D0%BA%D1%83',
  '/sheet',
]

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  describe.each([
    ['phone', 360],
    ['desktop', 1280],
  ])('%s', (_, width) => {
    test.each(pages)('%s has no accessibility violation and is no wider than the screen', async (path) => {
      const { browser, address } = standalone()
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
      context.setDefaultTimeout(0)
      const page = await context.newPage()
      await page.goto(address + path)
      await page.evaluate(axe.source)
      const { violations } = (await page.evaluate(run)) as AxeResults
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`.slice(0, 400)),
      ).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
      await context.close()
    })
  })
})
