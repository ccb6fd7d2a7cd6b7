#!/usr/bin/env bash
# Versions:  tabulator-tables@6.5.3, jsdom@29.1.1, node@24.21.0
# Guess:     The formatter money with decimal: ',' understands the text «1234,5» as it writes it, or shows it unchanged; the
#            sorter number with decimalSeparator and thousandSeparator left out puts such texts in some visible disorder.
# Behaviour: The settings are for writing only: «1234,5» is cut at the comma and shown as «1 234,00», a sound-looking false
#            sum; 1234.5 is shown as «1 234,50». Sorting takes «1 234,5» for 1, so it stands before 99.
# Who is hurt: amounts that come as a sheet shows them («1234,5»): each loses its kopecks on the screen, where no one sees
#            that something was cut.
# Seen:      "1234,5" -> 1 234,00; 1234.5 -> 1 234,50; sorted: 1 234,5 2,5 99
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit tabulator-tables@6.5.3 jsdom@29.1.1 node@24.21.0

cat >check.mjs <<'JS'
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<div id="table"></div>', { pretendToBeVisual: true });
for (const name of ['document', 'navigator', 'Element', 'HTMLElement', 'Node', 'Event', 'MouseEvent', 'KeyboardEvent']) {
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
class Observer { observe() {} unobserve() {} disconnect() {} }
Object.assign(globalThis, { window, ResizeObserver: Observer, IntersectionObserver: Observer });
const { TabulatorFull } = await import('tabulator-tables');
const open = (columns, data) => new Promise((ready) => {
  const table = new TabulatorFull('#table', { columns, data, renderVertical: 'basic' });
  table.on('tableBuilt', () => ready(table));
});

const money = { title: 'Сума', field: 'sum', formatter: 'money', formatterParams: { decimal: ',', thousand: ' ' } };
const table = await open([money], [{ id: 1, sum: '1234,5' }, { id: 2, sum: 1234.5 }]);
const shown = table.getRows().map((row) => row.getCells()[0].getElement().textContent);
console.log('"1234,5" ->', shown[0], '| 1234.5 ->', shown[1]);

document.body.innerHTML = '<div id="table"></div>';
const other = await open([{ title: 'Сума', field: 'sum', sorter: 'number' }], ['99', '2,5', '1 234,5'].map((sum, id) => ({ id, sum })));
other.setSort('sum', 'asc');
const sorted = other.getData('active').map((row) => row.sum);
console.log('sorted:', sorted);
if (shown.join() !== '1 234,00,1 234,50' || sorted.join() !== '1 234,5,2,5,99') {
  console.error('The behaviour has changed: decimal commas are read differently now.');
  process.exit(1);
}
console.log('Still so: give the table numbers, never the text of a sheet.');
process.exit(0);
JS
npx node check.mjs
