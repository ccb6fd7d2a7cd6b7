import { html, raw } from 'hono/html'

/** The page of the sheet editor: a grid of cells for each tab. Every edit is saved at once. */
export async function sheetPage(): Promise<string> {
  const page = await html`<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Таблиця</title>
<link rel="stylesheet" href="/assets/tabulator.min.css">
<style>${raw(style)}</style>
</head>
<body>
<header><h1>Таблиця</h1> <a href="/">← На початок</a> <button id="check" type="button">Перевірити зараз</button> <span id="status" role="status">Зміни зберігаються одразу.</span></header>
<main><div id="sheet"></div></main>
<script src="/assets/tabulator.min.js"></script>
<script type="module">${raw(script)}</script>
</body>
</html>
`
  return page.toString()
}

const style = `
:root { font: 1rem/1.4 system-ui, sans-serif; }
body { margin: 0; display: flex; flex-direction: column; height: 100vh; }
header { padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; }
h1 { font-size: 1.1rem; margin: 0; }
#status { color: #555; }
#status.failed { color: #b00020; font-weight: bold; }
main { flex: 1; min-height: 0; }
#sheet { height: 100%; }
.tabulator .tabulator-cell { white-space: pre-wrap; }
.tabulator-row.headers { background: #e8eef7 !important; font-weight: bold; }
.tabulator-row .tabulator-cell.marked { background: #fde9e7; box-shadow: inset 3px 0 #c62828; }
.tabulator-row.sought { outline: 2px solid #1d68cd; outline-offset: -2px; }
.tabulator-cell textarea { min-height: 8rem !important; }
`

/** Shows empty rows and columns after the filled ones, so that there is room to type. */
const script = `
const status = document.getElementById('status')
const say = (text, failed) => { status.textContent = text; status.classList.toggle('failed', failed) }
const read = async () => (await (await fetch('/sheet/tabs')).json()).tabs

const numberOfColumn = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const refusals = {
  403: 'Не збережено: цей аркуш заповнює система.',
  409: 'Не збережено: тим часом цю клітинку змінив хтось інший. Оновіть сторінку й подивіться, що в ній тепер.',
  423: 'Не збережено: за заголовком система знаходить стовпець.',
}

let tabs = await read()
const link = new URLSearchParams(location.hash.slice(1))
const linked = tabs.find(({ id }) => String(id) === link.get('gid')) ?? tabs[0]
let tab = tabs[0]

/** Remarks by cell, from the tab that the check writes: its first row is a stamp, its second the headers. */
const remarksOf = () => {
  const [, , ...findings] = tabs.find(({ title }) => title === 'Перевірка')?.values ?? []
  const remarks = new Map()
  for (const [level, title, , , , remark, remedy, address] of findings) {
    const range = /[#&]range=([A-Z]+)(\\d+)$/.exec(address ?? '')
    if (!range) continue
    const key = [title, Number(range[2]) - 1, numberOfColumn(range[1])].join(' ')
    remarks.set(key, [...(remarks.get(key) ?? []), level + '. ' + remark + ' ' + remedy])
  }
  return remarks
}
let remarks = remarksOf()
const remarksAt = (cell) => remarks.get([tab.title, cell.getData()._id - 1, numberOfColumn(cell.getField())].join(' '))

const sheetsOf = (list) => list.map(({ title, values }) => ({
  title,
  key: title,
  rows: values.length + 20,
  columns: Math.max(1, ...values.map((row) => row.length)) + 1,
  data: values,
}))

const table = new Tabulator('#sheet', {
  height: '100%',
  spreadsheet: true,
  spreadsheetSheetTabs: true,
  spreadsheetSheets: sheetsOf(tabs),
  spreadsheetColumnDefinition: {
    editor: 'textarea',
    editable: () => !tab.readOnly,
    editorParams: { verticalNavigation: 'editor', shiftEnterSubmit: true },
    formatter: (cell, _, rendered) => {
      rendered(() => {
        const found = cell.getField() ? remarksAt(cell) : undefined
        const element = cell.getElement()
        element.classList.toggle('marked', found !== undefined)
        element.title = found?.join('\\n') ?? ''
      })
      const text = document.createElement('span')
      text.textContent = cell.getValue() ?? ''
      return text
    },
    width: 170,
    resizable: 'header',
  },
  rowHeader: { formatter: 'rownum', headerSort: false, hozAlign: 'right', frozen: true, width: 44, resizable: false },
  rowFormatter: (row) => {
    const headers = tab.title === 'Перевірка' || tab.title === 'Контроль' ? 2 : 1
    if (row.getPosition() <= headers) row.getElement().classList.add('headers')
  },
})

// Known only once its cells are drawn: they are drawn again with their marks.
table.on('sheetLoaded', (sheet) => {
  tab = tabs.find(({ title }) => title === sheet.getKey()) ?? tab
  for (const row of table.getRows()) row.reformat()
})
table.on('tableBuilt', () => {
  table.activeSheet(linked.title)
  const row = Number(/\\d+$/.exec(link.get('range') ?? '')?.[0])
  if (row) table.scrollToRow(row, 'center', false).then(() => table.getRow(row).getElement().classList.add('sought'))
})
table.on('cellEdited', async (cell) => {
  const edit = { tab: tab.title, row: cell.getData()._id - 1, column: numberOfColumn(cell.getField()), seen: cell.getOldValue() ?? '', text: cell.getValue() ?? '' }
  const answer = await fetch('/sheet/cell', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(edit),
  }).catch(() => undefined)
  if (answer?.ok) say('Збережено.', false)
  else {
    cell.restoreOldValue()
    say(refusals[answer?.status] ?? 'Не збережено: сервер не відповів. Спробуйте ще раз.', true)
  }
})

document.getElementById('check').addEventListener('click', async () => {
  const answer = await fetch('/validate', { method: 'POST' }).catch(() => undefined)
  if (!answer?.ok) return say('Перевірити не вдалося. Спробуйте ще раз.', true)
  const { errors, warnings, tips } = await answer.json()
  tabs = await read()
  remarks = remarksOf()
  tab = tabs.find(({ title }) => title === tab.title) ?? tab
  table.setSheets(sheetsOf(tabs))
  table.activeSheet(tab.title)
  say('Помилок: ' + errors + ', попереджень: ' + warnings + ', порад: ' + tips + '.', errors > 0)
})
`
