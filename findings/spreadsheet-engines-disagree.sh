#!/usr/bin/env bash
# Versions:  @formulajs/formulajs@4.6.1, hyperformula@3.5.0, @ironcalc/wasm@0.8.4, node@24.21.0
# Guess:     However much engines for spreadsheet formulas differ in their lists of functions, they agree on rounding, on
#            wildcards and on the order of letters, since Excel is their common measure.
# Behaviour: ROUND(1.005,2) is 1.01 in formulajs (and in Excel), 1 in HyperFormula and IronCalc. TEXT(0.125,"0%") is
#            13% in formulajs, 12% in IronCalc, 0% in HyperFormula. "ґ"<"д" is TRUE in HyperFormula, FALSE in IronCalc.
#            MATCH("та*",...) finds «Так» in IronCalc and formulajs, not in HyperFormula.
# Who is hurt: a figure checked on the server against the sheet: a kopeck or a per cent off, a row not found, and the report
#            calls a right sheet wrong.
# Seen:      ROUND 1.01 / 1 / 1; TEXT 13% / 0% / 12%; MATCH 1 / #N/A / 1
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit @formulajs/formulajs@4.6.1 hyperformula@3.5.0 @ironcalc/wasm@0.8.4 node@24.21.0

cat >check.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as formulajs from '@formulajs/formulajs';
import init, { Model } from '@ironcalc/wasm';
import { HyperFormula } from 'hyperformula';

const formulas = ['=ROUND(1.005,2)', '=TEXT(0.125,"0%")', '=MATCH("та*",A1:A1,0)', '="ґ"<"д"'];

const engine = HyperFormula.buildFromArray([['Так', ...formulas]], { licenseKey: 'gpl-v3' });
const hyper = engine.getSheetValues(0)[0].slice(1).map((value) => value?.value ?? String(value));

await init({ module_or_path: readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm') });
const model = new Model('book', 'en', 'UTC', 'en');
model.setUserInput(0, 1, 1, 'Так');
const iron = formulas.map((formula, i) => {
  model.setUserInput(0, 1, i + 2, formula);
  return model.getFormattedCellValue(0, 1, i + 2);
});

const plain = [formulajs.ROUND(1.005, 2), formulajs.TEXT(0.125, '0%'), formulajs.MATCH('та*', ['Так'], 0)].map(String);
console.table({ formulas, formulajs: plain, HyperFormula: hyper, IronCalc: iron });

const same = plain.join() === '1.01,13%,1' && hyper.join() === '1,0%,#N/A,true' && iron.join() === '1,12%,1,FALSE';
if (!same) {
  console.error('The behaviour has changed: the engines agree on other things now.');
  process.exit(1);
}
console.log('Still so: take values from the sheet itself, not from an engine beside it.');
JS
npx node check.mjs
