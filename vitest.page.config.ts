import { defineConfig } from 'vitest/config'

const report = process.env.REACH_TEST_REPORT

/** Tests of the page in a real browser (Debian's chromium): `npm run test:page`. */
export default defineConfig({
  test: {
    include: ['test/page/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
