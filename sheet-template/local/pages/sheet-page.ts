import { html, raw } from 'hono/html'

/** The sheet in the browser: a grid of cells, tab by tab. What is typed is kept at once. */
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
<header><a href="/">← На початок</a> <span id="status" role="status">Зміни зберігаються одразу.</span></header>
<div id="sheet"></div>
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
header { padding: .5rem 1rem; }
#status { margin-left: 1rem; color: #555; }
#status.failed { color: #b00020; font-weight: bold; }
#sheet { flex: 1; min-height: 0; }
.tabulator .tabulator-cell { white-space: pre-wrap; }
.tabulator-row.headers { background: #e8eef7 !important; font-weight: bold; }
.tabulator-cell textarea { min-height: 8rem !important; }
`

/** Spare rows and columns below and beside what is there, so that there is room to type. */
const script = `
const status = document.getElementById('status')
const say = (text, failed) => { status.textContent = text; status.classList.toggle('failed', failed) }
const { tabs } = await (await fetch('/sheet/tabs')).json()

const numberOfColumn = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const table = new Tabulator('#sheet', {
  height: '100%',
  spreadsheet: true,
  spreadsheetSheetTabs: true,
  spreadsheetSheets: tabs.map(({ title, values }) => ({
    title,
    key: title,
    rows: values.length + 20,
    columns: Math.max(1, ...values.map((row) => row.length)) + 1,
    data: values,
  })),
  spreadsheetColumnDefinition: {
    editor: 'textarea',
    editorParams: { verticalNavigation: 'editor', shiftEnterSubmit: true },
    formatter: 'textarea',
    width: 170,
    resizable: 'header',
  },
  rowHeader: { formatter: 'rownum', headerSort: false, hozAlign: 'right', frozen: true, width: 44, resizable: false },
  rowFormatter: (row) => { if (row.getPosition() === 1) row.getElement().classList.add('headers') },
})

let tab = tabs[0]?.title
table.on('sheetLoaded', (sheet) => { tab = sheet.getKey() })
table.on('cellEdited', async (cell) => {
  const row = cell.getData()._id - 1
  const edit = { tab, row, column: numberOfColumn(cell.getField()), text: cell.getValue() ?? '' }
  const answer = await fetch('/sheet/cell', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(edit),
  }).catch(() => undefined)
  if (answer?.ok) say('Збережено.', false)
  else { cell.restoreOldValue(); say('Не збережено: сервер не відповів. Спробуйте ще раз.', true) }
})
`
