#!/usr/bin/env bash
# Versions:  csv-parse@7.0.3
# Guess:     `cast_date: true` (with `cast`) makes dates of cells that are dates, by and large those in ISO form, and
#            leaves other text alone.
# Behaviour: Whatever Date.parse accepts becomes a Date, and that takes any word with a number from 1 to 12 (or from 32) behind it:
#            «Захід 1» is 1 January 2001, «№ 3» is 1 March 2001, «п. 12» is 1 December 2001; «Захід 13» stays text.
#            05.03.2026 becomes 3 May, 25.03.2026 stays text. A real Ukrainian date in words stays text.
# Who is hurt: titles, clauses and rooms turn into dates, the first twelve of a list but not the next; deadlines change day and
#            month.
# Seen:      Захід 1 -> 2001-01-01; № 3 -> 2001-03-01; 05.03.2026 -> 2026-05-03; 5 березня 2026 -> text
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit csv-parse@7.0.3

cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync';

const texts = ['Захід 1', 'Захід 13', '№ 3', 'п. 12', '05.03.2026', '25.03.2026', '5 березня 2026'];
const [cells] = parse(texts.join(',') + '\n', { cast: true, cast_date: true });
const seen = cells.map((cell, i) => {
  const result = cell instanceof Date ? cell.toISOString().slice(0, 10) : 'text';
  console.log(texts[i], '->', result);
  return result;
});
if (seen.join() !== '2001-01-01,text,2001-03-01,2001-12-01,2026-05-03,text,text') {
  console.error('The behaviour has changed: cast_date takes other texts for dates now.');
  process.exit(1);
}
console.log('Still so: do not use cast_date; parse the columns that you know to be dates.');
JS
TZ=UTC node check.mjs
