import { defineConfig } from 'vitest/config'

/** Separate from the other tests, because it installs packages. */
export default defineConfig({
  test: { include: ['test/deploy/**/*.test.ts'], testTimeout: 20_000, hookTimeout: 240_000 },
})
