import { describe, expect, test } from 'vitest'
import {
  type CampaignInput,
  type CampaignPart,
  intervalOf,
  plainCampaign,
} from '../../../src/estimate/campaign/campaign-input.ts'
import { gatherCampaign } from '../../../src/estimate/campaign/gather-campaign.ts'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { makePart } from './made-parts.ts'

const range = (value: number, low = value, high = value) => ({ value, low, high })
const gather = (
  parts: readonly CampaignPart[],
  more: Partial<CampaignInput> = {},
  settings: Partial<EstimateSettings> = {},
) => gatherCampaign({ ...plainCampaign(parts), ...more }, { ...DEFAULT_SETTINGS, ...settings })
const withViewers = (part: CampaignPart, viewers: Partial<CampaignPart['viewers']>): CampaignPart => ({
  ...part,
  viewers: { ...part.viewers, ...viewers },
})
const days = (from: string, to: string) => ({ from: `2026-04-${from}`, to: `2026-04-${to}` })
const on = (part: CampaignPart, window: CampaignPart['viewers']['window']) => withViewers(part, { window })
const sharing = (a: string, b: string, value: number, low = value, high = value) => ({
  between: [a, b] as const,
  people: range(value, low, high),
})

describe('the members of a campaign', () => {
  test('stand by their people, equal ones by id; those without a number stand apart', () => {
    const nobody = withViewers(makePart('x', 1), { value: null, low: null, high: null })
    const facts = gather(
      ['c', 'e', 'b', 'f'].map((id) => makePart(id, 50)).concat(nobody, makePart('a', 20), makePart('d', 70)),
    )
    expect(facts.known.map(({ id }) => id)).toEqual(['d', 'b', 'c', 'e', 'f', 'a'])
    expect(facts.unknown.map(({ id }) => id)).toEqual(['x'])
    expect(facts.problems.map(({ message }) => message)).toEqual(['x: no people are known'])
  })

  test('have a number only if it has both ends', () => {
    expect(intervalOf({ value: 2, low: 1, high: 3 })).toEqual(range(2, 1, 3))
    expect(intervalOf({ value: null, low: 1, high: 3 })).toBeNull()
    expect(intervalOf({ value: 2, low: null, high: 3 })).toBeNull()
    expect(intervalOf({ value: 2, low: 1, high: null })).toBeNull()
  })
})

describe('the days of a campaign', () => {
  test('go from the first day of any account to the last of any', () => {
    const facts = gather([
      on(makePart('a', 9), days('03', '09')),
      on(makePart('b', 8), days('01', '20')),
      on(makePart('c', 7), days('04', '05')),
    ])
    expect(facts.window).toEqual(days('01', '20'))
    expect(facts.problems.map(({ code, message }) => [code, message])).toEqual([
      ['windows-differ', 'a 2026-04-03 to 2026-04-09, b 2026-04-01 to 2026-04-20, c 2026-04-04 to 2026-04-05'],
    ])
  })

  test('are those of the accounts; of advertising alone, its own', () => {
    const ads = on(makePart('ads', 5, { kind: 'paid' }), days('01', '30'))
    const both = gather([on(makePart('a', 9), days('03', '09')), ads])
    expect([both.window, both.problems]).toEqual([days('03', '09'), []])
    expect(gather([ads]).window).toEqual(days('01', '30'))
  })

  test('are a lifetime where one account has none, and nothing where nobody has a number', () => {
    const facts = gather([on(makePart('a', 9), days('03', '09')), on(makePart('b', 8), 'lifetime')])
    expect(facts.window).toBe('lifetime')
    expect(facts.problems.map(({ message }) => message)).toEqual(['a 2026-04-03 to 2026-04-09, b lifetime'])
    const unknownDays = gather([on(makePart('a', 9), null), on(makePart('b', 8), days('03', '09'))])
    expect(unknownDays.window).toBe('lifetime')
    expect(unknownDays.problems[0]?.message).toContain('a lifetime')
    expect(gather([]).window).toBeNull()
  })

  test('of up to eight members are named', () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        on(makePart(`m${index}`, 50 - index), index === 0 ? 'lifetime' : days('03', '09')),
      )
    expect(gather(parts(8)).problems[0]?.message).toMatch(/m7 2026-04-03 to 2026-04-09$/)
    expect(gather(parts(9)).problems[0]?.message).toMatch(/m7 2026-04-03 to 2026-04-09, \.\.\.$/)
  })
})

