#!/usr/bin/env bash
# Versions:  csv-parse@7.0.3, csv-stringify@6.9.0
# Guess:     parse with `columns: true` and stringify with `header: true` give the table back with its columns in order.
# Behaviour: Rows are plain objects, and an object's keys that are whole numbers come first, in rising order. A table
#            «Орган, 2026, 2025» is written back as «2025, 2026, Орган». With «2026 рік» it keeps its order.
# Who is hurt: tables by years (2026, 2025, 2024) or by numbered clauses: whoever reads the copy by position takes the
#            plan for the fact; nothing is lost, so checksums of rows and counts agree.
# Seen:      in: Орган,2026,2025 -> out: 2025,2026,Орган
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-parse@7.0.3 csv-stringify@6.9.0

cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const copy = (csv) => stringify(parse(csv, { columns: true }), { header: true });
const years = copy('Орган,2026,2025\nДепартамент,7,4\n');
const words = copy('Орган,2026 рік,2025 рік\nДепартамент,7,4\n');
console.log(years + words);

let order;
const kept = stringify(parse('Орган,2026,2025\nДепартамент,7,4\n', { columns: (names) => (order = names) }), {
  header: true,
  columns: order,
});
console.log('with the columns named:\n' + kept);

if (years !== '2025,2026,Орган\n4,7,Департамент\n' || !words.startsWith('Орган,2026 рік') || !kept.startsWith('Орган,2026,2025')) {
  console.error('The behaviour has changed: columns named by a year keep their order now.');
  process.exit(1);
}
console.log('Still so: pass the list of columns to stringify.');
JS
node check.mjs
