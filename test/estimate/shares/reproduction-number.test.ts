import { expect, test } from 'vitest'
import { discretisedGammaInterval } from '../../../src/estimate/shares/discretised-gamma-interval.ts'
import { quietDayBound } from '../../../src/estimate/shares/quiet-day-bound.ts'
import { reproductionNumber, sharePressure } from '../../../src/estimate/shares/reproduction-number.ts'

const near = (got: number | undefined, expected: number | undefined, tolerance: number) =>
  expect(Math.abs((got ?? Number.NaN) / (expected ?? Number.NaN) - 1)).toBeLessThan(tolerance)

/** A prior of mean 5 and sd 5, as EpiEstim has it, and Poisson counts. */
const EPI_PRIOR = { shape: 1, rate: 0.2, overdispersion: 1, possibleB: 4 }
/** EpiEstim counts days from 1. */
const window = (from: number, to: number) => [from - 1, to - 1] as const

test('the school influenza of 2009 reproduces as EpiEstim says', () => {
  // source: EpiEstim's Flu2009 incidence (27 April to 28 May 2009) and serial interval, as copied in flu2009-incidence.csv
  const incidence = [
    1, 1, 0, 2, 5, 3, 3, 3, 6, 2, 5, 9, 13, 12, 13, 11, 12, 6, 6, 6, 3, 1, 0, 2, 0, 0, 0, 0, 2, 0, 2, 0,
  ]
  const weights = [0, 0.233, 0.359, 0.198, 0.103, 0.053, 0.027, 0.014, 0.007, 0.003, 0.002, 0.001]
  // source: virality vector V10, EpiEstim's own snapshot estimate_R.md, Example 1
  const expected = {
    mean: [1.7356089, 1.6636221, 0.4173489, 1.0040161],
    sd: [0.40908694, 0.23295369, 0.11575175, 0.44900963],
    low: [1.02863184, 1.23867595, 0.2222207, 0.32600128],
    high: [2.6244959, 2.1502729, 0.6729457, 2.0565439],
  }
  const found = reproductionNumber(
    incidence.map((cases) => ({ shares: cases, certain: cases })),
    {
      weights,
      windows: [window(2, 8), window(8, 14), window(20, 26), window(26, 32)],
      prior: EPI_PRIOR,
      level: 0.95,
    },
  )
  for (const field of ['mean', 'sd', 'low', 'high'] as const) {
    for (const [index, got] of found.entries()) near(got[field], expected[field][index], 1e-6)
  }
})

test('imported cases beget but are not begotten', () => {
  // source: virality vector V11, the same snapshot, Example 2: serial interval discr_si(2.6, 1.5)
  const local = [0, 2, 0, 0, 1, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]
  const imported = [1, 1, 1, 1, 2, 2, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  const found = reproductionNumber(
    local.map((cases, day) => ({ shares: cases + (imported[day] ?? 0), certain: cases })),
    {
      weights: discretisedGammaInterval(2.6, 1.5, local.length),
      windows: [window(2, 8), window(3, 9), window(8, 14), window(21, 27)],
      prior: EPI_PRIOR,
      level: 0.95,
    },
  )
  const expected = {
    mean: [0.641359, 0.3999222, 0.2561099, 9.8571825],
    sd: [0.2424109, 0.1788506, 0.181097, 6.9700806],
    low: [0.257859602, 0.12985364, 0.031016091, 1.193750537],
  }
  for (const field of ['mean', 'sd', 'low'] as const) {
    for (const [index, got] of found.entries()) near(got[field], expected[field][index], 1e-6)
  }
})

// source: virality vectors V19 and V20
const SHARES = [120, 300, 200, 90, 40, 20]
const SHARE_DRIVEN = [30, 110, 105, 60, 30, 18]
const WEIGHTS = [0.794525, 0.093175, 0.025514, 0.014931, 0.010354, 0.007824]

test('new viewers per share follow from shares and share-driven viewers', () => {
  const pressure = sharePressure(SHARES, WEIGHTS)
  const expectedPressure = [95.343, 249.5385, 189.91918, 99.58817, 50.99133, 28.94504]
  for (const [day, shares] of pressure.entries()) near(shares, expectedPressure[day], 1e-9)
  const expected = [
    { overdispersion: 1, mean: 0.49419704, sd: 0.02624775, low: 0.45183029, high: 0.53814864 },
    { overdispersion: 5, mean: 0.49429252, sd: 0.05821252, low: 0.40259431, high: 0.59377993 },
  ]
  for (const { overdispersion, ...numbers } of expected) {
    const [found] = reproductionNumber(
      SHARES.map((shares, day) => ({ shares, certain: SHARE_DRIVEN[day] ?? 0 })),
      { weights: WEIGHTS, prior: { shape: 1.5, rate: 3, overdispersion, possibleB: 4 }, level: 0.9 },
    )
    // the vector is printed to eight decimals
    for (const field of ['mean', 'sd', 'low', 'high'] as const) expect(found?.[field]).toBeCloseTo(numbers[field], 8)
  }
})

test('a quiet day bounds what a share can have brought', () => {
  const views = [5000, 9000, 4000, 900, 250, 60]
  const found = quietDayBound(views, sharePressure(SHARES, WEIGHTS))
  near(found?.bound, 2.0728940088, 1e-9)
  expect(found?.day).toBe(5)
  near(quietDayBound(views, sharePressure(SHARES, WEIGHTS), 1.2)?.bound, 2.0728940088 / 1.2, 1e-9)
  expect(quietDayBound([10, 20], [0, 0])).toBeNull()
  expect(() => quietDayBound([1], [1, 2])).toThrow(RangeError)
  expect(() => quietDayBound([1], [1], 0.5)).toThrow('0.5')
})

test('nobody who came by a share for certain leaves zero possible', () => {
  const [found] = reproductionNumber(SHARES.map((shares) => ({ shares, certain: 0, possible: 100 })))
  expect(found?.low).toBe(0)
  expect(found?.value).toBeGreaterThan(0)
})

test('an empty series has no window, and windows outside the series are refused', () => {
  expect(reproductionNumber([])).toEqual([])
  const series = [{ shares: 1, certain: 1 }]
  expect(() => reproductionNumber(series, { windows: [[0, 1]] })).toThrow(RangeError)
  expect(() => reproductionNumber(series, { windows: [[-1, 0]] })).toThrow(RangeError)
  expect(() => reproductionNumber([{ shares: -1, certain: 0 }])).toThrow('-1')
})
