import { describe, expect, test } from 'vitest'
import { OVERLAP_DRIFT, predictDrift, type Stretch } from '../../../src/estimate/union/overlap-drift.ts'
import {
  type KnownUnion,
  learnOverlap,
  MOST_UNIONS,
  OVERLAP_GROWTH,
  type OverlapTarget,
  SOURCE_OVERLAP,
  sourceOverlapPrior,
} from '../../../src/estimate/union/overlap-prior.ts'
import { unionReach } from '../../../src/estimate/union/union-reach.ts'

const PRIOR = { logMean: Math.log(0.1), logSd: 1.2 }
const { sd } = OVERLAP_DRIFT
const WEEK = [900, 1200, 400, 700, 1500, 300, 800]

const window = (overlap: number, more: Partial<KnownUnion> = {}): KnownUnion => {
  const reaches = more.reaches ?? WEEK
  return { reaches, union: unionReach(reaches, { overlap }), ...more }
}
const learn = (known: readonly KnownUnion[], target: Partial<OverlapTarget> = {}) =>
  learnOverlap(PRIOR, known, { reaches: WEEK, ...target })

/** A week, or stretches of as many days as told, by the kernel alone. */
const week: Stretch = { middle: undefined, span: 7, ofDays: true }
const drift = (logs: readonly number[], stretch: Partial<Stretch> = {}, target: Partial<Stretch> = {}) =>
  predictDrift(
    PRIOR,
    logs.map((log) => ({ ...week, ...stretch, log })),
    { ...week, ...target },
  )

const expectBelief = (
  actual: { readonly logMean: number; readonly logSd: number },
  expected: { readonly logMean: number; readonly logSd: number },
) => {
  expect(actual.logMean).toBeCloseTo(expected.logMean, 9)
  expect(actual.logSd).toBeCloseTo(expected.logSd, 9)
}

test('without known windows the prior stays, beside the count of those that were left out', () => {
  expect(learn([])).toEqual({ ...PRIOR, used: 0, leftOut: 0, pulled: 0 })
  const odd = [
    { reaches: WEEK, union: 5801 },
    { reaches: [10], union: 10 },
  ]
  expect(learn(odd)).toEqual({ ...PRIOR, used: 0, leftOut: 2, pulled: 0 })
})

describe('one known window', () => {
  test('gives the overlap that explains it', () => {
    const belief = learn([window(0.3)])
    expectBelief(belief, drift([Math.log(0.3)]))
    expect(belief).toMatchObject({ used: 1, leftOut: 0 })
  })

  test('with as many people as its parts, or as its largest, counts as the least and the most overlap', () => {
    expectBelief(learn([window(0)]), drift([Math.log(0.001)]))
    expectBelief(learn([window(1)]), drift([Math.log(0.97)]))
  })

  test('is read with the tail of the union', () => {
    const known = { reaches: WEEK, union: unionReach(WEEK, { overlap: 0.3, tail: 3 }) }
    expectBelief(learnOverlap(PRIOR, [known], { reaches: WEEK }, 3), drift([Math.log(0.3)]))
  })

  test('that no overlap explains is left out, beside one that is used', () => {
    const odd = [
      { reaches: WEEK, union: 5801 },
      { reaches: WEEK, union: 1499 },
      { reaches: [10], union: 10 },
    ]
    const belief = learn([...odd, window(0.3)])
    expectBelief(belief, drift([Math.log(0.3)]))
    expect(belief).toMatchObject({ used: 1, leftOut: 3 })
    expect(() => learn([{ reaches: WEEK, union: -1 }])).toThrow('-1')
  })
})

describe('the place of windows', () => {
  test('is passed on, of window and target', () => {
    const at = (middle: number | undefined, target: number | undefined) =>
      learn([window(0.3, { middle })], { middle: target })
    expectBelief(at(50, 52), drift([Math.log(0.3)], { middle: 50 }, { middle: 52 }))
    expectBelief(at(50, undefined), drift([Math.log(0.3)]))
    expectBelief(at(undefined, 52), drift([Math.log(0.3)]))
    expect(at(50, 52).logMean).toBeGreaterThan(at(50, 90).logMean)
  })

  test('has as many days as parts unless told, one at least, and its parts are days only where they are as many', () => {
    const [known, log] = [{ middle: 50 }, [Math.log(0.3)]]
    for (const span of [7, undefined]) {
      expectBelief(learn([window(0.3, { ...known, span })], known), drift(log, known, known))
      expectBelief(learn([window(0.3, known)], { ...known, span }), drift(log, known, known))
    }
    const posts = { ...known, span: 28, ofDays: false }
    expectBelief(learn([window(0.3, { ...known, span: 28 })], known), drift(log, posts, known))
    expectBelief(learn([window(0.3, known)], { ...known, span: 28 }), drift(log, known, posts))
    expectBelief(learn([window(0.3, known)], { ...known, span: 0 }), drift(log, known, { ...posts, span: 1 }))
  })
})

