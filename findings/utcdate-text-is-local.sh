#!/usr/bin/env bash
# Versions:  @date-fns/utc@2.1.1
# Guess:     Everything about UTCDate is UTC: new UTCDate('2026-03-05T00:00') is midnight UTC, just as
#            new UTCDate(2026, 2, 5) is.
# Behaviour: Numbers are taken as UTC, text is handed to Date.parse: a day with a time and no zone, or a date in
#            words, is read in the machine's zone. In Kyiv it becomes 4 March, 22:00, and getDate() says 4.
#            A bare '2026-03-05' is UTC, so the first try looks right.
# Who is hurt: days that arrive as text (a form, a spreadsheet's export): right on the server in UTC and in its
#            tests, one day early on a computer in Ukraine, although the class was chosen to prevent just that.
# Seen:      TZ=Europe/Kyiv: numbers -> 2026-03-05, '2026-03-05' -> 2026-03-05, '2026-03-05T00:00' -> 2026-03-04
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @date-fns/utc@2.1.1

cat >check.mjs <<'JS'
import { UTCDate } from '@date-fns/utc';

const day = (d) => `${d.getFullYear()}-${d.getMonth() + 1}-${d.getDate()} ${d.getHours()}:00`;
const seen = {
  numbers: day(new UTCDate(2026, 2, 5)),
  'bare day': day(new UTCDate('2026-03-05')),
  'day and time': day(new UTCDate('2026-03-05T00:00')),
  'in words': day(new UTCDate('5 March 2026')),
};
console.log(process.env.TZ, seen);

const moved = process.env.TZ === 'UTC' ? '2026-3-5 0:00' : '2026-3-4 22:00';
const expected = ['2026-3-5 0:00', '2026-3-5 0:00', moved, moved];
if (Object.values(seen).join() !== expected.join()) {
  console.error('The behaviour has changed: UTCDate reads text differently now.');
  process.exit(1);
}
JS
TZ=UTC node check.mjs
TZ=Europe/Kyiv node check.mjs
echo 'Still so: give UTCDate numbers, a bare day, or text that ends in Z.'
