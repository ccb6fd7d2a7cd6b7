#!/usr/bin/env bash
# Versions:  Node 20.20.2 and node@24.21.0 (ICU 78, CLDR 48)
# Guess:     formatToParts() joined is exactly what format() returns, and formatRange() of two days uses the same
#            blanks. In Ukrainian text that blank before «р.» is a common one or a no-break space (U+00A0).
# Behaviour: For «5 березня 2026 р.» format() has a common blank, formatToParts() and formatRange() a NARROW no-break
#            space (U+202F). formatRange() of one and the same day has a common blank again.
# Who is hurt: whoever styles one part of a date or prints a period: the text no longer ends in « р.», a comparison or
#            a parser's pattern fails, and a PDF font without U+202F shows a box, in ranges only.
# Seen:      format: 20; parts: 202f; range: 202f; range of one day: 20
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit node@24.21.0

cat >check.mjs <<'JS'
const formatter = new Intl.DateTimeFormat('uk-UA', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const [start, end] = [new Date('2026-03-05'), new Date('2026-03-25')];
const blank = (text) => text.at(text.indexOf('2026') + 4).codePointAt(0).toString(16);

const seen = {
  format: blank(formatter.format(start)),
  parts: blank(formatter.formatToParts(start).map((part) => part.value).join('')),
  range: blank(formatter.formatRange(start, end)),
  'range of one day': blank(formatter.formatRange(start, start)),
};
console.log(process.version, formatter.formatRange(start, end), seen);
if (Object.values(seen).join() !== '20,202f,202f,20') {
  console.error('The behaviour has changed: the blanks before «р.» are different now.');
  process.exit(1);
}
JS
node check.mjs
npx node check.mjs
echo 'Still so: make all blanks alike (for instance with replace(/\s/g, " ")) before comparing or printing.'
