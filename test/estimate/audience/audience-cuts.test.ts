import { describe, expect, test } from 'vitest'
import type { Segment } from '../../../src/domain/audience.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { makeAccount, makeSegments, makeVideo, rounded } from '../made-account.ts'

const found = (audience: Segment[], viewers = 10_000, settings = {}) =>
  estimateReach(makeAccount({ videos: [makeVideo('v', { views: 20_000, viewers })], audience }), settings)
const gender = (of: Segment['of'], female: number, male: number) => makeSegments(of, 'gender', { female, male })

describe('cuts of the audience', () => {
  test('of viewers are arithmetic on the headline; of followers they are assumed', () => {
    const [viewers] = found(gender('viewers', 0.6, 0.4)).audience
    expect(
      viewers?.segments.map(({ segment, fraction, viewers: people }) => [segment, fraction, people.value]),
    ).toEqual([
      ['female', 0.6, 6000],
      ['male', 0.4, 4000],
    ])
    expect(viewers?.segments[0]?.viewers).toMatchObject({
      of: { segment: 'gender:female' },
      basis: 'bounded',
      low: 6000,
      high: 6000,
      assumes: [],
      inputs: [{ file: 'gender.csv', column: 'Distribution', line: 2 }],
    })
    const [followers] = found(gender('followers', 0.6, 0.4)).audience
    expect(followers?.segments[0]?.viewers).toMatchObject({ value: 6000, basis: 'assumed' })
    expect(followers?.segments[0]?.viewers.assumes).toEqual(['follower-concentration'])
    expect(followers?.segments[0]?.viewers.low).toBeLessThan(5700)
  })

  test('use the list of viewers where there is one of followers too, unless it is refused', () => {
    const both = found([...gender('followers', 0.9, 0.1), ...gender('viewers', 0.6, 0.4)])
    expect(both.audience.map(({ of, dimension }) => [of, dimension])).toEqual([['viewers', 'gender']])
    const refused = found([...gender('followers', 0.9, 0.1), ...gender('viewers', 0.6, 0.1)])
    expect(refused.audience.map(({ of }) => of)).toEqual(['followers'])
    expect(refused.problems.map(({ code, at }) => [code, at.file])).toEqual([['fractions-off', 'gender.csv']])
  })

  test('that sum to 1 but for rounding are rescaled, with a word', () => {
    const { audience, problems } = found(gender('viewers', 0.6, 0.37))
    expect(audience[0]?.segments.reduce((sum, { viewers }) => sum + (viewers.value ?? 0), 0)).toBe(10_000)
    expect(problems).toMatchObject([{ code: 'fractions-off', message: expect.stringContaining('0.97') }])
  })

  test('hide small cells and a companion, with a reason and no place', () => {
    const { audience } = found(makeSegments('viewers', 'age', { young: 0.6, middle: 0.392, old: 0.008 }))
    const segments = audience[0]?.segments ?? []
    expect(segments.map(({ suppressed }) => suppressed)).toEqual([false, true, true])
    expect(segments[2]).toMatchObject({ fraction: null, viewers: { value: null, low: null, high: null, inputs: [] } })
    expect(segments[2]?.viewers.reason).toContain('100')
    const open = found(makeSegments('viewers', 'age', { young: 0.6, middle: 0.392, old: 0.008 }), 10_000, {
      minCell: 0,
    })
    expect(open.audience[0]?.segments.map(({ suppressed }) => suppressed)).toEqual([false, false, false])
  })

  test('of an incomplete list keep the rest as unlisted', () => {
    const { audience } = found(makeSegments('viewers', 'territory', { DE: 0.5, AT: 0.2 }, false))
    expect(audience[0]?.segments.map(({ segment, viewers }) => [segment, viewers.value])).toEqual([
      ['DE', 5000],
      ['AT', 2000],
      ['unlisted', 3000],
    ])
  })

  test('of a list that has one part of another are incomplete', () => {
    const [whole] = makeSegments('viewers', 'territory', { DE: 0.5 })
    const [part] = makeSegments('viewers', 'territory', { AT: 0.2 }, false)
    const { audience } = found([whole!, part!])
    expect(audience[0]?.segments.map(({ segment }) => segment)).toEqual(['DE', 'AT', 'unlisted'])
  })

  test('leave out a slice without a number, and name the row of each other one', () => {
    const { audience, problems } = found(makeSegments('viewers', 'gender', { female: 0.6, other: null, male: 0.4 }))
    expect(audience[0]?.segments.map(({ segment, viewers }) => [segment, viewers.inputs[0]?.line])).toEqual([
      ['female', 2],
      ['male', 4],
    ])
    expect(problems).toEqual([])
  })

  test('widen with the rounding of the fractions', () => {
    const slices = { female: rounded(0.6, 0.005), male: rounded(0.4, 0.005) }
    const [cut] = found(makeSegments('viewers', 'gender', slices)).audience
    expect(cut?.segments[0]?.viewers).toMatchObject({ value: 6000, low: 5950, high: 6050 })
  })

  test('need a headline', () => {
    const { audience, problems } = estimateReach(makeAccount({ audience: gender('viewers', 0.6, 0.1) }))
    expect([audience, problems.map(({ code }) => code)]).toEqual([[], ['no-usable-data']])
  })
})
