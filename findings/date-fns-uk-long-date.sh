#!/usr/bin/env bash
# Versions:  date-fns@4.4.0, Intl of Node 20 and 24 (CLDR 48)
# Guess:     format(date, 'PPP', { locale: uk }) writes the long date of Ukrainian papers, «3 травня 2026 р.»,
#            the same as Intl with dateStyle 'long'.
# Behaviour: It writes an ordinal with a neuter ending: «3-є травня 2026 р.», «15-е травня 2026 р.».
#            'PP' (short month) has no ending, so the two styles disagree; and `do` alone changes its gender with
#            the token beside it: «3-є» for a day, «3-й» for a month.
# Who is hurt: an official annex or a letter: Ukrainian documents write «3 травня 2026 р.», never «15-е травня».
# Seen:      PPP: 3-є травня 2026 р. | PP: 3 трав. 2026 р. | Intl: 3 травня 2026 р.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { format } from 'date-fns';
import { uk } from 'date-fns/locale';

const intl = new Intl.DateTimeFormat('uk-UA', { dateStyle: 'long' });
const rows = [3, 15, 21].map((day) => {
  const date = new Date(2026, 4, day, 12);
  return { day, PPP: format(date, 'PPP', { locale: uk }), PP: format(date, 'PP', { locale: uk }), Intl: intl.format(date) };
});
for (const r of rows) console.log(`PPP: ${r.PPP} | PP: ${r.PP} | Intl: ${r.Intl}`);
const month = format(new Date(2026, 2, 3), 'do, Mo', { locale: uk });
console.log('do, Mo:', month);

const expected = { 3: '3-є травня 2026 р.', 15: '15-е травня 2026 р.', 21: '21-е травня 2026 р.' };
if (rows.some((r) => r.PPP !== expected[r.day] || r.Intl !== `${r.day} травня 2026 р.`) || month !== '3-є, 3-й') {
  console.error('The behaviour has changed: PPP no longer adds an ordinal ending to the day.');
  process.exit(1);
}
console.log('Still so: the long date of date-fns is an ordinal; write the pattern out: d MMMM yyyy.');
JS
node check.mjs
