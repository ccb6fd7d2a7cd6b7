import { defineConfig } from 'vitest/config'

/** A real browser (the Debian package chromium) over everything on this machine. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 2 },
})
