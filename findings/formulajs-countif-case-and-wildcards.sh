#!/usr/bin/env bash
# Versions:  @formulajs/formulajs@4.6.1
# Guess:     COUNTIF and SUMIF compare text as Google Sheets and Excel do: without regard to case, with * and ? as
#            wildcards. MATCH of the same package does both.
# Behaviour: COUNTIF(["Виконано","виконано"],"ВИКОНАНО") is 0, "викон*" counts none; MATCH with the same criteria finds
#            the first row. PROPER leaves Cyrillic words as they are, though it has capitals for Latin ones.
# Who is hurt: figures checked or computed on the server: «виконано: 0» where the sheet itself shows 2.
# Seen:      COUNTIF ВИКОНАНО 0, викон* 0, виконано 1; MATCH ВИКОНАНО 1, викон* 1
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @formulajs/formulajs@4.6.1

cat >check.mjs <<'JS'
import * as formulas from '@formulajs/formulajs';

const states = ['Виконано', 'виконано', 'триває'];
const counts = ['ВИКОНАНО', 'викон*', 'виконано'].map((text) => formulas.COUNTIF(states, text));
const places = ['ВИКОНАНО', 'викон*'].map((text) => formulas.MATCH(text, states, 0));
const names = [formulas.PROPER('відділ перевірок'), formulas.PROPER('audit office')];
console.log('COUNTIF:', counts, 'MATCH:', places, 'PROPER:', names);
if (counts.join() !== '0,0,1' || places.join() !== '1,1' || names.join() !== 'відділ перевірок,Audit Office') {
  console.error('The behaviour has changed: COUNTIF or PROPER treat Cyrillic text differently now.');
  process.exit(1);
}
console.log('Still so: COUNTIF is exact here.');
JS
node check.mjs
