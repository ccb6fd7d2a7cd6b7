#!/usr/bin/env bash
# Versions:  hyphen@1.14.1 (its Ukrainian patterns, hyphen/uk)
# Guess:     the three apostrophes in use, ' (U+0027), ’ (U+2019) and ʼ (U+02BC), are one letter to Ukrainian patterns, so a
#            word is divided at the same places whichever is typed; and no line ends before, or right after, an apostrophe.
# Behaviour: each divides differently. With ʼ, which counts as a letter in Unicode, «підʼїзд» may be broken before the
#            apostrophe, which then begins a line, and with ' after it in «об'єкт»; with ’ these words are not divided.
# Who is hurt: the reader of a document set in narrow columns: lines that begin with an apostrophe, and one word that is
#            divided in three ways because its authors have different keyboards.
# Seen:      під'|їзд під’їзд під|ʼ|їзд (| is a place where the word may be broken)
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyphen@1.14.1

cat > try.cjs <<'JS'
const { hyphenateSync } = require('hyphen/uk')
for (const word of ["під'їзд", "об'єкт"]) {
  const forms = ["'", '\u2019', '\u02bc'].map((sign) => hyphenateSync(word.replace("'", sign), { hyphenChar: '|' }))
  console.log(forms.join(' '))
  console.log(new Set(forms.map((form) => form.replace(/['\u2019\u02bc]/u, "'"))).size, 'ways')
}
JS
node try.cjs | tee out.txt
grep -q 'під|ʼ' out.txt || { echo 'The word is no longer broken before ʼ.'; exit 1; }
grep -q "об'|єкт" out.txt || { echo "The word is no longer broken after '."; exit 1; }
! grep -q '^1 ways' out.txt || { echo 'The three apostrophes are treated alike now.'; exit 1; }
echo 'As described: the apostrophe decides where the word is divided.'
