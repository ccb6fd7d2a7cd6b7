#!/usr/bin/env bash
# Versions:  csv-stringify@6.9.0, csv-parse@7.0.3
# Guess:     true and false are written «true» and «false» (or 1 and 0), a Date in ISO form.
# Behaviour: true is «1», false is nothing at all, the same as null, undefined and an empty text; a Date is its
#            milliseconds since 1970. `quoted: true` does not help: the empty cells stay bare.
# Who is hurt: «виконано: ні» cannot be told from «not filled in» any more, in a backup least of all; deadlines become
#            thirteen digits that a spreadsheet shows as 1,77E+12.
# Seen:      true,false,null,date -> 1,,,1772668800000
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-stringify@6.9.0 csv-parse@7.0.3

cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const row = [true, false, null, '', new Date(Date.UTC(2026, 2, 5))];
const plain = stringify([row]).trim();
const quoted = stringify([row], { quoted: true }).trim();
const cast = stringify([row], { cast: { boolean: (b) => (b ? 'так' : 'ні'), date: (d) => d.toISOString().slice(0, 10) } }).trim();
console.log('plain: ', plain, ' read back:', parse(plain)[0]);
console.log('quoted:', quoted);
console.log('cast:  ', cast);

if (plain !== '1,,,,1772668800000' || quoted !== '"1",,,,"1772668800000"' || cast !== 'так,ні,,,2026-03-05') {
  console.error('The behaviour has changed: booleans or dates are written differently now.');
  process.exit(1);
}
console.log('Still so: give cast.boolean and cast.date.');
JS
node check.mjs
