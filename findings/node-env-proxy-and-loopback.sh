#!/usr/bin/env bash
# Versions:  node@24.21.0
# Guess:     With NODE_USE_ENV_PROXY=1 fetch and http.get treat HTTP_PROXY and NO_PROXY alike, and neither sends a call to
#            the machine's own address through the proxy.
# Behaviour: Both do send 127.0.0.1 through it. http.get asks the proxy for the page, fetch opens a tunnel (CONNECT) even
#            for http, which many proxies refuse. A range in NO_PROXY, 127.0.0.1-127.0.0.9, which the manual names,
#            counts for http.get and not for fetch; 127.0.0.0/8 counts for neither, * for both.
# Who is hurt: local stand-ins, health checks and the metadata address of a cloud are looked for at the proxy; of two
#            libraries in one programme one works and one does not.
# Seen:      none: tunnel + asked; range: tunnel + direct; /8: tunnel + asked; 127.0.0.1 and *: direct + direct
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set allowScripts.node=true --json
npm install --silent --no-fund --no-audit node@24.21.0

cat >call.mjs <<'JS'
import { get } from 'node:http';
const url = process.argv[2];
await fetch(url).catch(() => {});
await new Promise((done) => get(url, (res) => res.resume().on('end', done)).on('error', done));
JS
cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

let seen;
const listen = (server) => new Promise((ready) => server.listen(0, '127.0.0.1', () => ready('http://127.0.0.1:' + server.address().port)));
const target = createServer((req, res) => (seen.push('direct'), res.end()));
const proxy = createServer((req, res) => (seen.push('asked'), res.end()));
proxy.on('connect', (req, socket) => (seen.push('tunnel'), socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')));
const [url, HTTP_PROXY] = [await listen(target), await listen(proxy)];

const call = async (NO_PROXY) => {
  seen = [];
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--no-warnings', 'call.mjs', url], { env: { PATH, HOME, NODE_USE_ENV_PROXY: '1', HTTP_PROXY, NO_PROXY } });
  await new Promise((done) => child.on('exit', done));
  console.log('NO_PROXY=' + NO_PROXY, '-> fetch:', seen[0], '| http.get:', seen[1]);
  return seen.join('+');
};
const results = [];
for (const noProxy of ['', '127.0.0.1-127.0.0.9', '127.0.0.0/8', '127.0.0.1', '*']) results.push(await call(noProxy));
for (const server of [target, proxy]) {
  server.closeAllConnections();
  server.close();
}
if (results.join(' ') !== 'tunnel+asked tunnel+direct tunnel+asked direct+direct direct+direct') {
  console.error('The behaviour has changed: the proxy is used for other calls now.');
  process.exit(1);
}
console.log('Still so: name 127.0.0.1 and localhost in NO_PROXY, each by itself.');
JS
npx node check.mjs
