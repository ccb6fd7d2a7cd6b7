#!/usr/bin/env bash
# Versions:  date-fns@4.4.0
# Guess:     In the Ukrainian locale formatDistance() writes «2 дні», all in Cyrillic letters.
# Behaviour: After 2, 3, 4, 22 ... the last letter of «дні» is a LATIN "i" (U+0069). «5 днів» and «2 місяці» are
#            right, so the slip is in the one phrase that reminders use most.
# Who is hurt: whoever looks for «дні» in a letter or a PDF, compares the text in a test, has it read aloud or
#            spell-checked, or sorts by it: the word looks right and is never found.
# Seen:      «за 2 днi» -> 434 43d 69 (Latin); «за 5 днів» and «2 місяці» have no Latin letter
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { addDays, addMonths, addWeeks, formatDistance, formatDistanceStrict } from 'date-fns';
import { uk } from 'date-fns/locale';

const start = new Date(2026, 2, 2);
const latin = (text) => /[a-z]/i.test(text);
const days = [1, 2, 3, 4, 5, 21, 22].map((n) => formatDistance(addDays(start, n), start, { locale: uk, addSuffix: true }));
for (const text of days) {
  const word = text.split(' ').at(-1);
  console.log(`${text} -> ${[...word].map((c) => c.codePointAt(0).toString(16)).join(' ')}${latin(text) ? '  (Latin!)' : ''}`);
}
const others = [
  formatDistanceStrict(addWeeks(start, 10), start, { locale: uk }),
  formatDistance(addMonths(start, 3), start, { locale: uk }),
];
console.log(others.join('; '), '-> Latin:', others.some(latin));

const wrong = days.filter(latin).length;
if (wrong !== 4 || latin(days[0]) || latin(days[4]) || others.some(latin)) {
  console.error('The behaviour has changed: expected a Latin letter in exactly 2, 3, 4 and 22 days.');
  process.exit(1);
}
if (days[1].includes('дні')) {
  console.error('The behaviour has changed: «дні» can be found in the text now.');
  process.exit(1);
}
console.log('Still so: «2 днi» ends in a Latin letter.');
JS
node check.mjs
