import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRealDate, readEpoch, videoIdSeconds } from '../../../src/read/dates/written-date.ts'

test('an id is a clock: its upper 32 bits are the second of upload', () => {
  // 7527623000473079054 >> 32 = 1752661308 = 2025-07-16T10:21:48Z
  expect(videoIdSeconds('7527623000473079054')).toBe(1_752_661_308)
  const second = fc.integer({ min: 1_420_070_400, max: 2_147_483_647 })
  fc.assert(
    fc.property(second, fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }), (seconds, rest) => {
      expect(videoIdSeconds(String((BigInt(seconds) << 32n) | rest))).toBe(seconds)
    }),
  )
})

test('ids that were invented, cut or turned into floating numbers are no clock', () => {
  for (const id of [
    '',
    '1234567890',
    'row-3',
    '7.56E+18',
    '75276230004730790',
    '99999999999999999999',
    '100000000000000000',
    '-7527623000473079054',
  ])
    expect(videoIdSeconds(id)).toBeNull()
})

test('ten digits are seconds, thirteen milliseconds, and both only in the years that TikTok has', () => {
  expect(readEpoch('1773506459')).toBe(1_773_506_459)
  expect(readEpoch('1773506459442')).toBe(1_773_506_459.442)
  for (const text of ['0123456789', '1234567890', '9999999999', '177350645', '17735064591', 'x', ''])
    expect(readEpoch(text)).toBeNull()
})

test('29 February is real in leap years and in years unknown', () => {
  expect(isRealDate({ year: 2024, month: 2, day: 29 })).toBe(true)
  expect(isRealDate({ year: null, month: 2, day: 29 })).toBe(true)
  expect(isRealDate({ year: 2025, month: 2, day: 29 })).toBe(false)
  expect(isRealDate({ year: 2100, month: 2, day: 29 })).toBe(false)
  for (const [month, day] of [
    [0, 1],
    [13, 1],
    [4, 31],
    [1, 0],
    [1, 32],
  ] as const)
    expect(isRealDate({ year: 2026, month, day })).toBe(false)
})
