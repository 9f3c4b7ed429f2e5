import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import type { CalibrationModel } from '../../src/domain/calibration.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../../src/estimate/estimate-reach.ts'
import { PRIORS, priorTable } from '../../src/estimate/priors.ts'
import { unionReach } from '../../src/estimate/union/union-reach.ts'
import { calibrate } from '../../src/learn/calibrate.ts'
import { randomStream } from '../../src/learn/random.ts'
import { drawNormal } from '../../src/learn/random-draws.ts'
import { readCalibration } from '../../src/read/calibration-file.ts'
import { anyAccount } from '../arbitrary-account.ts'
import { makeAccount, makeDays, makeSources, makeVideo, reading } from '../estimate/made-account.ts'

/** Posts of an account with a known F - 1, each off by 0.3 on the scale of logarithms. */
const posts = (count: number, repeats: number, seed = 1) => {
  const random = randomStream(seed)
  return Array.from({ length: count }, (_, index) => {
    const views = Math.round(2000 * Math.exp(drawNormal(random)))
    const viewers = Math.round(views / (1 + repeats * Math.exp(0.3 * drawNormal(random))))
    return makeVideo(`v${String(index).padStart(3, '0')}`, { views, viewers })
  })
}

const groupOf = (account: Parameters<typeof calibrate>[0], what: string) =>
  calibrate(account, DEFAULT_SETTINGS).groups.find((group) => group.what === what)

describe('views per viewer', () => {
  test('are learned from posts with measured reach, wherever the account lies', () => {
    for (const repeats of [0.05, 0.2, 0.6]) {
      const group = groupOf(makeAccount({ videos: posts(60, repeats) }), 'views per viewer of posts')
      const [middle, between] = group?.numbers ?? []
      expect(middle?.id).toBe('views-per-viewer-tiktok-post')
      // 60 posts with a spread of 0.3: a standard error of 0.04, a little more where the counts are small.
      expect(Math.abs(Math.log((middle?.median ?? 1) / repeats))).toBeLessThan(0.2)
      expect(between?.median).toBeGreaterThan(0.15)
      expect(between?.median).toBeLessThan(0.5)
      expect(group?.used).toBe(60)
    }
  })

  test('do better on hidden posts than what is assumed, on an account that lies far from it', () => {
    const check = groupOf(makeAccount({ videos: posts(40, 0.8) }), 'views per viewer of posts')?.check
    expect(check?.n).toBe(40)
    expect(check?.medianError).toBeLessThan((check?.medianErrorBefore ?? 0) / 2)
    expect(check?.inside90).toBeGreaterThan(0.75)
  })

  test('of glitch rows are trimmed, and said to be', () => {
    const sound = posts(40, 0.2)
    const glitches = [
      makeVideo('x1', { views: 100_000, viewers: 900 }),
      makeVideo('x2', { views: 80_000, viewers: 400 }),
    ]
    const impossible = makeVideo('x3', { views: 100, viewers: 900 })
    const with_ = groupOf(makeAccount({ videos: [...sound, ...glitches, impossible] }), 'views per viewer of posts')
    const without = groupOf(makeAccount({ videos: sound }), 'views per viewer of posts')
    expect(with_).toMatchObject({ used: 42, trimmed: 2, leftOut: 1 })
    const [a, b] = [with_?.numbers[0]?.median ?? 0, without?.numbers[0]?.median ?? 1]
    expect(Math.abs(Math.log(a / b))).toBeLessThan(0.1)
  })

  test('are learned from days as well', () => {
    const days = makeDays(
      '2026-01-01',
      Array.from({ length: 30 }, (_, day) => ({ views: 1300 + 13 * day, viewers: 1000 + 10 * day })),
      { oneFile: true },
    )
    const group = groupOf(makeAccount({ days }), 'views per viewer of days')
    expect(group?.numbers[0]?.median).toBeCloseTo(0.3, 2)
  })
})

describe('new viewers per share', () => {
  test('are learned only where traffic sources tell them', () => {
    const plain = makeAccount({ videos: [makeVideo('v', { views: 50_000, viewers: 40_000, shares: 500 })] })
    expect(groupOf(plain, 'new viewers per share')).toBeUndefined()
    const reasons = calibrate(plain, DEFAULT_SETTINGS).notLearned.map(({ what, reason }) => `${what}: ${reason}`)
    expect(reasons.join()).toContain('views and shares alone cannot tell')
    const sources = makeSources({ 'for-you': 0.98, 'direct-message': 0.02 })
    const split = makeAccount({
      videos: [makeVideo('v', { views: 50_000, viewers: 40_000, shares: 500 }, { sources })],
    })
    // 800 viewers by messages for 500 shares; the prior is worth 2.7 shares with 1.7 viewers, each count a fifth.
    expect(groupOf(split, 'new viewers per share')?.numbers[0]?.median).toBeCloseTo((1.67 + 160) / (2.68 + 100), 1)
  })
})

