#!/usr/bin/env bash
# Versions:  hono@4.13.19
# Guess:     compress() leaves answers under its threshold (1024 bytes by default) alone.
# Behaviour: The threshold is compared with Content-Length, and c.text(), c.json() and c.html() set none: every short
#            answer is packed and grows, «так» from 6 bytes to 26. With Content-Length set by hand it is left alone.
#            A calendar (text/calendar) is packed too, however short.
# Who is hurt: health checks and small answers by the million are bigger and cost time; a simple client of a short
#            calendar or list, tested before the middleware came, is suddenly sent packed bytes.
# Seen:      c.text: gzip, 6 -> 26 bytes; the same with Content-Length: not packed, 6 bytes; calendar: gzip
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hono@4.13.19

cat >check.mjs <<'JS'
import { Hono } from 'hono';
import { compress } from 'hono/compress';

const app = new Hono();
app.use(compress({ threshold: 1024 }));
app.get('/text', (c) => c.text('так'));
app.get('/length', (c) => c.text('так', 200, { 'Content-Length': '6' }));
app.get('/json', (c) => c.json({ стан: 'так' }));
app.get('/feed.ics', (c) => c.body('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', 200, { 'Content-Type': 'text/calendar; charset=utf-8' }));

const seen = [];
for (const path of ['/text', '/length', '/json', '/feed.ics']) {
  const res = await app.request(path, { headers: { 'Accept-Encoding': 'gzip' } });
  const packed = res.headers.get('Content-Encoding') ?? 'plain';
  const bytes = (await res.arrayBuffer()).byteLength;
  console.log(path, packed, bytes, 'bytes');
  seen.push(path === '/text' && bytes <= 6 ? 'small' : packed);
}
if (seen.join() !== 'gzip,plain,gzip,gzip') {
  console.error('The behaviour has changed: short answers are treated differently now.');
  process.exit(1);
}
console.log('Still so: name the paths to pack, or set Content-Length.');
JS
node check.mjs
