#!/usr/bin/env bash
# Versions:  @google-cloud/functions-framework@5.0.5
# Guess:     A function gets every path of its address and behaves as an Express application: it can answer
#            /robots.txt, and res.send() adds an ETag so that an unchanged answer is a 304.
# Behaviour: /robots.txt and /favicon.ico are answered 404 by the framework, the function is not called (and logs
#            nothing), with a slash behind them too; other files are passed on. ETags are switched off, so no answer is ever a 304
#            unless the function sets one.
# Who is hurt: a rule for search engines that is served, tested by calling the function, and never read by any of them;
#            a feed polled by thousands of calendars that is sent whole each time.
# Seen:      /robots.txt 404, calls 0; /robots.txt/ 404; /security.txt 200; no ETag, and the plain Express has one
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @google-cloud/functions-framework@5.0.5 express@5.1.0

cat >check.mjs <<'JS'
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import express from 'express';

let calls = 0;
const answer = (req, res) => {
  calls++;
  res.send('User-agent: *\nDisallow: /\n');
};
http('site', answer);
const listen = (server) => new Promise((ready) => { const s = server.listen(0, '127.0.0.1', () => ready(s)); });
const framework = await listen(getTestServer('site'));
const plain = await listen(express().use(answer));

const get = async (server, path) => {
  calls = 0;
  const res = await fetch('http://127.0.0.1:' + server.address().port + path);
  const seen = [res.status, calls, res.headers.has('etag')].join();
  console.log(server === plain ? 'Express  ' : 'framework', path, '-> status, calls, ETag:', seen);
  return seen;
};
const seen = [];
for (const path of ['/robots.txt', '/favicon.ico', '/robots.txt/', '/security.txt']) seen.push(await get(framework, path));
seen.push(await get(plain, '/robots.txt'));
framework.close();
plain.close();

if (seen.join(' ') !== '404,0,false 404,0,false 404,0,false 200,1,false 200,1,true') {
  console.error('The behaviour has changed: these paths or ETags are treated differently now.');
  process.exit(1);
}
console.log('Still so: send the header X-Robots-Tag and set an ETag by hand.');
JS
node check.mjs