describe('what is proven of the people reached', () => {
  const [a, b] = [makePart('a', range(100, 90, 110)), makePart('b', range(60, 50, 70))]

  test('is at least the largest and at most all added up, at the values and at the ends', () => {
    const { least, most, shared } = gather([a, b]).numbers
    expect([least, most, shared]).toEqual([[100, 90], [160, 180], undefined])
  })

  test('is closer where pairs are known', () => {
    // 160 - 15 and 180 - 15 at most; 160 - 25 and 140 - 25 at least.
    const { least, most, shared } = gather([a, b], { overlaps: [sharing('a', 'b', 20, 15, 25)] }).numbers
    expect([least, most, shared]).toEqual([
      [135, 115],
      [145, 165],
      [
        [0, 20],
        [20, 0],
      ],
    ])
  })

  test('is held to a ceiling, but for the people whom a member was seen to reach', () => {
    const at = (ceiling: number, more: Partial<CampaignInput> = {}) => {
      const { least, most } = gather([a, b], more, { ceiling }).numbers
      return [least, most]
    }
    expect(at(165)).toEqual([
      [100, 90],
      [160, 165],
    ])
    expect(at(120, { overlaps: [sharing('a', 'b', 20, 15, 25)] })).toEqual([
      [120, 115],
      [120, 120],
    ])
    expect(at(50)).toEqual([
      [100, 90],
      [100, 100],
    ])
    expect(at(95, { overlaps: [sharing('a', 'b', 2)] })).toEqual([
      [100, 100],
      [100, 100],
    ])
  })

  test('whatever is assumed, rests on measured people and on their bounds alone', () => {
    expect(gather([makePart('a', 100), makePart('b', 60)]).bounds).toEqual({ low: 100, high: 160 })
    expect(gather([makePart('a', 100), b]).bounds).toEqual({ low: 100, high: null })
    expect(gather([a, b]).bounds).toEqual({ low: 0, high: null })
    expect(gather([a, b], {}, { ceiling: 500 }).bounds).toEqual({ low: 0, high: 500 })
    const bounded = [
      withViewers(a, { bounds: { low: 80, high: 130 } }),
      withViewers(b, { bounds: { low: 40, high: 90 } }),
    ]
    expect(gather(bounded).bounds).toEqual({ low: 80, high: 220 })
    expect(gather(bounded, {}, { ceiling: 200 }).bounds).toEqual({ low: 80, high: 200 })
    expect(gather(bounded, {}, { ceiling: 70 }).bounds).toEqual({ low: 80, high: 80 })
    const open = [withViewers(a, { bounds: { low: 80, high: null } }), b]
    expect(gather(open).bounds).toEqual({ low: 80, high: null })
  })

  test('counts a known pair: always at the top, at the bottom where all people are certain', () => {
    const overlaps = [sharing('a', 'b', 20, 15, 25)]
    expect(gather([makePart('a', 100), makePart('b', 60)], { overlaps }).bounds).toEqual({ low: 135, high: 145 })
    const loose = withViewers(makePart('b', range(60, 50, 70)), { basis: 'measured' })
    expect(gather([makePart('a', 100), loose], { overlaps }).bounds).toEqual({ low: 100, high: 155 })
  })
})

describe('how uneven people are', () => {
  const parts = ['a', 'b', 'c'].map((id) => makePart(id, 100))

  test('is assumed with its range: 2, and 1.28155 times 1.5 in logs at 80 %', () => {
    // 1.2815515655446004 is the normal quantile of 0.9.
    const { tail } = gather(parts).numbers
    expect(tail.value).toBe(2)
    expect(tail.low).toBeCloseTo(2 * Math.exp(-1.2815515655446004 * 1.5), 9)
    expect(tail.high).toBeCloseTo(2 * Math.exp(1.2815515655446004 * 1.5), 9)
  })

  test('plays no role for two, who overlap in one way only', () => {
    expect(gather(parts.slice(0, 2)).numbers.tail).toEqual(range(2))
    expect(gather(parts.slice(0, 2)).assumes).toEqual(['overlap-accounts'])
    expect(gather(parts).assumes).toEqual(['overlap-accounts', 'overlap-accounts-tail'])
  })
})

