#!/usr/bin/env bash
# Versions:  exceljs@4.4.0, read-excel-file@9.3.17, xlsx@0.18.5 (only to write the file)
# Guess:     A formula cell is read as { formula, result }, with result 0 or false where the formula gave that.
# Behaviour: cell.value has no `result` at all when the stored result is 0 or FALSE, and cell.text is empty: the cell
#            looks as if it had never been calculated. cell.result, beside it, does have the value.
#            For an error (#N/A) cell.text is «[object Object]».
# Who is hurt: the figures that matter in a report: «0 порушень», «виконано: ні» become blanks, whereas 5 and «так»
#            come through, so a sample sheet shows nothing.
# Seen:      0 -> {"formula":"B1-B1"}, text ""; 5 -> {"formula":"B1","result":5}, text "5"; FALSE likewise
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5

cat >check.mjs <<'JS'
import ExcelJS from 'exceljs';
import { readSheet } from 'read-excel-file/node';
import XLSX from 'xlsx';

const sheet = XLSX.utils.aoa_to_sheet([['Порушень', 5]]);
sheet.A2 = { t: 'n', v: 0, f: 'B1-B1' };
sheet.B2 = { t: 'n', v: 5, f: 'B1' };
sheet.C2 = { t: 'b', v: false, f: 'B1>9' };
sheet.D2 = { t: 'b', v: true, f: 'B1<9' };
sheet['!ref'] = 'A1:D2';
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, 'Звіт');
XLSX.writeFile(book, 'report.xlsx');

console.log('read-excel-file:', (await readSheet('report.xlsx'))[1]);
const read = new ExcelJS.Workbook();
await read.xlsx.readFile('report.xlsx');
const cells = ['A2', 'B2', 'C2', 'D2'].map((address) => read.worksheets[0].getCell(address));
for (const cell of cells) console.log(cell.address, JSON.stringify(cell.value), 'text:', JSON.stringify(cell.text), 'result:', cell.result);

const seen = cells.map((cell) => [cell.value.result, cell.text, cell.result].join('|')).join(' ');
if (seen !== '||0 5|5|5 ||false true|true|true') {
  console.error('The behaviour has changed: results 0 and FALSE are in cell.value or cell.text now.');
  process.exit(1);
}
console.log('Still so: read cell.result, not cell.value.result.');
JS
node check.mjs