describe('the size of parts', () => {
  const grownBy = (factor: number, overlap: number): number => {
    const odds = (overlap / (1 - overlap)) * factor ** OVERLAP_GROWTH
    return odds / (1 + odds)
  }
  const scaled = (factor: number) => ({ reaches: WEEK.map((reach) => reach * factor) })

  test('moves the odds of the overlap by its power', () => {
    for (const factor of [0.1, 10]) {
      expectBelief(learn([window(0.2)], scaled(factor)), drift([Math.log(grownBy(factor, 0.2))]))
    }
  })

  test('never beyond the least and the most overlap', () => {
    expectBelief(learn([window(0.2)], scaled(1e12)), drift([Math.log(0.97)]))
    expectBelief(learn([window(0.2)], scaled(1e-12)), drift([Math.log(0.001)]))
  })

  test('is between the median and the mean of the parts that reached anybody', () => {
    // The median of 100, 100 and 1000 is 100, the mean 400: their geometric mean is 200.
    const target = { reaches: [1000, 0, 100, 0, 100], span: 2 }
    const even = window(0.2, { reaches: [200, 200] })
    expect(learn([even], target).logMean).toBeCloseTo(learn([even], { reaches: [200, 200], span: 2 }).logMean, 9)
    const spread = window(0.2, { reaches: [100, 0, 1000, 100] })
    expectBelief(learn([spread], { reaches: [200, 200] }), drift([Math.log(0.2)], { span: 4 }, { span: 2 }))
  })

  test('is one person where nobody was reached', () => {
    const known = window(0.2, { reaches: [1, 1] })
    expectBelief(learn([known], { reaches: [0, 0] }), drift([Math.log(0.2)], { span: 2 }, { span: 2 }))
  })
})

describe('a wild window', () => {
  test('counts as one six drifts from the others, on either side', () => {
    const low = [window(0.3), window(0.3)]
    expectBelief(learn([...low, window(0.0011)]), learn([...low, window(0.3 * Math.exp(-6 * sd))]))
    const high = [window(0.05), window(0.05)]
    expectBelief(learn([...high, window(0.9)]), learn([...high, window(0.05 * Math.exp(6 * sd))]))
  })

  test('counts as one six spreads from the others where these differ by more than the drift', () => {
    // The median of the logs is -4.7, the median distance from it 0.4.
    const others = [-5.3, -4.9, -4.5].map((log) => window(Math.exp(log)))
    const end = -4.7 + 6 * 1.4826 * 0.4
    expectBelief(learn([...others, window(0.95)]), learn([...others, window(Math.exp(end))]))
    expect(learn([...others, window(Math.exp(end - 0.1))]).logMean).toBeLessThan(
      learn([...others, window(0.95)]).logMean,
    )
  })

  test('of two is not told from the other', () => {
    expect(learn([window(0.3), window(0.0011)]).logMean).toBeLessThan(
      learn([window(0.3), window(0.3 * Math.exp(-6 * sd))]).logMean,
    )
  })
})

describe('more known windows than tell anything new', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => window(0.1 + 0.3 * Math.abs(Math.sin(index)), { middle: index }))

  test('are thinned out to every few, the latest among them', () => {
    expect(learn(many(MOST_UNIONS)).used).toBe(MOST_UNIONS)
    const all = many(2 * MOST_UNIONS)
    const every = all.filter(({ middle = 0 }) => middle % 2 === 1)
    const target = { middle: 2 * MOST_UNIONS }
    expect(learn(all, target)).toEqual(learn(every, target))
    expect(learn(all, target).used).toBe(MOST_UNIONS)
  })

  test('may come in any order: by place, then by length, then by people', () => {
    const mixed = Array.from({ length: 120 }, (_, index) =>
      window(0.1 + 0.005 * (index % 40), {
        reaches: index % 3 === 0 ? WEEK : [...WEEK, 500],
        ...(index < 60 ? {} : { middle: 1 + (index % 7) }),
      }),
    )
    const target = { middle: 3 }
    const { logMean, logSd, used } = learn(mixed, target)
    expect(used).toBe(60)
    for (const other of [
      mixed.toReversed(),
      mixed.toSorted((a, b) => Math.sin(a.union) - Math.sin(b.union)),
      [...mixed.slice(50), ...mixed.slice(0, 50)],
    ]) {
      expectBelief(learn(other, target), { logMean, logSd })
    }
  })
})

describe('the overlap that traffic sources suggest', () => {
  test('mixes medians and spreads by the fraction of loyal views, 0 and 1 included', () => {
    const mix = { loyal: { median: 0.6, spread: 0.4 }, passing: { median: 0.2, spread: 1 } }
    const { logMean, logSd } = sourceOverlapPrior(0.25, mix)
    expect(Math.exp(logMean)).toBeCloseTo(0.3, 12)
    expect(logSd).toBeCloseTo(0.85, 12)
    expect(Math.exp(sourceOverlapPrior(0).logMean)).toBeCloseTo(SOURCE_OVERLAP.passing.median, 12)
    expect(sourceOverlapPrior(1)).toEqual({ logMean: Math.log(0.55), logSd: 0.8 })
  })

  test.each([-0.1, 1.1, Number.NaN])('%d is no fraction', (fraction) => {
    expect(() => sourceOverlapPrior(fraction)).toThrow(`got ${fraction}`)
  })
})
