#!/usr/bin/env bash
# Versions:  date-fns@4.4.0
# Guess:     With the Ukrainian locale, whose weeks start on Monday, getWeek() and the token `w` give the ISO week
#            (DSTU ISO 8601, the one of Ukrainian calendars).
# Behaviour: The locale takes Monday as the first day but counts the week of 1 January as week 1, as American
#            calendars do. In a year that starts on Friday to Sunday every week of the year is one higher than
#            ISO's, and 28-31 December 2026 are week 1. In 2026 itself both agree until the end of December.
# Who is hurt: a weekly report or an e-mail named by its week: right all the year, then the last week of December
#            is «1 тиждень 2026», the name that January has used («already sent»), and all of 2027 is off by one.
# Seen:      2026-12-21 w=52 ISO=52; 2026-12-28 w=1 ISO=53; 2027-01-04 w=2 ISO=1; 2027-06-07 w=24 ISO=23
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { eachWeekOfInterval, format, getISOWeek, getWeek } from 'date-fns';
import { uk } from 'date-fns/locale';

const week = (y, m, d) => {
  const date = new Date(y, m - 1, d);
  const own = getWeek(date, { locale: uk });
  console.log(`${format(date, 'yyyy-MM-dd')} w=${own} ISO=${getISOWeek(date)}  «${format(date, "w 'тиждень' yyyy", { locale: uk })}»`);
  return [own, getISOWeek(date)].join();
};
const seen = [week(2026, 12, 21), week(2026, 12, 28), week(2027, 1, 4), week(2027, 6, 7)];

const wrongIn = (year) =>
  eachWeekOfInterval({ start: new Date(year, 0, 8), end: new Date(year, 11, 20) }, { locale: uk })
    .filter((d) => getWeek(d, { locale: uk }) !== getISOWeek(d)).length;
console.log('Mondays that differ from ISO, 4 January to 20 December: 2026:', wrongIn(2026), ' 2027:', wrongIn(2027));

if (seen.join(' ') !== '52,52 1,53 2,1 24,23' || wrongIn(2026) !== 0 || wrongIn(2027) < 49) {
  console.error('The behaviour has changed: the Ukrainian week numbers are different now.');
  process.exit(1);
}
console.log('Still so: take getISOWeek and the tokens I and R, not w.');
JS
node check.mjs
