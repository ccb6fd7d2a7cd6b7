#!/usr/bin/env bash
# Versions:  tabulator-tables@6.5.3, jsdom@29.1.1, node@24.21.0
# Guess:     `field: 'План.2026'` shows the property of that name; nesting is for those who ask for it.
# Behaviour: A dot always means nesting. The cell of { "План.2026": 5 } is empty, and an edit does not change the value but
#            adds a second one, { "План": { "2026": 7 } }, beside the old. No warning. nestedFieldSeparator: false
#            switches it off.
# Who is hurt: tables whose headings come from a sheet («п. 1», «План.2026»): the figures look missing, a person types them
#            again, and what is saved is the old value.
# Seen:      shown: undefined; after typing 7: {"План.2026":5,"План":{"2026":7}}
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

const table = await open([{ title: 'План', field: 'План.2026' }], [{ id: 1, 'План.2026': 5 }]);
const cell = table.getRows()[0].getCells()[0];
const shown = cell.getValue();
cell.setValue(7);
const saved = table.getData()[0];
console.log('shown:', shown, 'saved:', JSON.stringify(saved));
if (shown !== undefined && shown !== null || saved['План.2026'] !== 5 || saved['План']?.['2026'] !== 7) {
  console.error('The behaviour has changed: a field with a dot is read differently now.');
  process.exit(1);
}
console.log('Still so: set nestedFieldSeparator: false.');
process.exit(0);
JS
npx node check.mjs
