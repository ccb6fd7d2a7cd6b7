#!/usr/bin/env bash
# Versions:  write-excel-file@4.1.1, read-excel-file@9.3.17, exceljs@4.4.0
# Guess:     write-excel-file, which refuses a Date without a format and a text where a number is due, also refuses NaN
#            (the share of none of none), or writes an empty cell or an error cell.
# Behaviour: It writes the letters NaN where the file format wants a number, without complaint. Its sister read-excel-file
#            then reads no row of the sheet at all, exceljs gives NaN again. An Invalid Date likewise.
# Who is hurt: one body without measures has 0 of 0, and the whole export of all bodies cannot be read again.
# Seen:      <v>NaN</v>; read-excel-file throws VALUE_INVALID; exceljs NaN
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit write-excel-file@4.1.1 read-excel-file@9.3.17 exceljs@4.4.0 fflate@0.8.2

cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';

const done = 0;
const all = 0;
await writeExcelFile([['Орган', 'Частка'], ['Департамент', 0.5], ['Відділ', done / all]]).toFile('share.xlsx');

const xml = strFromU8(unzipSync(readFileSync('share.xlsx'))['xl/worksheets/sheet1.xml']);
const stored = xml.match(/<v>NaN<\/v>/)?.[0];
const rows = await readSheet('share.xlsx').catch((error) => error.message);
const book = new ExcelJS.Workbook();
await book.xlsx.readFile('share.xlsx');
const other = book.worksheets[0].getCell('B3').value;
console.log('stored:', stored, '| read-excel-file:', rows, '| exceljs:', other);

if (!stored || typeof rows !== 'string' || !rows.includes('VALUE_INVALID')) {
  console.error('The behaviour has changed: NaN is written or read differently now.');
  process.exit(1);
}
console.log('Still so: turn NaN into null before writing.');
JS
node check.mjs
