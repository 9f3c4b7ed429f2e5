import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import type { Sharing } from '../../../src/estimate/facts.ts'
import { daysOf, daysTerms } from '../../../src/estimate/shares/days-terms.ts'
import { symbolsOf } from '../../../src/estimate/symbols.ts'
import { reading } from '../made-account.ts'

const range = (value: number) => ({ value, low: value, high: value })
const none: Sharing = { found: null, traffic: null, shares: null }
const split = {
  traffic: { direct: range(0.1), other: range(0.2), loyal: 0.3, readings: [] },
  pressure: 40,
  people: 5000,
  part: 0.5,
  repeats: 2,
  days: 9,
  shares: [reading(44, 'Shares')],
}
const quietDay = { bound: 3, date: '2026-05-02' }
const values = (sharing: Partial<Sharing>, ceiling: number | null = null) =>
  Object.fromEntries(
    daysTerms({ ...none, ...sharing }, { ...DEFAULT_SETTINGS, ceiling }).map(({ symbol, value }) => [symbol, value]),
  )

describe('what days add to a working', () => {
  test('is nothing without days', () => {
    expect(values({})).toStrictEqual({})
    expect(daysOf(symbolsOf([]))).toBeUndefined()
  })

  test('is what they told: the quietest day, and the days whose sources are known', () => {
    expect(values({ daily: { quietDay: null, split: null } })).toStrictEqual({ days: 1 })
    expect(values({ daily: { quietDay, split: null } })).toStrictEqual({ days: 1, Q: 3 })
    const daily = { quietDay, split }
    expect(values({ daily })).toStrictEqual({ days: 1, Q: 3, n: 9, L: 40, P: 5000, d: 0.5, r: 2 })
    const pressure = daysTerms({ ...none, daily }, DEFAULT_SETTINGS).find(({ symbol }) => symbol === 'L')
    expect(pressure?.from).toMatchObject({ inputs: [{ column: 'Shares' }] })
  })

  test('is read back as it was told', () => {
    const again = (daily: Sharing['daily'] & object) =>
      daysOf(symbolsOf(daysTerms({ ...none, daily }, DEFAULT_SETTINGS)))
    const { pressure, people, part, repeats } = split
    expect(again({ quietDay, split })).toEqual({ limit: 3, split: { pressure, people, part, repeats } })
    expect(again({ quietDay: null, split: null })).toEqual({ limit: Infinity, split: null })
  })
})

describe('what a pool adds to a working', () => {
  const found = { k: range(0.3), firstHand: range(0) } as unknown as Sharing['found'] & object

  test('is the pool, how alike friends are, and how many are new', () => {
    expect(values({ novelty: 0.75 }, 100)).toStrictEqual({ M: 100, h: 2, e: 0.75 })
  })

  test('is whom the same viewers would bring about in the end, at K / e', () => {
    // A cascade of K / e = 0.3 / 0.75 = 0.4 that 50 of 100 start: z = 1 - 0.5 exp(-0.4 z), solved by repeating it.
    let z = 0
    for (let round = 0; round < 100; round++) z = 1 - 0.5 * Math.exp(-0.4 * z)
    expect(values({ novelty: 0.75, found: { ...found, firstHand: range(50) } }, 100).Z).toBeCloseTo(100 * z, 9)
    // Nobody starts nothing below K 1.
    expect(values({ novelty: 0.75, found }, 100).Z).toBeCloseTo(0, 9)
  })

  test('says nothing of the end where K, the first-hand viewers or a finite pool are missing', () => {
    expect(values({ novelty: 0.75, found: { ...found, k: null } }, 100)).not.toHaveProperty('Z')
    expect(values({ novelty: 0.75, found: { ...found, firstHand: null } }, 100)).not.toHaveProperty('Z')
    expect(values({ novelty: 0.75, found }, Infinity)).not.toHaveProperty('Z')
    expect(values({ novelty: 0.75, found })).not.toHaveProperty('Z')
    expect(values({ found }, 100)).toStrictEqual({})
  })
})
