#!/usr/bin/env bash
# Versions:  date-fns@4.4.0
# Guess:     parse('понеділок, 6 березня 2026', 'EEEE, d MMMM yyyy') is an Invalid Date, because 6 March 2026 is a
#            Friday; a format that names the weekday also checks it.
# Behaviour: The word must only be some weekday; its value is silently thrown away once a day of the month is given,
#            whatever the order of the two.
# Who is hurt: a person mistypes one digit of a deadline; the weekday beside it was written to show just that, and
#            the import takes the wrong day without a word.
# Seen:      «понеділок, 6 березня 2026» -> 2026-03-06, a п’ятниця; «друзяка, 6 березня 2026» -> Invalid Date
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { format, isValid, parse } from 'date-fns';
import { uk } from 'date-fns/locale';

const read = (text, pattern) => {
  const date = parse(text, pattern, new Date(2026, 0, 1), { locale: uk });
  const result = isValid(date) ? format(date, 'yyyy-MM-dd EEEE', { locale: uk }) : 'Invalid Date';
  console.log(`${text}  ->  ${result}`);
  return result;
};
const results = [
  read('п’ятниця, 6 березня 2026', 'EEEE, d MMMM yyyy'),
  read('понеділок, 6 березня 2026', 'EEEE, d MMMM yyyy'),
  read('6 березня 2026, неділя', 'd MMMM yyyy, EEEE'),
  read('06.03.2026 (вт)', 'dd.MM.yyyy (EEEEEE)'),
];
const nonsense = read('друзяка, 6 березня 2026', 'EEEE, d MMMM yyyy');

if (results.some((r) => r !== '2026-03-06 п’ятниця') || nonsense !== 'Invalid Date') {
  console.error('The behaviour has changed: a wrong weekday is no longer accepted.');
  process.exit(1);
}
console.log('Still so: compare the weekday yourself after parsing.');
JS
node check.mjs
