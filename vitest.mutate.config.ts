import { defineConfig } from 'vitest/config'

/** Folders or files of tests, comma-separated: the tests that one part is to be judged by. */
const judges = (process.env.REACH_MUTATE_TESTS ?? 'test/math,test/estimate,test/laws').split(',')

/** The fast tests of the pure core, with one seed, so that a mutant that is caught once is caught always. */
export default defineConfig({
  test: {
    include: judges.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 60_000,
  },
})
