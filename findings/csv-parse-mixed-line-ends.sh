#!/usr/bin/env bash
# Versions:  csv-parse@7.0.3, papaparse@5.5.3
# Guess:     csv-parse finds LF, CRLF and CR by itself, line by line; a file whose heading ends in LF and whose other
#            lines end in CRLF is read like any other.
# Behaviour: The first line end found is the only one. After a heading with LF every last cell keeps a carriage return
#            («так» + U+000D). The other way round (heading CRLF, rows LF) all rows join and an error is thrown.
#            Papa Parse takes the first too, with the same «так» + U+000D.
# Who is hurt: a heading put before an export of Excel with `printf` or `cat`: the last column is never equal to «так»,
#            though it looks so everywhere; counts fall to zero without an error.
# Seen:      "так\r" === "так" is false; with record_delimiter ['\r\n', '\n'] it is true
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-parse@7.0.3 papaparse@5.5.3

cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';

const file = 'Захід,Виконано\nНавчання,так\r\nОпитування,так\r\n';
const done = (rows) => rows.filter((row) => row.Виконано === 'так').length;

const found = parse(file, { columns: true });
const told = parse(file, { columns: true, record_delimiter: ['\r\n', '\n'] });
const papa = Papa.parse(file, { header: true, skipEmptyLines: true }).data;
console.log('found by itself:', JSON.stringify(found[0]), 'done:', done(found));
console.log('told:', JSON.stringify(told[0]), 'done:', done(told));
console.log('Papa Parse:', JSON.stringify(papa[0]), 'done:', done(papa));

if (found[0].Виконано !== 'так\r' || done(found) !== 0 || done(told) !== 2 || papa[0].Виконано !== 'так\r') {
  console.error('The behaviour has changed: mixed line ends are read differently now.');
  process.exit(1);
}
console.log('Still so: name both line ends in record_delimiter.');
JS
node check.mjs
