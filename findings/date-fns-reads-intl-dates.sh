#!/usr/bin/env bash
# Versions:  date-fns@4.4.0, Intl of Node 20 and 24 (CLDR 48)
# Guess:     A date that Intl writes for uk-UA (dateStyle 'medium', «15 лист. 2026 р.») is read back by date-fns'
#            Ukrainian locale, or for no month at all: both take their words from CLDR.
# Behaviour: Eleven months are read, November alone is not: Intl has «лист.», date-fns wants «листоп.». The names
#            differ for March and September too («бер.», «вер.»), but those happen to be read. Of the weekdays only
#            Friday differs: «пʼятниця» with U+02BC in Intl, «п’ятниця» with U+2019 in date-fns.
# Who is hurt: a programme passes every test and each month of use until the rows of November become Invalid Date;
#            a group «п’ятниця» that two libraries wrote is two groups.
# Seen:      15 лист. 2026 р. -> Invalid Date; the other eleven -> their date; Friday: 2bc against 2019
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit date-fns@4.4.0

cat >check.mjs <<'JS'
import { format, isSameDay, parse } from 'date-fns';
import { uk } from 'date-fns/locale';

const medium = new Intl.DateTimeFormat('uk-UA', { dateStyle: 'medium' });
const unread = [];
for (let month = 0; month < 12; month++) {
  const date = new Date(2026, month, 15);
  const text = medium.format(date);
  const ok = isSameDay(parse(text, "d MMM yyyy 'р.'", new Date(2026, 0, 1), { locale: uk }), date);
  console.log(text, '| date-fns writes', format(date, 'd MMM', { locale: uk }), ok ? '' : '<- NOT READ');
  if (!ok) unread.push(month + 1);
}
const weekday = new Intl.DateTimeFormat('uk-UA', { weekday: 'long' });
const different = [];
for (let day = 2; day <= 8; day++) {
  const date = new Date(2026, 2, day);
  if (weekday.format(date) !== format(date, 'EEEE', { locale: uk })) different.push(date.getDay());
}
const friday = new Date(2026, 2, 6);
const mark = (word) => word.codePointAt(1).toString(16);
console.log('Friday:', mark(weekday.format(friday)), 'against', mark(format(friday, 'EEEE', { locale: uk })));

if (unread.join() !== '11' || different.join() !== '5') {
  console.error(`The behaviour has changed: months not read: ${unread}; weekdays that differ: ${different}.`);
  process.exit(1);
}
console.log('Still so: November and Friday, and nothing else.');
JS
node check.mjs
