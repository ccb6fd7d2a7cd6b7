#!/usr/bin/env bash
# Versions:  xlsx@0.18.5, exceljs@4.4.0 (only to write the file)
# Guess:     XLSX.read with cellDates gives a day as local midnight, so getDate() is right in every zone; at worst it
#            is UTC midnight.
# Behaviour: The offset of the zone in the year 1900 goes into the sum, and Kyiv's had seconds then. The day arrives
#            four seconds too early: 23:59:56 of the day before, by local time as well as by UTC. In a zone
#            without such seconds (UTC) all is well.
# Who is hurt: every deadline is a day early on a computer in Ukraine and right on the build server; the text of the
#            same cell (sheet_to_csv) is right, so a look at the export shows nothing.
# Seen:      TZ=Europe/Kyiv: 2026-03-04T21:59:56.000Z, getDate() 4, text 3/5/26; TZ=UTC: 2026-03-05T00:00:00.000Z, 5
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit xlsx@0.18.5 exceljs@4.4.0

cat >check.mjs <<'JS'
import ExcelJS from 'exceljs';
import XLSX from 'xlsx';

const made = new ExcelJS.Workbook();
made.addWorksheet('Заходи').addRow([new Date(Date.UTC(2026, 2, 5))]);
await made.xlsx.writeFile('plan.xlsx');

const book = XLSX.readFile('plan.xlsx', { cellDates: true });
const sheet = book.Sheets[book.SheetNames[0]];
const [[date]] = XLSX.utils.sheet_to_json(sheet, { header: 1 });
const text = XLSX.utils.sheet_to_csv(sheet).trim();
console.log(process.env.TZ, date.toISOString(), 'getDate():', date.getDate(), 'text:', text);

const expected = process.env.TZ === 'UTC' ? '2026-03-05T00:00:00.000Z 5' : '2026-03-04T21:59:56.000Z 4';
if (date.toISOString() + ' ' + date.getDate() !== expected || text !== '3/5/26') {
  console.error('The behaviour has changed: expected ' + expected);
  process.exit(1);
}
JS
TZ=UTC node check.mjs
TZ=Europe/Kyiv node check.mjs
echo 'Still so: read the serial number (cellDates off) and count the day from it.'
