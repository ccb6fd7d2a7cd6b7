import { defineConfig } from 'vitest/config'

/** Separate from the other tests, because it installs packages. */
export default defineConfig({
  test: { include: ['test/deploy/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 900_000 },
})
