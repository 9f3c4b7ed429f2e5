import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DatedValue, detectDayShift } from '../../../src/estimate/period/detect-day-shift.ts'
import { normalQuantile } from '../../../src/math/normal.ts'

const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Park and Miller's generator, so that every run sees the same numbers. */
const normals = (seed: number): (() => number) => {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return normalQuantile(state / 2_147_483_647)
  }
}

interface Plan {
  readonly seed: number
  readonly days: number
  /** Correlation of neighbouring days of ln views, its sd, and the sd of ln views per viewer. */
  readonly memory: number
  readonly spread: number
  readonly noise: number
  /** Shift of the viewers of each day. */
  readonly shift: (day: number) => number
}

const START = 20_000

const simulate = ({ seed, days, memory, spread, noise, shift }: Plan): [DatedValue[], DatedValue[]] => {
  const normal = normals(seed)
  let log = spread * normal()
  const views: DatedValue[] = []
  const viewers = new Map<string, number>()
  for (let day = 0; day < days; day++) {
    log = memory * log + Math.sqrt(1 - memory ** 2) * spread * normal()
    const plays = Math.round(Math.exp(8 + log))
    views.push({ date: date(START + day), value: plays })
    viewers.set(date(START + day + shift(day)), Math.round(plays / Math.exp(Math.abs(0.2 + noise * normal()))))
  }
  return [views, [...viewers].map(([label, value]) => ({ date: label, value }))]
}

const kinds = [
  { memory: 0, spread: 0.5, noise: 0.1 },
  { memory: 0.6, spread: 0.5, noise: 0.1 },
  { memory: 0.9, spread: 0.5, noise: 0.1 },
  { memory: 0.95, spread: 0.3, noise: 0.1 },
  { memory: 0.5, spread: 0.1, noise: 0.1 },
]

describe('detectDayShift', () => {
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

  test('every shift from -2 to 2 is found, and is the number of days that the labels are late', () => {
    for (const shift of [-2, -1, 0, 1, 2]) {
      const [views, viewers] = simulate({
        memory: 0.3,
        spread: 0.5,
        noise: 0.05,
        seed: 5,
        days: 60,
        shift: () => shift,
      })
      expect(detectDayShift(views, viewers)).toMatchObject({ shift, confident: true, segments: [{ shift }] })
    }
  })

  test('a change inside is found to the day or the next', () => {
    for (const at of [30, 100, 300]) {
      const shift = (day: number): number => (day < at ? 0 : 1)
      const [views, viewers] = simulate({ memory: 0.6, spread: 0.5, noise: 0.05, seed: at, days: 340, shift })
      const { segments } = detectDayShift(views, viewers)
      expect(segments.map((segment) => segment.shift)).toEqual([0, 1])
      expect(Math.abs(Date.parse(segments[1]?.from ?? '') / 86_400_000 - (START + at + 1))).toBeLessThanOrEqual(1)
      expect(segments.every((segment) => segment.confident)).toBe(true)
    }
  })

  test('glitch days do not decide', () => {
    const [views, viewers] = simulate({ memory: 0.6, spread: 0.4, noise: 0.05, seed: 3, days: 90, shift: () => 1 })
    const glitched = viewers.map((entry, index) =>
      index % 30 === 7 ? { ...entry, value: (entry.value ?? 0) * 50 } : entry,
    )
    expect(detectDayShift(views, glitched)).toMatchObject({ shift: 1, confident: true })
  })

  test('nothing is shifted where the evidence is weak: short, flat or empty series', () => {
    const [views, viewers] = simulate({ memory: 0.6, spread: 0.5, noise: 0.05, seed: 3, days: 12, shift: () => 1 })
    const flat = (value: number): DatedValue[] =>
      Array.from({ length: 60 }, (_, day) => ({ date: date(START + day), value }))
    for (const found of [detectDayShift(views, viewers), detectDayShift(flat(1000), flat(800))]) {
      expect(found).toMatchObject({ shift: 0, confident: false })
      expect(found.segments).toHaveLength(1)
    }
    expect(detectDayShift(views, [])).toEqual({ shift: 0, confident: false, segments: [] })
    expect(detectDayShift([], viewers)).toMatchObject({ shift: 0, confident: false })
  })

  test('the order of the rows and the size of the account play no part', () => {
    const [views, viewers] = simulate({ memory: 0.6, spread: 0.5, noise: 0.05, seed: 3, days: 60, shift: () => 1 })
    const { segments } = detectDayShift(views, viewers)
    fc.assert(
      fc.property(fc.shuffledSubarray(views, { minLength: views.length }), (shuffled) => {
        expect(detectDayShift(shuffled, viewers.toReversed()).segments[0]?.shift).toBe(segments[0]?.shift)
      }),
      { numRuns: 20 },
    )
  })

  test('a date that is none is refused', () => {
    expect(() => detectDayShift([{ date: '12 May', value: 3 }], [])).toThrow('12 May')
  })
})
