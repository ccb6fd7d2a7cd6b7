#!/usr/bin/env bash
# Versions:  xlsx@0.18.5
# Guess:     Reading a CSV, the library turns plain numbers into numbers and leaves what is no number as text; a day
#            written 05.03.2026 stays text or is 5 March.
# Behaviour: Dots are taken for an American date. Clause «1.2.3» becomes 2 January 2003 and «1.10» the
#            number 1.1; 05.03.2026 is 3 MAY, whereas 25.03.2026 stays text, so a column holds both. «1-2» is
#            2 January 2001.
# Who is hurt: numbering of measures and every deadline with a day up to the 12th: swapped day and month, in silence.
# Seen:      1.2.3 -> 1/2/03; 05.03.2026 -> 5/3/26; 25.03.2026 -> 25.03.2026
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5

cat >check.mjs <<'JS'
import XLSX from 'xlsx';

const texts = ['1.2.3', '1.10', '05.03.2026', '25.03.2026', '1-2'];
const book = XLSX.read(texts.join('\n') + '\n', { type: 'string' });
const sheet = book.Sheets[book.SheetNames[0]];
const cells = texts.map((text, i) => {
  const cell = sheet['A' + (i + 1)];
  const isDate = cell.t === 'n' && cell.v > 30000;
  const shown = isDate ? new Date(Math.floor(cell.v - 25569) * 86400000).toISOString().slice(0, 10) : cell.v;
  console.log(text, '->', cell.t === 's' ? 'text' : isDate ? 'date' : 'number', shown);
  return shown;
});
if (cells.join() !== '2003-01-02,1.1,2026-05-03,25.03.2026,2001-01-02') {
  console.error('The behaviour has changed: texts with dots are read differently now.');
  process.exit(1);
}
const raw = XLSX.read(texts.join('\n') + '\n', { type: 'string', raw: true });
console.log('with raw: true ->', raw.Sheets[raw.SheetNames[0]].A1.v, raw.Sheets[raw.SheetNames[0]].A3.v);
console.log('Still so: read a CSV with raw: true.');
JS
TZ=UTC node check.mjs
