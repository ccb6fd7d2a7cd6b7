#!/usr/bin/env bash
# Versions:  hono@4.13.19
# Guess:     Where a name occurs twice, the address and a form are read alike: c.req.query('state') and
#            parseBody().state give the same one of the two, or a list.
# Behaviour: The address gives the first, the form the last; the others are dropped without a word. Only a name that ends
#            in [] or the option { all: true } gives a list from a form, only c.req.queries() from an address.
# Who is hurt: a list of check boxes: a filter sent by GET keeps the first choice, the same form sent by POST saves the
#            last one; the other choices are lost and the page shows no error.
# Seen:      address: триває; form: прострочено; parseBody({ all: true }): both
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit hono@4.13.19

cat >check.mjs <<'JS'
import { Hono } from 'hono';

const app = new Hono();
app.get('/', (c) => c.json([c.req.query('state'), c.req.query().state, c.req.queries('state')]));
app.post('/', async (c) => c.json((await c.req.parseBody()).state));
app.post('/all', async (c) => c.json((await c.req.parseBody({ all: true })).state));

const choices = new URLSearchParams([['state', 'триває'], ['state', 'прострочено']]);
const address = await (await app.request('/?' + choices)).json();
const form = await (await app.request('/', { method: 'POST', body: choices })).json();
const all = await (await app.request('/all', { method: 'POST', body: choices })).json();
console.log('address:', address, 'form:', form, 'form with all:', all);

const both = 'триває,прострочено';
if (address[0] !== 'триває' || address[1] !== 'триває' || String(address[2]) !== both || form !== 'прострочено' || String(all) !== both) {
  console.error('The behaviour has changed: repeated names are read differently now.');
  process.exit(1);
}
console.log('Still so: use queries() and { all: true } wherever a name may repeat.');
JS
node check.mjs
