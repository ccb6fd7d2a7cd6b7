#!/usr/bin/env bash
# Versions:  p-retry@9.0.0
# Guess:     A cancelled fetch (an error named AbortError) is not repeated, and where shouldRetry is given it decides about
#            every other error.
# Behaviour: Only p-retry's own class AbortError stops it; the DOMException AbortError of fetch is repeated until the
#            attempts are used up. On the other hand a TypeError (except those of a broken network) ends all at once,
#            and shouldRetry is not even asked; nor is it for a thrown text.
# Who is hurt: a request called off by the user is sent again and again; a client library that trips over a half-written
#            answer with a TypeError is not repeated although the programme says that it shall be.
# Seen:      AbortError: 3 attempts; TypeError: 1 attempt, shouldRetry asked 0 times; Error: 3 attempts
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit p-retry@9.0.0
npm pkg set type=module

cat >check.mjs <<'JS'
import pRetry, { AbortError } from 'p-retry';

const count = async (name, thrown) => {
  let [attempts, asked] = [0, 0];
  const options = { retries: 2, minTimeout: 10, shouldRetry: () => { asked++; return true; } };
  await pRetry(() => { attempts++; throw thrown; }, options).catch(() => {});
  console.log(name + ':', attempts, 'attempts, shouldRetry asked', asked, 'times');
  return attempts + '/' + asked;
};

const cancelled = new AbortController();
cancelled.abort();
const ofFetch = await fetch('http://127.0.0.1:1080/', { signal: cancelled.signal }).catch((error) => error);
console.log('an aborted fetch throws', ofFetch.constructor.name, ofFetch.name);
const seen = [
  await count('Error', new Error('later')),
  await count('AbortError of fetch', ofFetch),
  await count('AbortError of p-retry', new AbortError('stop')),
  await count('TypeError', new TypeError("Cannot read properties of undefined (reading 'values')")),
  await count('a text', 'later'),
];
if (seen.join() !== '3/2,3/2,1/0,1/0,1/0') {
  console.error('The behaviour has changed: other errors are repeated now.');
  process.exit(1);
}
console.log('Still so: pass the signal to p-retry itself, and wrap a TypeError into an Error where it shall be repeated.');
JS
node check.mjs
