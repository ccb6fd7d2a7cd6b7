#!/usr/bin/env bash
# Versions:  fast-check@4.10.2
# Guess:     fc.string() gives all sorts of text now and then: letters beyond ASCII, line breaks, long ones; fc.date()
#            gives dates.
# Behaviour: 5,000 texts have not one character beyond ASCII, no line break and no tab, and none is longer than ten;
#            emailAddress() and json() likewise. With unit 'grapheme' hardly two in a hundred have a Cyrillic
#            letter. fc.date(), however, gives Invalid Date now and then.
# Who is hurt: a property «every text survives the CSV» holds in 10,000 runs without one «ї», one line break or one long cell
#            tried; and one about dates fails on a value that no sheet can hold.
# Seen:      non-ASCII 0, line breaks 0, longest 10; grapheme with Cyrillic 74 of 5000; Invalid Date 5 of 5000
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit fast-check@4.10.2

cat >check.mjs <<'JS'
import fc from 'fast-check';

const sample = (arbitrary) => fc.sample(arbitrary, { numRuns: 5000, seed: 2026 });
const beyond = (texts) => texts.filter((text) => /[^\x00-\x7f]/.test(text)).length;
const plain = sample(fc.string());
const grapheme = sample(fc.string({ unit: 'grapheme' }));
const seen = {
  'non-ASCII': beyond(plain),
  'line breaks and tabs': plain.filter((text) => /[\n\r\t]/.test(text)).length,
  longest: Math.max(...plain.map((text) => text.length)),
  'non-ASCII in json()': beyond(sample(fc.json())),
  'Cyrillic with grapheme': grapheme.filter((text) => /[а-яіїєґ]/i.test(text)).length,
  'Invalid Date': sample(fc.date()).filter((date) => Number.isNaN(date.getTime())).length,
};
console.log(seen);
const poor = seen['non-ASCII'] + seen['line breaks and tabs'] + seen['non-ASCII in json()'] === 0 && seen.longest <= 10;
if (!poor || seen['Cyrillic with grapheme'] > 250 || seen['Invalid Date'] === 0) {
  console.error('The behaviour has changed: other values are tried by default now.');
  process.exit(1);
}
console.log('Still so: give a unit with the letters and signs that matter, a size, and noInvalidDate.');
JS
node check.mjs
