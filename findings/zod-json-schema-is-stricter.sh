#!/usr/bin/env bash
# Versions:  zod@4.6.7, ajv@8.20.0
# Guess:     What passes a zod schema passes its JSON Schema too, as far as JSON Schema can say it; what it cannot say is
#            left out or refused by toJSONSchema with an error.
# Behaviour: The flag i of a pattern is dropped in silence, so the schema refuses «ТРИВАЄ» that zod takes. multipleOf 0.01
#            is judged by another rounding (19.99 passes in zod, not in Ajv). By default the schema describes the OUTPUT: a
#            further key and a missing key with a default are refused, which zod takes; { io: 'input' } mends these two.
# Who is hurt: a published schema of open data, or one used by others to check their files, refuses rows that the programme
#            itself accepts and even writes.
# Seen:      zod true / schema false for: flag i, 19.99, further key, default
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit zod@4.6.7 ajv@8.20.0

cat >check.mjs <<'JS'
import Ajv2020 from 'ajv/dist/2020.js';
import * as z from 'zod';

const compare = (name, schema, value, io = 'output') => {
  const check = new Ajv2020().compile(z.toJSONSchema(schema, { io }));
  const seen = schema.safeParse(value).success + '/' + check(value);
  console.log(name + ': zod/schema', seen, check.errors?.[0].message ?? '');
  return seen;
};
const state = z.string().regex(/^[а-яґєії]+$/iu);
const row = z.object({ state: z.string().default('триває') });
const seen = [
  compare('flag i', state, 'ТРИВАЄ'),
  compare('19.99 in steps of 0.01', z.number().multipleOf(0.01), 19.99),
  compare('a further key', row, { state: 'так', note: 'х' }),
  compare('a default', row, {}),
  compare('a further key, io: input', row, { state: 'так', note: 'х' }, 'input'),
  compare('a default, io: input', row, {}, 'input'),
];
if (seen.join(' ') !== 'true/false true/false true/false true/false true/true true/true') {
  console.error('The behaviour has changed: zod and its JSON Schema agree differently now.');
  process.exit(1);
}
console.log('Still so: test the published schema with the rows that zod takes.');
JS
node check.mjs
