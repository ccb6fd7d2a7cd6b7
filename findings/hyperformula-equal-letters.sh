#!/usr/bin/env bash
# Versions:  hyperformula@3.5.0
# Guess:     Text is compared without regard to case, as in Google Sheets and Excel, but different letters are different:
#            «Гнатюк» and «Ґнатюк», «і» and «ї» are not equal.
# Behaviour: With the defaults (accentSensitive: false) ="і"="ї" and ="г"="ґ" are TRUE, while ="и"="й" and ="е"="є"
#            are FALSE. COUNTIF keeps the letters apart, so two formulas of one sheet contradict each other.
# Who is hurt: a checking formula run on the server takes two people, or two bodies, for one; the sheet itself says
#            otherwise. In English and German samples only accents are concerned and nothing shows.
# Seen:      Гнатюк=Ґнатюк TRUE, і=ї TRUE, и=й FALSE, COUNTIF 0; with accentSensitive the first two are FALSE
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hyperformula@3.5.0

cat >check.mjs <<'JS'
import { HyperFormula } from 'hyperformula';

const table = [['Гнатюк', '=A1="Ґнатюк"', '="і"="ї"', '="и"="й"', '="е"="є"', '=COUNTIF(A1:A1,"Ґнатюк")', '=A1="ГНАТЮК"']];
const run = (options) => {
  const engine = HyperFormula.buildFromArray(table, { licenseKey: 'gpl-v3', ...options });
  const values = engine.getSheetValues(0)[0].slice(1);
  console.log(JSON.stringify(options), values.join(' '));
  return values.join();
};
const plain = run({});
const strict = run({ accentSensitive: true });
if (plain !== 'true,true,false,false,0,true' || strict !== 'false,false,false,false,0,true') {
  console.error('The behaviour has changed: Ukrainian letters are compared differently now.');
  process.exit(1);
}
console.log('Still so: set accentSensitive: true (and a localeLang) for Ukrainian text.');
JS
node check.mjs
