import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from '../../../src/read/cells/cells.ts'
import { asFractions } from '../../../src/read/cells/fractions.ts'

const readings = (...cells: string[]) =>
  cells.map((cell) => {
    const {
      value = null,
      low = null,
      high = null,
    } = readNumber(cell) as { value?: number; low?: number; high?: number }
    return { value, low, high, place: { file: 'a.csv' }, column: 'Distribution' }
  })
const values = (...cells: string[]) => asFractions(readings(...cells)).map(({ value }) => value)

test('fractions stay, percents become fractions: the whole list decides', () => {
  expect(values('0.71', '0.28', '0.01')).toEqual([0.71, 0.28, 0.01])
  expect(values('62%', '38%')).toEqual([0.62, 0.38])
  expect(values('62', '37.5', '0.5')).toEqual([0.62, 0.375, 0.005])
  expect(values('1', '0')).toEqual([1, 0])
})

test('a list has one rounding width, that of its finest cell', () => {
  const [most, none] = asFractions(readings('0.71', '0'))
  expect([most?.low, most?.high]).toEqual([expect.closeTo(0.705, 12), expect.closeTo(0.715, 12)])
  expect([none?.low, none?.high]).toEqual([0, expect.closeTo(0.005, 12)])
  const [whole] = asFractions(readings('62', '38'))
  expect([whole?.low, whole?.high]).toEqual([expect.closeTo(0.615, 12), expect.closeTo(0.625, 12)])
})

test('a missing slice stays missing', () => {
  expect(values('62', 'undefined')).toEqual([0.62, null])
})

test('fractions lie in [0, 1], each in its cell', () => {
  const cell = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 3 }))
    .map(([n, digits]) => (n / 10).toFixed(digits))
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (cells) => {
      for (const { value, low, high } of asFractions(readings(...cells))) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(value).toBeGreaterThanOrEqual(low ?? 2)
        expect(high).toBeGreaterThanOrEqual(value ?? 2)
        expect(high).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('a hundred thousand slices and more are a list like others', () => {
  expect(asFractions(Array.from({ length: 200_000 }, () => readings('0.5')).flat())).toHaveLength(200_000)
})

test('small percents are percents as soon as one is above 1', () => {
  expect(values('2.5', '1.5')).toEqual([expect.closeTo(0.025, 12), expect.closeTo(0.015, 12)])
})

test('in a list of one and two decimals two decimals were kept', () => {
  expect(asFractions(readings('0.7', '0.28'))[0]).toMatchObject({
    low: expect.closeTo(0.695, 12),
    high: expect.closeTo(0.705, 12),
  })
})
