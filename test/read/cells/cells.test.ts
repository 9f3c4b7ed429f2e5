import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingReason, readCount, readNumber } from '../../../src/read/cells/cells.ts'
import { plainDigits } from '../../../src/read/cells/plain-digits.ts'

const number = (value: number, low = value, high = value) => ({ kind: 'number', value, low, high, percent: false })

// The marks of Studio (undefined), Business Suite (NAN, --), ads (-), scrapers (N/A) and connectors.
test.each(['', '  ', 'undefined', 'NAN', 'NaN', '--', '-', 'N/A', 'null', 'None', null, undefined])(
  'the mark %j is missing, never zero',
  (mark) => {
    expect(missingReason(mark)).not.toBeNull()
    expect(readCount(mark)).toMatchObject({ kind: 'missing' })
  },
)

test('a real 0 is a number', () => {
  expect(readCount('0')).toEqual(number(0))
  expect(readCount(0)).toEqual(number(0))
  expect(readCount('-0', true)).toEqual(number(0))
})

// 14.5K has its true value in [14,450, 14,550): half a unit of the last digit on both sides.
test.each([
  ['14.5K', 14_500, 14_450, 14_550],
  ['7.7M', 7_700_000, 7_650_000, 7_750_000],
  ['22k', 22_000, 21_500, 22_500],
  ['1.2B', 1_200_000_000, 1_150_000_000, 1_250_000_000],
  ['14,5K', 14_500, 14_450, 14_550],
] as const)('the suffix of %s hides digits: the rounding cell is kept', (text, value, low, high) => {
  expect(readCount(text)).toEqual(number(value, low, high))
})

test.each([
  ['18,400', 18_400],
  ['1,234,567', 1_234_567],
  ['1.234.567', 1_234_567],
  ['1 234 567', 1_234_567],
  ['1\u202f234', 1_234],
  ["12'345", 12_345],
] as const)('the grouped number %j is exact', (text, value) => {
  expect(readCount(text)).toMatchObject(number(value))
})

test.each(['1.250', '1,250', '12.345'])(
  'one sign before three digits (%s) has two readings; a count takes the whole one',
  (text) => {
    const whole = Number(text.replace(/[.,]/, ''))
    expect(readCount(text)).toMatchObject({ kind: 'number', value: whole, otherwise: whole / 1000 })
    expect(readNumber(text)).toMatchObject({ kind: 'number', value: whole / 1000 })
  },
)

test('two different signs, or groups that are not of three, are no whole number', () => {
  for (const text of ['1.234,567,8', '12,34', '1,2345', '1,,234', '1.234.56']) expect(readCount(text).kind).toBe('bad')
})

test('a decimal of zero is a whole number without rounding; other decimals are no count', () => {
  expect(readCount('680.0')).toEqual(number(680))
  expect(readCount('33762.4').kind).toBe('bad')
  expect(readCount(33762.4).kind).toBe('bad')
})

test('a decimal carries half a unit of its last digit', () => {
  expect(readNumber('0.59')).toEqual(number(0.59, 0.585, 0.595))
  expect(readNumber('9.5')).toEqual(number(9.5, 9.45, 9.55))
  expect(readNumber('-0.5')).toEqual(number(-0.5, -0.55, -0.45))
})

test.each([
  ['62%', 62],
  ['4.00%', 4],
  ['10,6 %', 10.6],
  ['٤٥٪', 45],
] as const)('%s is a percent and no count', (text, value) => {
  expect(readNumber(text)).toMatchObject({ kind: 'number', value, percent: true })
  expect(readCount(text).kind).toBe('bad')
})

test('only net counts may be negative', () => {
  expect(readCount('-3', true)).toEqual(number(-3))
  expect(readCount('-3')).toMatchObject({ kind: 'bad' })
})

test('counts are exact: above 2^53 a double holds no longer every whole number', () => {
  expect(readCount('9007199254740992')).toEqual(number(2 ** 53))
  expect(readCount('9007199254740994').kind).toBe('bad')
  expect(readCount('-9007199254740994', true).kind).toBe('bad')
})

test.each([
  ['Arabic', '٣٤٥'],
  ['Persian', '۳۴۵'],
  ['Devanagari', '३४५'],
  ['Bengali', '৩৪৫'],
  ['Thai', '๓๔๕'],
  ['Burmese', '၃၄၅'],
  ['Khmer', '៣៤៥'],
  ['full-width', '３４５'],
])('%s digits are digits', (_, text) => {
  expect(plainDigits(text)).toBe('345')
  expect(readCount(text)).toEqual(number(345))
})

test.each([
  'abc',
  'Share',
  '1e5',
  '0x10',
  '12 34',
  '3.апр',
  '7.56E+18',
  '1-2',
  '+',
  '%',
  'K',
  true,
  {},
  [],
  [3],
  Number.NaN,
  Number.POSITIVE_INFINITY,
])('%j is no number', (cell) => {
  expect(readCount(cell).kind).toBe('bad')
  expect(readNumber(cell).kind).toBe('bad')
})

test('hundreds of digits give no Infinity and no NaN', () => {
  for (const text of ['1'.repeat(400), `0.${'1'.repeat(400)}`, `-${'9'.repeat(400)}`, `1,${'000,'.repeat(200)}000`])
    expect(readNumber(text).kind).toBe('bad')
})

test('every whole number up to 2^53 reads back, plain and grouped', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (count) => {
      expect(readCount(String(count), true)).toEqual(number(count + 0))
      expect(readCount(count.toLocaleString('en-US'), true)).toMatchObject(number(count + 0))
    }),
  )
})

test('whatever the cell, a number is finite and lies in its rounding cell', () => {
  const texts = fc.stringMatching(/^[-+]?[0-9.,' KkMmBb%]{0,30}$/)
  fc.assert(
    fc.property(fc.oneof(texts, fc.anything()), fc.boolean(), (cell, whole) => {
      const reading = readNumber(cell, whole)
      if (reading.kind !== 'number') return
      expect(Number.isFinite(reading.value) && Number.isFinite(reading.low) && Number.isFinite(reading.high)).toBe(true)
      expect(reading.low).toBeLessThanOrEqual(reading.value)
      expect(reading.high).toBeGreaterThanOrEqual(reading.value)
    }),
  )
})