describe('a counted number', () => {
  const parts = [makePart('a', range(100, 90.5, 110)), makePart('b', range(60, 50, 70.5))]
  const counted = (deduplicated: number) => gather(parts, { deduplicated })

  test('is possible from the largest member to all added up, in whole people', () => {
    expect(counted(90).counted).toBe(90)
    expect(counted(181).counted).toBe(181)
    for (const wrong of [89, 182]) {
      const { counted: used, problems } = counted(wrong)
      expect(used).toBeNull()
      expect(problems.map(({ message }) => message)).toEqual([
        `${wrong} people are given, but the creators reached 90 (the largest) to 181 (all added up)`,
      ])
    }
  })

  test('is certain, and so are the overlap that gives it and how uneven people are', () => {
    const { union, numbers, basis, assumes, weakest } = counted(140)
    expect(union).toEqual(range(140))
    expect([numbers.least, numbers.most]).toEqual([
      [140, 140],
      [140, 140],
    ])
    // 160 - 140 of the 60.
    expect(numbers.overlap).toEqual({
      value: expect.closeTo(1 / 3, 12),
      low: numbers.overlap.value,
      high: numbers.overlap.value,
    })
    expect(numbers.tail).toEqual(range(2))
    expect([basis, assumes, weakest]).toEqual(['measured', [], 'assumed'])
  })

  test('is of nobody where no member has a number', () => {
    expect(gather([], { deduplicated: 5 })).toMatchObject({ counted: null, problems: [] })
  })
})

describe('what the people reached rest on', () => {
  const assuming = (id: string, people: number, more: Partial<CampaignPart['viewers']>, where?: object) =>
    withViewers(makePart(id, people, where), more)
  const basisOf = (parts: readonly CampaignPart[], more: Partial<CampaignInput> = {}) => {
    const { basis, assumes } = gather(parts, more)
    return [basis, assumes]
  }

  test('alone is what the member rests on', () => {
    expect(basisOf([makePart('a', 100)])).toEqual(['measured', []])
    expect(basisOf([assuming('a', 100, { basis: 'calibrated', assumes: ['views-per-viewer'] })])).toEqual([
      'calibrated',
      ['views-per-viewer'],
    ])
  })

  test('of different countries is arithmetic, on what the members rest', () => {
    const b = makePart('b', 60, { in: { CY: 1 } })
    expect(basisOf([makePart('a', 100, { in: { GR: 1 } }), b])).toEqual(['bounded', []])
    const loose = assuming('a', 100, { basis: 'calibrated', assumes: ['x', 'x'] }, { in: { GR: 1 } })
    expect(basisOf([loose, b])).toEqual(['calibrated', ['x']])
    const followers = makePart('a', 100, { territories: { fractions: { GR: 1 }, of: 'followers' } })
    expect(basisOf([followers, b])).toEqual(['assumed', []])
  })

  test('of three countries assumes nothing of how uneven people are', () => {
    const parts = ['GR', 'CY', 'DE'].map((country) => makePart(country, 100, { in: { [country]: 1 } }))
    expect(basisOf(parts)).toEqual(['bounded', []])
  })

  test('of one country is no less sure because its followers live there', () => {
    const of = { fractions: { GR: 1 }, of: 'followers' } as const
    const parts = [makePart('a', 100, { territories: of }), makePart('b', 60, { territories: of })]
    expect(basisOf(parts, { overlaps: [sharing('a', 'b', 20)] })).toEqual(['bounded', []])
  })

  test('of two with a known overlap is arithmetic, of three the shape is assumed', () => {
    const parts = [makePart('a', 100), makePart('b', 60), makePart('c', 50)]
    const overlaps = [sharing('a', 'b', 20), sharing('a', 'c', 20), sharing('b', 'c', 20)]
    expect(basisOf(parts.slice(0, 2), { overlaps: overlaps.slice(0, 1) })).toEqual(['bounded', []])
    expect(basisOf(parts, { overlaps })).toEqual(['calibrated', ['overlap-accounts-tail']])
    expect(basisOf(parts, { overlaps: overlaps.slice(0, 2) })).toEqual([
      'assumed',
      ['overlap-accounts', 'overlap-accounts-tail'],
    ])
  })
})
