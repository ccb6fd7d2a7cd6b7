#!/usr/bin/env bash
# Versions:  zod@4.6.7, ajv@8.20.0
# Guess:     Ajv in strict mode compiles the JSON Schemas that zod writes, as both keep to draft 2020-12, and its strictness
#            concerns slips of hand-written schemas only.
# Behaviour: It throws for a union of text and number (zod writes type: ["string","number"]), for a record whose keys are an
#            enum (required names without properties) and for every date (format without ajv-formats). Without
#            `strict: true` the second passes and the first only warns, so Ajv's default is not what `true` is.
# Who is hurt: a schema that compiled for a year stops the build when one column may hold a number too.
# Seen:      union: throws (strictTypes); record: throws (strictRequired); date: throws (unknown format)
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit zod@4.6.7 ajv@8.20.0

cat >check.mjs <<'JS'
import Ajv2020 from 'ajv/dist/2020.js';
import * as z from 'zod';

const attempt = (name, schema, options) => {
  try {
    new Ajv2020({ logger: false, ...options }).compile(z.toJSONSchema(schema));
    console.log(name, JSON.stringify(options), '-> compiles');
    return 'ok';
  } catch (error) {
    console.log(name, JSON.stringify(options), '->', error.message);
    return 'throws';
  }
};
const union = z.union([z.string(), z.number()]);
const record = z.record(z.enum(['план', 'факт']), z.number());
const date = z.iso.date();
const seen = [union, record, date].flatMap((schema, i) => {
  const name = ['union', 'record', 'date'][i];
  return [attempt(name, schema, { strict: true }), attempt(name, schema, {})];
});
if (seen.join() !== 'throws,ok,throws,ok,throws,throws') {
  console.error('The behaviour has changed: strict mode takes other schemas now.');
  process.exit(1);
}
console.log('Still so: allowUnionTypes: true, strictRequired: false and ajv-formats are needed for schemas of zod.');
JS
node check.mjs
