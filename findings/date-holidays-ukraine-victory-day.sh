#!/usr/bin/env bash
# Versions:  date-holidays@3.37.0
# Guess:     The holidays of Ukraine in a package that is kept up to date are those of the Labour Code in force, with a mark
#            on the days that only replace a holiday on a weekend.
# Behaviour: The Day of Remembrance and Victory is given as 9 May (with 11 May 2026 in its place), whereas it has been 8 May
#            since the law of 2023; Christmas and Statehood Day, moved in the same year, are right. Monday 9 March
#            2026 is given as the holiday itself, without the mark `substitute` that 13 April or 11 May have.
# Who is hurt: whoever counts working days to a deadline: 8 May is a working day by it, 11 May is not. (Under martial law
#            holidays are working days anyway, and the package has no way to say so.)
# Seen:      8 May: no holiday; 9 May: public; 11 May: public, substitute; 25 December: public; 9 March: no mark
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-holidays@3.37.0

cat >check.mjs <<'JS'
import { createRequire } from 'node:module';
const Holidays = createRequire(import.meta.url)('date-holidays');

const calendar = new Holidays('UA');
const year = calendar.getHolidays(2026, 'uk');
const look = (day) => {
  const found = year.filter((holiday) => holiday.date.startsWith(day));
  const text = found.map((h) => h.type + (h.substitute ? '+substitute' : '')).join() || 'none';
  console.log(day, text, found.map((h) => h.name).join());
  return text;
};
const seen = ['2026-05-08', '2026-05-09', '2026-05-11', '2026-12-25', '2026-07-15', '2026-03-09', '2026-04-13'].map(look);
if (seen.join(' ') !== 'none public public+substitute public public public public+substitute') {
  console.error('The behaviour has changed: the Ukrainian holidays are listed differently now.');
  process.exit(1);
}
console.log('Still so: keep the list of days off yourself.');
JS
TZ=Europe/Kyiv node check.mjs
