#!/usr/bin/env bash
# Versions:  exceljs@4.4.0
# Guess:     A CSV that exceljs reads and saves as a workbook shows the days and codes that the CSV had.
# Behaviour: 2026-03-05 is read as local midnight and written as UTC: in Kyiv the saved cell is 4 March, 22:00. On a
#            machine in UTC it is right. Besides, «1.10» becomes 1.1, «007» becomes 7 and «+380441234567» loses its
#            plus: all cells are cast unless a `map` is given.
# Who is hurt: every deadline of a converted list is a day early on a computer in Ukraine; clause 1.10 becomes 1.1.
# Seen:      TZ=Europe/Kyiv: serial 46085.9166..; TZ=UTC: 46086; 1.1, 7, 380441234567
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit exceljs@4.4.0 fflate@0.8.2

cat >check.mjs <<'JS'
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';

const book = new ExcelJS.Workbook();
const sheet = await book.csv.read(Readable.from(['Строк,Пункт,Код,Телефон\n2026-03-05,1.10,007,+380441234567\n']));
const values = sheet.getRow(2).values.slice(1);
const xml = strFromU8(unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))['xl/worksheets/sheet1.xml']);
const serial = Number(xml.match(/r="A2"[^>]*><v>([^<]+)/)[1]);
console.log(process.env.TZ, 'stored:', serial, '| read:', values);

const right = process.env.TZ === 'UTC' ? serial === 46086 : Math.floor(serial) === 46085;
if (!right || values.slice(1).join() !== '1.1,7,380441234567') {
  console.error('The behaviour has changed: days or codes of a CSV are kept differently now.');
  process.exit(1);
}
JS
TZ=UTC node check.mjs
TZ=Europe/Kyiv node check.mjs
echo 'Still so: read with { map: (text) => text } and make the dates yourself with Date.UTC.'
