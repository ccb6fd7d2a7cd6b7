import { defineConfig } from 'vitest/config'

/** Tests of `npm start` in a real browser (the Debian package chromium). */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 2 },
})
