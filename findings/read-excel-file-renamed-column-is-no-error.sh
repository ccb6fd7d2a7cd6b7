#!/usr/bin/env bash
# Versions:  read-excel-file@9.3.17
# Guess:     A schema whose column is not in the sheet (the heading was renamed, has a capital or a no-break space more)
#            leads to an error, at any rate for a sheet that has none of its columns.
# Behaviour: Unless the column is `required`, it is missing from every row and there is no error. Headings are compared to the
#            letter, no-break spaces and capitals included. A sheet without any column of the schema gives a list of
#            nulls: as many «objects» as rows, each of them null.
# Who is hurt: one edit in a heading, which nobody can see if it is a blank, and the deadlines of all rows are gone; with
#            optional columns the import reports success.
# Seen:      «Строк виконання» with U+00A0: no due, errors undefined; other sheet: [ null, null ]
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit read-excel-file@9.3.17

cat >check.mjs <<'JS'
import { parseSheetData } from 'read-excel-file/node';

const schema = { name: { column: 'Захід', type: String }, due: { column: 'Строк виконання', type: String } };
const read = (...headings) => {
  const rows = [headings, ['Навчання', '05.03.2026'], ['Звіт', '25.03.2026']];
  const { errors, objects } = parseSheetData(rows, schema);
  console.log(JSON.stringify(headings), '-> errors', errors, JSON.stringify(objects));
  return [errors === undefined, objects?.[0]?.name ?? null, objects?.[0]?.due ?? null].join();
};
const seen = [
  read('Захід', 'Строк виконання'),
  read('Захід', 'Строк\u00a0виконання'),
  read('Захід', 'Строк Виконання'),
  read('Подія', 'День'),
];
if (seen.join(' ') !== 'true,Навчання,05.03.2026 true,Навчання, true,Навчання, true,,') {
  console.error('The behaviour has changed: a missing column is reported now.');
  process.exit(1);
}
console.log('Still so: compare the list of columns (it is in the result) with the schema.');
JS
node check.mjs
