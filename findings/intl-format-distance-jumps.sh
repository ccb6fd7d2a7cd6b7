#!/usr/bin/env bash
# Versions:  date-fns@4.4.0
# Guess:     intlFormatDistance('1 травня', '31 березня') is «через місяць» (31 days), and with the Ukrainian language
#            the weeks of «наступного тижня» start on Monday.
# Behaviour: The unit is chosen by length, the number by crossed calendar borders: 31 days from 31 March to 1 May are
#            «через 2 місяці», 59 days from 1 March to 29 April «наступного місяця». Weeks are counted from Sunday
#            whatever the language: Monday the 16th is «next week» as seen from Sunday the 8th, in Ukraine the week
#            after next.
# Who is hurt: a reminder that says «two months left» for 31 days, or puts a deadline into the wrong week.
# Seen:      31.03->01.05 через 2 місяці; 01.03->29.04 наступного місяця; Sunday 08.03->16.03 наступного тижня
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { differenceInCalendarDays, differenceInCalendarISOWeeks, intlFormatDistance } from 'date-fns';

const say = (from, to) => {
  const [a, b] = [new Date(2026, from[1] - 1, from[0]), new Date(2026, to[1] - 1, to[0])];
  const text = intlFormatDistance(b, a, { locale: 'uk' });
  const days = differenceInCalendarDays(b, a);
  console.log(`${from.join('.')} to ${to.join('.')}: ${days} days, ${differenceInCalendarISOWeeks(b, a)} weeks -> ${text}`);
  return text;
};
const seen = [
  say([31, 3], [1, 5]),
  say([1, 3], [29, 4]),
  say([8, 3], [16, 3]),
  say([9, 3], [16, 3]),
];
const expected = ['через 2 місяці', 'наступного місяця', 'наступного тижня', 'наступного тижня'];
if (seen.join() !== expected.join()) {
  console.error(`The behaviour has changed: expected ${expected.join(', ')}.`);
  process.exit(1);
}
console.log('Still so: name the unit yourself (for instance days) where a deadline hangs on it.');
JS
node check.mjs
