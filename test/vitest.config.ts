import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/deploy/**', 'test/faults/**'],
    // The day a test runs on must not matter; the suite is also run under other time zones in CI.
    env: { TZ: process.env['TZ'] ?? 'Europe/Kyiv' },
    // CommonJS packages are seen as Node sees them.
    deps: { interopDefault: false },
    // Tests keep nothing between them, so files may share what was loaded: a quarter faster.
    isolate: false,
    // Only what hangs comes to its end by them: a busy machine is waited for.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many tests wait for time-outs: with one worker to a core the other core would wait with them.
    maxWorkers: 3,
  },
})
