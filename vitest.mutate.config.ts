import { defineConfig } from 'vitest/config'

/** The fast tests of the pure core, with one seed, so that a mutant that is caught once is caught always. */
export default defineConfig({
  test: {
    include: ['test/math/**/*.test.ts', 'test/estimate/**/*.test.ts', 'test/laws/**/*.test.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
  },
})
