#!/usr/bin/env bash
# Versions:  papaparse@5.5.3
# Guess:     Papa Parse finds the semicolon of a Ukrainian CSV by itself, since splitting at the commas of 12,5 would cut
#            words to pieces. It is what delimiter: '' (the default) is for.
# Behaviour: It counts which delimiter gives the steadiest number of columns and more of them. Two figures with decimal
#            commas in every line, the heading included («План, грн»), beat the semicolons: the cells are
#            «Навчання;1», «5;2», «5», with an empty list of errors. Without commas in the heading it guesses right.
# Who is hurt: an import of a budget: the amounts are cut at the comma and moved, and nobody is told.
# Seen:      «Захід;План, грн;Факт, грн» -> ","; «Захід;План;Факт» -> ";"
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit papaparse@5.5.3

cat >check.mjs <<'JS'
import Papa from 'papaparse';

const read = (heading) => {
  const { data, errors, meta } = Papa.parse(heading + '\nНавчання;1,5;2,5\nОпитування;10,0;9,5', {});
  console.log(heading, '-> delimiter', JSON.stringify(meta.delimiter), 'row', JSON.stringify(data[1]), 'errors', errors.length);
  return meta.delimiter + errors.length + JSON.stringify(data[1]);
};
const withCommas = read('Захід;План, грн;Факт, грн');
const without = read('Захід;План;Факт');

if (withCommas !== ',0["Навчання;1","5;2","5"]' || without !== ';0["Навчання","1,5","2,5"]') {
  console.error('The behaviour has changed: the delimiter is found differently now.');
  process.exit(1);
}
console.log('Still so: name the delimiter, or look at the heading yourself.');
JS
node check.mjs
