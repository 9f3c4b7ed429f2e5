import { describe, expect, test } from 'vitest'
import { type KnownOverlap, plainCampaign } from '../../../src/estimate/campaign/campaign-input.ts'
import { estimateCampaign } from '../../../src/estimate/campaign/estimate-campaign.ts'
import type { Interval } from '../../../src/estimate/interval.ts'
import { randomStream } from '../../../src/learn/random.ts'
import { drawNormal, type Random } from '../../../src/learn/random-draws.ts'
import { normalQuantile } from '../../../src/math/normal.ts'
import { makeCampaign } from './made-campaign.ts'
import { makePart } from './made-parts.ts'

/** A number that is known with an error: as a range that holds it with the probability `level`. */
const knownWithin = (truth: number, sd: number, level: number, random: Random): Interval => {
  const value = truth * Math.exp(sd * drawNormal(random))
  const step = Math.exp(sd * normalQuantile((1 + level) / 2))
  return { value, low: value / step, high: value * step }
}

/** Crowds of which nobody is told: all alike, some watch much more, few watch most, and three subjects that hardly mix. */
const CROWDS = [
  { uneven: 0, partial: 1 },
  { uneven: 0.8, partial: 3 },
  { uneven: 1.4, partial: 1 },
  { uneven: 0.5, partial: 12 },
] as const

/** How often the range holds the people whom eight creators truly reach, and how far off the value is. */
const runs = (level: number, count: number, people: number, knownPairs: number) => {
  let [held, off] = [0, 0]
  for (let seed = 0; seed < count; seed++) {
    const random = randomStream(1000 + seed)
    const made = makeCampaign(random, { people: 4000, ...CROWDS[seed % CROWDS.length] })
    const parts = made.reaches.map((reach, index) =>
      makePart(`c${index}`, people === 0 ? reach : knownWithin(reach, people, level, random)),
    )
    const overlaps = made.shared.flatMap((row, i) =>
      row.slice(0, i).flatMap((shared, j): KnownOverlap[] => {
        const range = knownWithin(shared, 0.2, level, random)
        return random() < knownPairs ? [{ between: [`c${i}`, `c${j}`], people: range }] : []
      }),
    )
    const [viewers] = estimateCampaign({ ...plainCampaign(parts), overlaps }, { level }).estimates
    if ((viewers?.low ?? Infinity) <= made.union && made.union <= (viewers?.high ?? 0)) held += 1
    off += Math.abs(Math.log((viewers?.value ?? 0) / made.union)) / count
  }
  return { held: held / count, off }
}

describe('eight creators whose people are known', () => {
  test.each([0.8, 0.9])(
    'the %d range holds the truth at least that often when the overlaps of all pairs are known as ranges',
    (level) => {
      const measured = runs(level, 120, 0, 1)
      expect(measured.held).toBeGreaterThanOrEqual(level)
      expect(measured.off).toBeLessThan(0.06)
      expect(runs(level, 120, 0.1, 1).held).toBeGreaterThanOrEqual(level)
    },
  )

  test('and when only half of the pairs are known', () => {
    expect(runs(0.8, 120, 0.1, 0.5).held).toBeGreaterThanOrEqual(0.8)
  })
})
