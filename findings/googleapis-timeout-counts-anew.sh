#!/usr/bin/env bash
# Versions:  googleapis@188.0.0 (gaxios as it brings it)
# Guess:     `timeout: 300` ends a call after 300 ms, and an AbortSignal ends it at once; a 429 with «Retry-After: 7» is
#            tried again after seven seconds or not at all.
# Behaviour: The time-out counts for each attempt, and a time-out is tried again: three requests and about 1.5 seconds for
#            300 ms. Retry-After is ignored: four requests within 2.1 seconds, so a quota error is made worse. After an
#            abort nothing more is sent, yet the promise still waits for two pauses, about 0.6 seconds.
# Who is hurt: a function with a deadline of 10 s and `timeout: 9000` is stopped by the platform after its first attempt,
#            and what should follow (an error message, a lock's release) never happens.
# Seen:      timeout 300: 3 requests, 1.5 s; 429: 4 requests, 2.1 s; abort at 300 ms: 1 request, 0.9 s
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit googleapis@188.0.0

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import { google } from 'googleapis';

let requests, answer;
const server = createServer((req, res) => (requests++, answer(res)));
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const sheets = google.sheets({ version: 'v4', auth: 'key', rootUrl: 'http://127.0.0.1:' + server.address().port + '/' });

const read = async (name, how, options) => {
  [requests, answer] = [0, how];
  const start = performance.now();
  const error = await sheets.spreadsheets.values.get({ spreadsheetId: 'id', range: 'A1' }, options).catch((e) => e);
  const seconds = (performance.now() - start) / 1000;
  console.log(name + ':', error.code, '|', requests, 'requests |', seconds.toFixed(1), 's');
  return { requests, seconds };
};
const silence = () => {};
const quota = (res) => res.writeHead(429, { 'Retry-After': '7', 'Content-Type': 'application/json' }).end('{"error":{"code":429,"message":"quota"}}');
const timeout = await read('timeout 300 ms', silence, { timeout: 300 });
const once = await read('timeout 300 ms, retry: false', silence, { timeout: 300, retry: false });
const limited = await read('429, Retry-After 7', quota, {});
const aborted = await read('abort at 300 ms', silence, { signal: AbortSignal.timeout(300) });
server.closeAllConnections();
server.close();

const repeated = timeout.requests === 3 && timeout.seconds > 0.9 && once.requests === 1 && once.seconds < 0.8;
const hasty = limited.requests === 4 && limited.seconds < 6;
if (!repeated || !hasty || aborted.requests !== 1 || aborted.seconds < 0.6) {
  console.error('The behaviour has changed: attempts or pauses are different now.');
  process.exit(1);
}
console.log('Still so: set retry: false and time the whole yourself.');
JS
node check.mjs
