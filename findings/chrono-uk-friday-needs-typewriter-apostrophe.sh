#!/usr/bin/env bash
# Versions:  chrono-node@2.10.3
# Guess:     The Ukrainian parser reads «у п’ятницю о 17:30» as Friday, 17:30, with the apostrophe of Ukrainian spelling
#            (U+2019, or U+02BC, which Intl writes) as with the one on the keyboard (U+0027).
# Behaviour: Only U+0027 is known. With the others the weekday is passed over and what is left is read: 17:30 TODAY. In the
#            same way «через п’ять днів» is not found at all.
# Who is hurt: a deadline typed in Word, which changes the apostrophe by itself, falls on the wrong day; every other weekday
#            works, so it shows on Fridays only.
# Seen:      п'ятницю -> 2026-03-06 17:30; п’ятницю and пʼятницю -> 2026-03-02 17:30
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit chrono-node@2.10.3

cat >check.mjs <<'JS'
import { uk } from 'chrono-node';

const monday = new Date(2026, 2, 2, 9, 0);
const seen = ["'", '\u2019', '\u02bc'].map((mark) => {
  const text = 'Подати звіт у п' + mark + 'ятницю о 17:30';
  const date = uk.parseDate(text, monday, { forwardDate: true });
  const days = uk.parse('через п' + mark + 'ять днів', monday).length;
  console.log(text, '->', date.toLocaleString('sv-SE'), '| «через п' + mark + 'ять днів» found:', days);
  return date.getDate() + ' ' + date.getHours() + ':' + date.getMinutes() + ' ' + days;
});
const thursday = uk.parseDate('Подати звіт у четвер о 17:30', monday, { forwardDate: true }).getDate();
console.log('у четвер ->', thursday, 'March');
if (seen.join() !== '6 17:30 1,2 17:30 0,2 17:30 0' || thursday !== 5) {
  console.error('The behaviour has changed: other apostrophes are known now.');
  process.exit(1);
}
console.log('Still so: turn all apostrophes into U+0027 before parsing.');
JS
node check.mjs
