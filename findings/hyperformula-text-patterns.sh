#!/usr/bin/env bash
# Versions:  hyperformula@3.5.0
# Guess:     TEXT(value; pattern) gives what a spreadsheet gives, or an error where it does not know the pattern.
# Behaviour: Parts that it does not know are filled with digits or copied, without an error: TEXT(0.125,"0%") is «0%»,
#            TEXT(1234.5,"#,##0.00") is «1235,##0.00», TEXT(date,"d mmmm yyyy") is «5 0300 2026».
# Who is hurt: a letter or report computed outside the sheet: 12.5 % becomes «0%», and a date with the month in words
#            turns into a number that looks like one.
# Seen:      0%; 1235,##0.00; 5 0300 2026; dd.mm.yyyy is right: 05.03.2026
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyperformula@3.5.0

cat >check.mjs <<'JS'
import { HyperFormula } from 'hyperformula';

const formulas = [
  '=TEXT(DATE(2026,3,5),"dd.mm.yyyy")',
  '=TEXT(DATE(2026,3,5),"d mmmm yyyy")',
  '=TEXT(0.125,"0%")',
  '=TEXT(1234.5,"#,##0.00")',
  '=TEXT(1234.5,"0.00")',
];
const engine = HyperFormula.buildFromArray([formulas], { licenseKey: 'gpl-v3' });
const values = engine.getSheetValues(0)[0];
formulas.forEach((formula, i) => console.log(formula, '->', values[i]));
if (values.join(' | ') !== '05.03.2026 | 5 0300 2026 | 0% | 1235,##0.00 | 1234.50') {
  console.error('The behaviour has changed: TEXT knows other patterns now.');
  process.exit(1);
}
console.log('Still so: format numbers and dates outside the formulas, or give stringifyDateTime.');
JS
node check.mjs
