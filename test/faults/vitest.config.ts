import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // CommonJS packages are imported as Node imports them.
    deps: { interopDefault: false },
    include: ['test/faults/**/*.test.ts'],
    env: { TZ: 'Europe/Kyiv' },
    // One test injects every fault into one function.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    // One for each file: all of them mostly wait.
    maxWorkers: 3,
  },
})
