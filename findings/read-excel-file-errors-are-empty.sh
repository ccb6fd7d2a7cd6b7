#!/usr/bin/env bash
# Versions:  read-excel-file@9.3.17, exceljs@4.4.0 (only to write the file)
# Guess:     A cell that shows #REF! or #N/A is read as that text, or as an error of its own; at any rate not as an
#            empty cell, and a schema reports it.
# Behaviour: It is null, the same as an empty cell. With a schema the row is accepted without an error and the
#            property is null; where it is `required`, the message says «required», as if nothing was there.
# Who is hurt: one deleted column turns every formula into #REF!; the import then takes the whole column for blank
#            (no deadline, no sum) instead of stopping.
# Seen:      [ 'Навчання', null ] [ 'Опитування', null ]; errors: undefined
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit read-excel-file@9.3.17 exceljs@4.4.0

cat >check.mjs <<'JS'
import ExcelJS from 'exceljs';
import { parseSheetData, readSheet } from 'read-excel-file/node';

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('Заходи');
sheet.addRow(['Захід', 'Строк']);
sheet.addRow(['Навчання', { formula: '#REF!+30', result: { error: '#REF!' } }]);
sheet.addRow(['Опитування', null]);
sheet.addRow(['Звіт', { error: '#N/A' }]);
await book.xlsx.writeFile('plan.xlsx');

const rows = await readSheet('plan.xlsx');
console.log(...rows);
const optional = parseSheetData(rows, { name: { column: 'Захід', type: String }, due: { column: 'Строк', type: Date } });
const required = parseSheetData(rows, { name: { column: 'Захід', type: String }, due: { column: 'Строк', type: Date, required: true } });
console.log('optional:', optional.errors, optional.objects);
console.log('required:', required.errors?.map((e) => e.row + ' ' + e.error));

const empty = rows.slice(1).every((row) => row[1] === null);
const told = required.errors?.map((e) => e.error).join();
if (!empty || optional.errors || optional.objects.length !== 3 || told !== 'required,required,required') {
  console.error('The behaviour has changed: an error cell can be told from an empty one now.');
  process.exit(1);
}
console.log('Still so: an error in a cell and an empty cell are one and the same.');
JS
node check.mjs
