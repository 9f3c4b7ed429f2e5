import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goergMaxReach, goergReach } from '../../../src/learn/rules/goerg.ts'
import { fitPopulation, sainsburyPopulation, sainsburyReach } from '../../../src/learn/rules/sainsbury.ts'

const reaches = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 30 })

describe('independence over a population', () => {
  // Origin: mediaPlanR, tools/check-minimum-r.R and R/classical_reach_models.R.
  test('agrees with mediaPlanR', () => {
    expect(sainsburyReach([0.3, 0.4], 1)).toBeCloseTo(0.58, 12)
    expect(sainsburyReach([300_000, 400_000, 200_000], 1_000_000)).toBeCloseTo(664_000, 6)
  })

  test('lies between the largest part and the sum, and the population follows from it', () => {
    fc.assert(
      fc.property(reaches, fc.double({ min: 1, max: 50, noNaN: true }), (parts, factor) => {
        const largest = parts.reduce((most, reach) => Math.max(most, reach), 0)
        const sum = parts.reduce((total, reach) => total + reach, 0)
        const union = sainsburyReach(parts, largest * factor)
        expect(union).toBeGreaterThanOrEqual(largest * (1 - 1e-12))
        expect(union).toBeLessThanOrEqual(sum * (1 + 1e-12))
        const population = sainsburyPopulation(parts, Math.min(sum, Math.max(largest, union)))
        if (population < Infinity) expect(sainsburyReach(parts, population) / union).toBeCloseTo(1, 6)
      }),
    )
  })

  test('one population that explains all windows is found; without any overlap there is none', () => {
    const windows = [
      [300, 200, 100],
      [500, 20],
      [250, 250, 250, 250],
    ].map((parts) => ({ reaches: parts, union: sainsburyReach(parts, 900) }))
    expect(fitPopulation(windows)).toBeCloseTo(900, 3)
    expect(fitPopulation([{ reaches: [5, 5], union: 10 }])).toBe(Infinity)
  })

  test('refuses a population of nobody', () => {
    expect(() => sainsburyReach([1], 0)).toThrow(RangeError)
  })
})

describe("Goerg's curve", () => {
  // Origin: planning-evaluation-framework of the World Federation of Advertisers, src/models/tests/goerg_model_test.py.
  test('agrees with the planning-evaluation-framework', () => {
    expect(goergMaxReach(200, 100)).toBeCloseTo(200, 9)
    expect(goergReach(100, 200)).toBeCloseTo(66.66666666666667, 9)
    expect([1, 2, 3].map((times) => goergReach(200, goergMaxReach(200, 100), times))).toEqual([100, 50, 25])
    expect(goergMaxReach(300, 100)).toBeCloseTo(150, 9)
  })

  test('goes through its point; where nobody came twice it is the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), (reach, more) => {
        expect(goergReach(reach + more, goergMaxReach(reach + more, reach)) / reach).toBeCloseTo(1, 9)
      }),
    )
    expect(goergReach(70, goergMaxReach(50, 50))).toBe(70)
    expect(() => goergMaxReach(50, 60)).toThrow(RangeError)
  })
})
