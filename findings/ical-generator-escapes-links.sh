#!/usr/bin/env bash
# Versions:  ical-generator@11.1.2, ical.js@2.2.1, node-ical@0.26.1, node@24.21.0
# Guess:     The address given as `url` is the address that a calendar program opens, and the calendar's name is escaped
#            like every other text.
# Behaviour: It is the other way round: commas and semicolons in the link get backslashes, though a URI is not text in
#            iCalendar, and ical.js gives the link back with them; the name (NAME, X-WR-CALNAME), which is text, gets
#            none. `prodId: '-//Body//Programme//UK'` gets a second hyphen in front.
# Who is hurt: links with «;» or «,» in them (a list of clauses, a signed link) open a page that does not exist.
# Seen:      https://example.org/a,b;c -> https://example.org/a\,b\;c ; NAME:Строки; звіти, 2026 ; PRODID:--//
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit ical-generator@11.1.2 ical.js@2.2.1 node-ical@0.26.1 node@24.21.0

cat >check.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'ical-generator';
import nodeIcal from 'node-ical';

const url = 'https://example.org/a,b;c';
const calendar = ical({ name: 'Строки; звіти, 2026', prodId: '-//Body//Programme//UK' });
calendar.createEvent({ id: '1', start: '2026-03-05', allDay: true, summary: 'Звіт; перший, річний', url, stamp: new Date(0) });
const text = calendar.toString();
console.log(text.split('\r\n').filter((line) => /^(PRODID|NAME|SUMMARY|URL)/.test(line)).join('\n'));

const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
const seen = { 'ical.js': event.getFirstPropertyValue('url'), summary: event.getFirstPropertyValue('summary') };
const other = Object.values(nodeIcal.sync.parseICS(text)).find((item) => item.type === 'VEVENT');
seen['node-ical'] = other.url?.val ?? other.url;
console.log(seen);

const lines = text.includes('NAME:Строки; звіти, 2026') && text.includes('PRODID:--//Body') && text.includes('SUMMARY:Звіт\\; перший');
if (!lines || seen['ical.js'] !== 'https://example.org/a\\,b\\;c') {
  console.error('The behaviour has changed: links or names are escaped differently now.');
  process.exit(1);
}
console.log('Still so: write %2C and %3B into links, and no comma or semicolon into the name.');
JS
npx node check.mjs
