import { describe, expect, test } from 'vitest'
import { detectDayShift } from '../../../src/estimate/period/detect-day-shift.ts'
import { simulate } from './made-series.ts'

const kinds = [
  { memory: 0, spread: 0.5, noise: 0.1 },
  { memory: 0.6, spread: 0.5, noise: 0.1 },
  { memory: 0.9, spread: 0.5, noise: 0.1 },
  { memory: 0.95, spread: 0.3, noise: 0.1 },
  { memory: 0.5, spread: 0.1, noise: 0.1 },
]

describe('detectDayShift on many made series', () => {
  test('a wrong shift is almost never chosen, on 1,500 made series of 20 to 120 days', () => {
    let [wrong, missed, clear] = [0, 0, 0]
    for (const [index, kind] of kinds.entries()) {
      for (const days of [20, 60, 120]) {
        for (const shift of [0, 1]) {
          for (let run = 0; run < 50; run++) {
            const seed = 7919 * (run + 1) + 101 * index + days + shift
            const found = detectDayShift(...simulate({ ...kind, seed, days, shift: () => shift }))
            if (found.segments.length > 1 || (found.confident && found.shift !== shift)) wrong++
            else if (!found.confident) missed++
            else clear++
          }
        }
      }
    }
    expect(wrong).toBeLessThanOrEqual(3)
    expect(clear).toBeGreaterThan(1200)
    expect(wrong + missed + clear).toBe(1500)
  })

  test('series that have nothing to do with each other are shifted in at most 2 % of runs', () => {
    let shifted = 0
    for (const kind of kinds) {
      for (let seed = 0; seed < 60; seed++) {
        const [views] = simulate({ ...kind, seed, days: 90, shift: () => 0 })
        const [, viewers] = simulate({ ...kind, seed: seed + 5000, days: 90, shift: () => 0 })
        if (detectDayShift(views, viewers).segments.some((segment) => segment.shift !== 0)) shifted++
      }
    }
    expect(shifted).toBeLessThanOrEqual(6)
  })
})
