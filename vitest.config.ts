import { defineConfig } from 'vitest/config'

const report = process.env.REACH_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Simulations are set up once for all tests of a file.
    hookTimeout: 300_000,
    // A machine-readable count beside the readable one, for whoever asks for it.
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
