#!/usr/bin/env bash
# Versions:  ical-generator@11.1.2, node-ical@0.26.1, node@24.21.0
# Guess:     An all-day event that node-ical reads can be handed to ical-generator as it is, and stays on its day; both
#            take care of all-day events.
# Behaviour: node-ical gives a day as midnight of the machine's zone, ical-generator takes the day of a Date by UTC. East
#            of Greenwich, so in Ukraine, each copy is a day earlier: 5, 4, 3 March. In UTC nothing is wrong.
# Who is hurt: whoever merges or filters a feed: deadlines one day early, and one more at each further copy; the build
#            server in UTC sees none of it.
# Seen:      TZ=Europe/Kyiv: 20260305 20260304 20260303; TZ=UTC: 20260305 20260305 20260305
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit ical-generator@11.1.2 node-ical@0.26.1 node@24.21.0

cat >check.mjs <<'JS'
import ical from 'ical-generator';
import nodeIcal from 'node-ical';

const write = (start) => {
  const calendar = ical();
  calendar.createEvent({ id: '1', start, allDay: true, summary: 'Подати звіт', stamp: new Date(0) });
  return calendar.toString();
};
const day = (feed) => feed.match(/DTSTART;VALUE=DATE:(\d+)/)[1];
const read = (feed) => Object.values(nodeIcal.sync.parseICS(feed)).find((item) => item.type === 'VEVENT').start;

const first = write('2026-03-05');
const second = write(read(first));
const third = write(read(second));
const seen = [first, second, third].map(day).join(' ');
console.log(process.env.TZ, seen);

const expected = process.env.TZ === 'UTC' ? '20260305 20260305 20260305' : '20260305 20260304 20260303';
if (seen !== expected) {
  console.error('The behaviour has changed: expected ' + expected);
  process.exit(1);
}
JS
TZ=UTC npx node check.mjs
TZ=Europe/Kyiv npx node check.mjs
echo 'Still so: hand days on as text, YYYY-MM-DD, made from the local parts of what node-ical gives.'
