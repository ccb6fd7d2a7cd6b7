#!/usr/bin/env bash
# Versions:  zod@4.6.7
# Guess:     z.record(z.number(), ...) checks that the keys look like numbers and hands the object on with the same keys.
# Behaviour: The keys are turned into numbers and back: «1.10» becomes «1.1», «007» becomes «7». Two entries that meet on
#            one key become one, the last, and the parse succeeds.
# Who is hurt: measures kept by their clause: 1.1 and 1.10 are two measures, and one of them is gone after validation.
# Seen:      {"1.1":"Навчання","1.10":"Звіт"} -> {"1.1":"Звіт"}, success
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit zod@4.6.7

cat >check.mjs <<'JS'
import * as z from 'zod';

const measures = JSON.parse('{"1.1":"Навчання","1.10":"Звіт","007":"Наказ"}');
const byNumber = z.record(z.number(), z.string()).safeParse(measures);
const byText = z.record(z.string().regex(/^[0-9.]+$/), z.string()).safeParse(measures);
console.log('number keys:', byNumber.success, JSON.stringify(byNumber.data));
console.log('text keys:  ', byText.success, JSON.stringify(byText.data));
if (!byNumber.success || JSON.stringify(byNumber.data) !== '{"7":"Наказ","1.1":"Звіт"}' || Object.keys(byText.data).length !== 3) {
  console.error('The behaviour has changed: number keys are kept differently now.');
  process.exit(1);
}
console.log('Still so: describe clauses as text with a pattern.');
JS
node check.mjs