describe('the model of a calibration', () => {
  const learnedSettings = (model: CalibrationModel) => ({
    priors: priorTable(
      model.groups.flatMap(({ numbers }) =>
        numbers.flatMap(({ id, median, spread }) => {
          const prior = PRIORS.find((each) => each.id === id)
          return prior === undefined ? [] : [{ ...prior, median, spread, learned: true }]
        }),
      ),
    ),
  })
  const modelOf = (account: Parameters<typeof calibrate>[0]): CalibrationModel => ({
    reachModel: 1,
    tool: { name: 'reach', version: '0.0.0' },
    learnedFrom: [],
    ...calibrate(account, DEFAULT_SETTINGS),
  })

  test('survives its file', () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const model = modelOf(account)
        const { value, problems } = readCalibration(JSON.stringify(model), 'model.json')
        expect(problems).toEqual([])
        expect(value).toEqual(model)
      }),
    )
  })

  test('carries to other files what the account taught: the same middle, a narrower range, calibrated', () => {
    const model = modelOf(makeAccount({ videos: posts(60, 0.6) }))
    const other = makeAccount({ videos: [makeVideo('new', { views: 10_000 })] })
    const ofVideo = (settings: Partial<typeof DEFAULT_SETTINGS>) => {
      const found = estimateReach(other, settings).videos[0]?.estimates.find(({ id }) => id === 'viewers')
      if (found?.value == null || found.low === null || found.high === null) throw new RangeError('no estimate')
      return { ...found, value: found.value, low: found.low, high: found.high }
    }
    const [plain, carried] = [ofVideo({}), ofVideo(learnedSettings(model))]
    expect(plain.basis).toBe('assumed')
    expect(carried.basis).toBe('calibrated')
    expect(Math.abs(carried.value / (10_000 / 1.6) - 1)).toBeLessThan(0.05)
    expect(carried.high - carried.low).toBeLessThan(plain.high - plain.low)
  })

  test('does not depend on the order of the rows', () => {
    const videos = posts(30, 0.3)
    const account = makeAccount({ videos })
    const turned = makeAccount({ videos: videos.toReversed() })
    expect(calibrate(turned, DEFAULT_SETTINGS)).toEqual(calibrate(account, DEFAULT_SETTINGS))
  })

  test('of another version, cut, or of another kind is refused by name', () => {
    const refused = (text: string) =>
      readCalibration(text, 'm.json').problems.map(({ code, message }) => [code, message])
    expect(refused('{"reachModel": 2}')).toEqual([['bad-model', 'it is of version 2, expected 1']])
    expect(refused('{"reachModel": 1, "tool"')[0]?.[1]).toContain('not JSON')
    expect(refused('{"videos": []}')[0]?.[1]).toContain('reachModel')
    expect(refused('{"reachModel": 1}')[0]?.[0]).toBe('bad-model')
  })
})

describe('the overlap of days', () => {
  const REACHES = Array.from({ length: 56 }, (_, day) => 800 + 60 * ((day * 7) % 11))
  const days = makeDays(
    '2026-01-01',
    REACHES.map((viewers) => ({ views: Math.round(1.3 * viewers), viewers })),
    { oneFile: true },
  )
  const windowsOf = (overlap: number, tail: number, spans: readonly number[]) =>
    spans.flatMap((span) =>
      Array.from({ length: Math.floor(56 / span) }, (_, index) => {
        const people = unionReach(REACHES.slice(index * span, (index + 1) * span), { overlap, tail })
        return {
          from: addDays('2026-01-01', index * span),
          to: addDays('2026-01-01', (index + 1) * span - 1),
          viewers: reading(people),
        }
      }),
    )
  const learnedFrom = (windows: ReturnType<typeof windowsOf>) => {
    const group = groupOf(makeAccount({ days, windows }), 'overlap of days')
    return new Map(group?.numbers.map(({ id, median, spread }) => [id, { median, spread }]))
  }

  test('is learned from weeks with known people, whatever it is', () => {
    for (const overlap of [0.05, 0.2, 0.5]) {
      const { median = 0 } = learnedFrom(windowsOf(overlap, 0.5, [7])).get('overlap-days') ?? {}
      expect(Math.abs(Math.log(median / overlap))).toBeLessThan(0.25)
    }
  })

  test('goes together with how uneven people are where there are weeks and months', () => {
    const tails = [0.1, 0.5, 2].map(
      (tail) => learnedFrom(windowsOf(0.2, tail, [7, 28])).get('overlap-tail')?.median ?? 0,
    )
    expect(tails).toEqual(tails.toSorted((a, b) => a - b))
    expect(tails[0]).toBeLessThan(0.35)
    expect(tails[2]).toBeGreaterThan(0.6)
    expect(learnedFrom(windowsOf(0.2, 0.5, [7])).has('overlap-tail')).toBe(false)
  })

  test('narrows ranges only where many stretches were hidden and estimated well', () => {
    expect(learnedFrom(windowsOf(0.2, 0.5, [14])).has('period-multiplier')).toBe(false)
    const { median = 0 } = learnedFrom(windowsOf(0.2, 0.5, [7])).get('period-multiplier') ?? {}
    expect(median).toBeGreaterThan(0)
    expect(median).toBeLessThan(1.25)
  })

  test('is said not to be learned where no stretch has known people', () => {
    const { notLearned } = calibrate(makeAccount({ days }), DEFAULT_SETTINGS)
    expect(notLearned.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['overlap of days', 'overlap of posts', 'how uneven people are']),
    )
  })
})
