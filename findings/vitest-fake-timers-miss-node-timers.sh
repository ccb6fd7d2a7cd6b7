#!/usr/bin/env bash
# Versions:  vitest@5.1.1
# Guess:     After vi.useFakeTimers() time stands still for everything that waits: setTimeout, the sleep of
#            node:timers/promises, AbortSignal.timeout.
# Behaviour: Only the globals are replaced (setTimeout, Date, performance.now, process.hrtime ...). The functions of
#            node:timers and node:timers/promises and AbortSignal.timeout go on with real time, so advancing five
#            seconds does not end them, although Date and performance.now have moved on by five seconds.
# Who is hurt: a test of retries or time-outs that waits in real time, or claims that a time-out never comes; programme and
#            clock disagree within one test.
# Seen:      {"global":true,"node:timers":false,"timers/promises":false,"AbortSignal":false,"clock":5000}
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm pkg set type=module
npm install --silent --no-fund --no-audit vitest@5.1.1

cat >clock.test.mjs <<'JS'
import timers from 'node:timers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';

test('what stands still', async () => {
  vi.useFakeTimers();
  const start = performance.now();
  const seen = { global: false, 'node:timers': false, 'timers/promises': false };
  setTimeout(() => { seen.global = true; }, 1000);
  timers.setTimeout(() => { seen['node:timers'] = true; }, 1000).unref();
  sleep(1000, undefined, { ref: false }).then(() => { seen['timers/promises'] = true; });
  const signal = AbortSignal.timeout(1000);
  await vi.advanceTimersByTimeAsync(5000);
  seen.AbortSignal = signal.aborted;
  seen.clock = performance.now() - start;
  vi.useRealTimers();
  console.log(JSON.stringify(seen));
  expect(Object.values(seen).join()).toBe('true,false,false,false,5000');
});
JS
if ! npx vitest run --reporter=verbose; then
  echo 'The behaviour has changed: other clocks are replaced now.'
  exit 1
fi
echo 'Still so: use the global setTimeout in what is to be tested, or inject the clock.'
