#!/usr/bin/env bash
# Versions:  googleapis@188.0.0, Node 20.20.2
# Guess:     With HTTPS_PROXY set, calls to https addresses go through the proxy; a stand-in at http://127.0.0.1 is called
#            directly, as fetch does, or at the latest with NO_PROXY=* or NO_PROXY=127.0.0.0/8.
# Behaviour: The client of googleapis tunnels everything through HTTPS_PROXY, plain http and the machine's own address too.
#            Of NO_PROXY it knows exact names and endings only: 127.0.0.1 works; *, 127.0.0.0/8 and 127.0.0.1:PORT have
#            no effect. fetch of Node 20 and of Node 24 (unless told) uses no proxy at all.
# Who is hurt: tests against a local stand-in fail on the computers of an office with a proxy, although fetch to the same
#            address works; the proxy's log gets addresses, names of tabs and keys that should never leave the machine.
# Seen:      HTTPS_PROXY: CONNECT 127.0.0.1; NO_PROXY=*: CONNECT; NO_PROXY=127.0.0.1: direct; fetch: direct
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit googleapis@188.0.0

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import { google } from 'googleapis';

const listen = (server) => new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.address().port)));
const target = createServer((req, res) => res.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'));
const rootUrl = 'http://127.0.0.1:' + (await listen(target)) + '/';
let tunnels;
const proxy = createServer().on('connect', (req, socket) => (tunnels++, socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')));
process.env.HTTPS_PROXY = 'http://127.0.0.1:' + (await listen(proxy));

const call = async (noProxy) => {
  tunnels = 0;
  process.env.NO_PROXY = noProxy;
  const sheets = google.sheets({ version: 'v4', auth: 'key', rootUrl });
  const result = await sheets.spreadsheets.get({ spreadsheetId: 'id' }, { retry: false }).then(() => 'answered', () => 'failed');
  console.log('NO_PROXY=' + noProxy, '-> googleapis', result, 'tunnels', tunnels);
  return result + tunnels;
};
const seen = [];
for (const noProxy of ['', '*', '127.0.0.0/8', new URL(rootUrl).host, '127.0.0.1']) seen.push(await call(noProxy));
process.env.NO_PROXY = '';
tunnels = 0;
console.log('fetch:', (await fetch(rootUrl)).status, 'tunnels', tunnels);
seen.push('fetch' + tunnels);
for (const server of [target, proxy]) {
  server.closeAllConnections();
  server.close();
}
if (seen.join() !== 'failed1,failed1,failed1,failed1,answered0,fetch0') {
  console.error('The behaviour has changed: the proxy is used for other calls now.');
  process.exit(1);
}
console.log('Still so: set NO_PROXY=127.0.0.1,localhost wherever a stand-in is used.');
JS
env -u https_proxy -u HTTP_PROXY -u http_proxy -u no_proxy node check.mjs
