import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // CommonJS packages are seen as Node sees them.
    deps: { interopDefault: false },
    include: ['test/faults/**/*.test.ts'],
    env: { TZ: 'Europe/Kyiv' },
    // One test is a whole function with everything that can go wrong in it.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    // One for each suite: all of them wait more than they reckon.
    maxWorkers: 3,
  },
})
