#!/usr/bin/env bash
# Versions:  date-fns@4.4.0, @date-fns/utc@2.1.1
# Guess:     isSameDay(a, b) equals isSameDay(b, a), and when one of two dates is a UTCDate, date-fns counts in UTC
#            (or refuses the mixture).
# Behaviour: The first argument alone decides the calendar. For 5 March 23:00 UTC (6 March, 01:00 in Kyiv) and the
#            UTCDate 5 March, isSameDay is false one way round and true the other; the calendar days between them
#            are 1 and 0. max() and min() likewise give the class of whichever date stands first.
# Who is hurt: «due today» and «days late» around midnight: one plain `new Date()` as the first argument switches the
#            whole count to the machine's zone; on a server in UTC nothing can be seen.
# Seen:      TZ=Europe/Kyiv: isSameDay false / true, differenceInCalendarDays 1 / 0; TZ=UTC: true / true, 0 / 0
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0 @date-fns/utc@2.1.1

cat >check.mjs <<'JS'
import { UTCDate } from '@date-fns/utc';
import { differenceInCalendarDays, isSameDay, max } from 'date-fns';

const now = new Date('2026-03-05T23:00:00Z');
const due = new UTCDate('2026-03-05');
const seen = [
  isSameDay(now, due),
  isSameDay(due, now),
  Math.abs(differenceInCalendarDays(now, due)),
  Math.abs(differenceInCalendarDays(due, now)),
  max([now, due]).constructor.name,
  max([due, now]).constructor.name,
];
console.log(process.env.TZ, ...seen);

const expected = process.env.TZ === 'UTC' ? 'true,true,0,0,Date,UTCDate' : 'false,true,1,0,Date,UTCDate';
if (seen.join() !== expected) {
  console.error(`The behaviour has changed: expected ${expected}.`);
  process.exit(1);
}
JS
TZ=UTC node check.mjs
TZ=Europe/Kyiv node check.mjs
echo 'Still so: put the UTCDate first, or pass { in: utc }.'
