import { defineConfig } from 'vitest/config'

/** Apart from the other tests: this one installs packages. */
export default defineConfig({
  test: { include: ['test/deploy/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 900_000 },
})
