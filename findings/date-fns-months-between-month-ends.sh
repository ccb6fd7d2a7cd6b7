#!/usr/bin/env bash
# Versions:  date-fns@4.4.0
# Guess:     differenceInMonths treats ends of months alike: 31 March to 30 April is one month, so 31 March to
#            30 June is three and makes one whole quarter.
# Behaviour: The rule for the last day exists for a difference of exactly one month. 31 March to 30 April is 1, to
#            30 June is 2, to 30 September 5; differenceInQuarters of two quarter-ends is 0. From 29 February to the
#            next 28 February it says 12 months and 0 years.
# Who is hurt: whoever counts report periods or delays by month ends: a quarter is missing from a figure, and a
#            test with neighbouring months shows nothing.
# Seen:      31.03 to 30.04: 1 month; to 30.06: 2 months, 0 quarters; 30.09 to 31.12: 3 months, 1 quarter
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { addMonths, differenceInMonths, differenceInQuarters, differenceInYears, format, parseISO } from 'date-fns';

const between = (from, to) => {
  const [a, b] = [parseISO(from), parseISO(to)];
  const result = `${differenceInMonths(b, a)} months, ${differenceInQuarters(b, a)} quarters, ${differenceInYears(b, a)} years`;
  console.log(`${from} to ${to}: ${result}`);
  return result;
};
const seen = [
  between('2026-03-31', '2026-04-30'),
  between('2026-03-31', '2026-06-30'),
  between('2026-03-31', '2026-09-30'),
  between('2026-09-30', '2026-12-31'),
  between('2024-02-29', '2025-02-28'),
];
const added = format(addMonths(parseISO('2026-03-31'), 3), 'yyyy-MM-dd');
console.log('addMonths(31 March, 3) =', added, '- yet the difference back is 2');

const expected = [
  '1 months, 0 quarters, 0 years',
  '2 months, 0 quarters, 0 years',
  '5 months, 1 quarters, 0 years',
  '3 months, 1 quarters, 0 years',
  '12 months, 4 quarters, 0 years',
];
if (seen.join(';') !== expected.join(';') || added !== '2026-06-30') {
  console.error('The behaviour has changed: month ends are counted differently now.');
  process.exit(1);
}
console.log('Still so: count calendar months (differenceInCalendarMonths) where periods end with the month.');
JS
node check.mjs
