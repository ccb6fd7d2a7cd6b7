import { expect, test } from 'vitest'
import { renderHtml, renderText } from '../../../lib/digest/email-blocks.ts'
import { oneLine } from '../../../lib/text/one-line.ts'

test('cells are escaped in HTML, and cannot begin a line of the text', async () => {
  const evil = oneLine('"><img src=x onerror=alert(1)>\n== Заголовок ==')
  const blocks = [
    { kind: 'heading', text: evil },
    {
      kind: 'items',
      items: [{ title: evil, lines: [evil], link: { label: evil, url: 'https://a.ua/?b="c"' } }],
    },
    { kind: 'table', rows: [[evil, evil]] },
  ] as const
  expect(await renderHtml(evil, blocks)).not.toMatch(/<img|"c"/u)
  expect(renderText(blocks)).not.toMatch(/^== Заголовок/mu)
})
