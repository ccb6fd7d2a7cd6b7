#!/usr/bin/env bash
# Versions:  exceljs@4.4.0, read-excel-file@9.3.17
# Guess:     In a merged block only the top left cell has the value and the others are empty, as in the file itself
#            and in Google Sheets; a sum over the column counts it once.
# Behaviour: exceljs gives the value of the first cell for every cell of the block, in cell.value, row.values and
#            eachCell, which is told to pass over empty cells. The same file read by read-excel-file has it once.
# Who is hurt: a budget merged over three measures is added up three times; a title merged over the sheet becomes a
#            row of ten equal texts; a row that holds only merged remains no longer looks empty.
# Seen:      exceljs: 300 + 300 + 300 = 900; read-excel-file: 300 + null + null = 300
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 read-excel-file@9.3.17

cat >check.mjs <<'JS'
import ExcelJS from 'exceljs';
import { readSheet } from 'read-excel-file/node';

const made = new ExcelJS.Workbook();
const sheet = made.addWorksheet('Кошторис');
sheet.addRows([['Захід', 'Сума, тис. грн'], ['Навчання', 300], ['Опитування', null], ['Звіт', null]]);
sheet.mergeCells('B2:B4');
await made.xlsx.writeFile('plan.xlsx');

const read = new ExcelJS.Workbook();
await read.xlsx.readFile('plan.xlsx');
const column = [];
read.worksheets[0].getColumn(2).eachCell((cell) => column.push(cell.value));
const other = (await readSheet('plan.xlsx')).map((row) => row[1]);
const sum = (cells) => cells.slice(1).reduce((total, value) => total + (value ?? 0), 0);
console.log('exceljs:', column, sum(column));
console.log('read-excel-file:', other, sum(other));

if (sum(column) !== 900 || sum(other) !== 300) {
  console.error('The behaviour has changed: the merged sum is counted differently now.');
  process.exit(1);
}
console.log('Still so: pass over cells whose cell.master is another cell.');
JS
node check.mjs
