#!/usr/bin/env bash
# Versions:  googleapis@188.0.0
# Guess:     Where an answer with status 200 is no JSON (a login page of a proxy, a maintenance page, an empty body), the
#            client of the Sheets API throws.
# Behaviour: It resolves, and `data` is the page as a string. `data.values` is undefined, exactly as for an empty range,
#            whose answer has no `values` at all. It is the same when the page claims to be JSON, and for an empty body.
# Who is hurt: «data.values ?? []» reads a whole programme as zero rows: an empty report, no reminders, or an export that
#            overwrites the last good one.
# Seen:      page: status 200, typeof data string, rows 0; empty range: object, rows 0
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit googleapis@188.0.0

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import { google } from 'googleapis';

let type, body;
const server = createServer((req, res) => res.writeHead(200, { 'Content-Type': type }).end(body));
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const sheets = google.sheets({ version: 'v4', auth: 'key', rootUrl: 'http://127.0.0.1:' + server.address().port + '/' });

const read = async (name, ...answer) => {
  [type, body] = answer;
  const { status, data } = await sheets.spreadsheets.values.get({ spreadsheetId: 'id', range: "'Заходи'!A1:B" });
  const rows = (data.values ?? []).length;
  console.log(name + ':', status, typeof data, 'rows', rows);
  return typeof data + rows;
};
const json = 'application/json; charset=UTF-8';
const page = '<html><body>Увійдіть до мережі</body></html>';
const seen = [
  await read('page', 'text/html; charset=UTF-8', page),
  await read('page that claims to be JSON', json, page),
  await read('empty body', json, ''),
  await read('empty range', json, '{"range":"Sheet1!A1:B1000","majorDimension":"ROWS"}'),
];
server.close();
if (seen.join() !== 'string0,string0,string0,object0') {
  console.error('The behaviour has changed: an answer that is no JSON is treated differently now.');
  process.exit(1);
}
console.log('Still so: look for data.range (it is always there) before believing in an empty sheet.');
JS
node check.mjs
