#!/usr/bin/env bash
# Versions:  Node 20.20.2 and node@24.21.0 (ICU 78, CLDR 48)
# Guess:     The Ukrainian collation passes over the apostrophe, in whichever of its three usual characters it is
#            typed (U+0027, U+2019, U+02BC), as Ukrainian dictionaries do; sensitivity 'base' makes them equal.
# Behaviour: U+0027 and U+2019 sort before every letter, U+02BC after «я», the last letter of the alphabet. So
#            «Вʼязь» (the character that Intl itself writes in «пʼятниця») stands behind «Вясла», and it is not equal
#            to the same word with U+2019 even with sensitivity 'base'. ignorePunctuation leaves U+02BC a letter.
# Who is hurt: a sorted register of names or bodies: the same surname typed on a phone and on a computer lands in two
#            places, and duplicates are not seen.
# Seen:      В'язь, В’язь, Вага, Вітер, Вясла, Вʼязь; base: ' = ’, ’ is not ʼ
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit node@24.21.0

cat >check.mjs <<'JS'
const [typewriter, quote, letter] = ["В'язь", 'В\u2019язь', 'В\u02bcязь'];
const sorted = ['Вясла', letter, 'Вага', quote, 'Вітер', typewriter].sort(new Intl.Collator('uk').compare);
console.log(process.version, sorted.join(', '));

const same = (a, b, options) => new Intl.Collator('uk', options).compare(a, b) === 0;
const base = { sensitivity: 'base' };
const seen = [
  same(typewriter, quote, base),
  same(quote, letter, base),
  same(quote, 'Вязь', { ...base, ignorePunctuation: true }),
  same(letter, 'Вязь', { ...base, ignorePunctuation: true }),
];
console.log("equal: ' and ’", seen[0], '| ’ and ʼ', seen[1], '| without punctuation: ’', seen[2], 'ʼ', seen[3]);

const expected = [typewriter, quote, 'Вага', 'Вітер', 'Вясла', letter];
if (sorted.join() !== expected.join() || seen.join() !== 'true,false,true,false') {
  console.error('The behaviour has changed: the three apostrophes are sorted differently now.');
  process.exit(1);
}
JS
node check.mjs
npx node check.mjs
echo 'Still so: bring the apostrophes to one character before sorting or comparing.'
