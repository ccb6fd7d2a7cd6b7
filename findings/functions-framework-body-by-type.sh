#!/usr/bin/env bash
# Versions:  @google-cloud/functions-framework@5.0.5
# Guess:     req.body has the body in some form whatever its type; brackets in names (states[]=..., filter[year]=...) mean
#            the same in a form as in the address.
# Behaviour: A body without Content-Type is dropped: req.body and even req.rawBody are undefined. text/csv is a Buffer,
#            text/plain a string, application/ld+json a Buffer though it is JSON.
#            «states[]=a» is states: ["a"] in a form, but a parameter literally called «states[]» in the address.
# Who is hurt: a task queue that sets no type sends empty work that is taken for «nothing to do»; a filter that works
#            from the form is without effect in a link, so the list is longer than asked for.
# Seen:      no type: undefined; text/csv: Buffer; form {"states":["a","b"]}; address {"states[]":["a","b"]}
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @google-cloud/functions-framework@5.0.5

cat >check.mjs <<'JS'
import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';

const kind = (value) => (Buffer.isBuffer(value) ? 'Buffer' : typeof value);
http('look', (req, res) => res.json({ body: kind(req.body), raw: kind(req.rawBody), form: req.body, query: req.query }));
const server = getTestServer('look');
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = 'http://127.0.0.1:' + server.address().port;

const post = async (type, body) => {
  const headers = type ? { 'Content-Type': type } : {};
  const seen = await (await fetch(base, { method: 'POST', headers, body: new TextEncoder().encode(body) })).json();
  console.log(type ?? 'no type', '-> body:', seen.body, 'rawBody:', seen.raw);
  return seen;
};
const kinds = [];
for (const type of [undefined, 'application/json', 'application/ld+json', 'text/plain', 'text/csv']) {
  kinds.push((await post(type, '{"a":1}')).body);
}
const names = 'states[]=a&states[]=b';
const form = JSON.stringify((await post('application/x-www-form-urlencoded', names)).form);
const query = JSON.stringify((await (await fetch(base + '?' + names)).json()).query);
console.log('form', form, 'address', query);
server.close();

const expected = 'undefined,object,Buffer,string,Buffer';
if (kinds.join() !== expected || form !== '{"states":["a","b"]}' || query !== '{"states[]":["a","b"]}') {
  console.error('The behaviour has changed: bodies or names with brackets are read differently now.');
  process.exit(1);
}
console.log('Still so: name the type of each body; repeat plain names in addresses.');
JS
node check.mjs
