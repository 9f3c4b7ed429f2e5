import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/estimate/estimate-reach.ts'
import { POPULATION_CEILINGS } from '../../src/estimate/population-ceilings.ts'
import { priorOf } from '../../src/estimate/priors.ts'
import { wantsWorking } from '../../src/estimate/settings.ts'
import { computedTerm, levelTerm, priorTerm, rangeOf, readTerm, spreadTerm } from '../../src/estimate/terms.ts'
import { reading } from './made-account.ts'

test('a term says where its number is from: cells, a prior, or other terms', () => {
  expect(readTerm('V', 'views', 5, [reading(5, 'Views', 'a.csv', 3), undefined])).toEqual({
    symbol: 'V',
    meaning: 'views',
    value: 5,
    from: { inputs: [{ file: 'a.csv', column: 'Views', line: 3 }] },
  })
  expect(computedTerm('N', 'people', null)).toEqual({ symbol: 'N', meaning: 'people', value: null })
  expect(levelTerm({ level: 0.9 })).toMatchObject({ symbol: 'level', value: 0.9 })
})

test('a prior is two terms: its median, and the spread of its logarithm', () => {
  const { median, spread, meaning } = priorOf(DEFAULT_SETTINGS.priors, 'new-viewers-per-share')
  const from = { prior: 'new-viewers-per-share' }
  expect(spread).toBeGreaterThan(0)
  expect(priorTerm('c0', 'new-viewers-per-share', DEFAULT_SETTINGS)).toEqual({
    symbol: 'c0',
    meaning,
    value: median,
    from,
  })
  expect(spreadTerm('t c0', 'new-viewers-per-share', DEFAULT_SETTINGS)).toEqual({
    symbol: 't c0',
    meaning: 'standard deviation of ln c0',
    value: spread,
    from,
  })
})

test('the range of an interval is its three numbers and nothing else', () => {
  const total = { value: 2, low: 1, high: 3, readings: [reading(2)] }
  expect(rangeOf(total)).toEqual({ value: 2, low: 1, high: 3 })
})

test('a working is kept of all, of none, or of one quantity of the account or of one video', () => {
  const wants = (working: Parameters<typeof wantsWorking>[0]['working'], id: string, video?: string) =>
    wantsWorking({ working }, id, video === undefined ? {} : { video })
  expect([wants(true, 'views'), wants(false, 'views')]).toEqual([true, false])
  const ofAccount = { id: 'views', video: null }
  expect([wants(ofAccount, 'views'), wants(ofAccount, 'viewers'), wants(ofAccount, 'views', 'v')]).toEqual([
    true,
    false,
    false,
  ])
  const ofVideo = { id: 'views', video: 'v' }
  expect([wants(ofVideo, 'views', 'v'), wants(ofVideo, 'views', 'w'), wants(ofVideo, 'views')]).toEqual([
    true,
    false,
    false,
  ])
})

test('ceilings are whole people, the largest first, one a territory, each with source and month', () => {
  const people = POPULATION_CEILINGS.map((ceiling) => ceiling.people)
  // source: 135.79 million in the United States, February 2025 (DataReportal)
  expect(POPULATION_CEILINGS[0]).toMatchObject({ territory: 'US', people: 135_790_000, date: '2025-02' })
  expect(people).toEqual(people.toSorted((a, b) => b - a))
  expect(new Set(POPULATION_CEILINGS.map(({ territory }) => territory)).size).toBe(people.length)
  for (const { people: count, measure, source, date } of POPULATION_CEILINGS) {
    expect(Number.isInteger(count)).toBe(true)
    expect([measure, source].every((text) => text.length > 0)).toBe(true)
    expect(date).toMatch(/^\d{4}-\d{2}$/)
  }
})
