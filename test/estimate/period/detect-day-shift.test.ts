import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DatedValue, detectDayShift } from '../../../src/estimate/period/detect-day-shift.ts'
import { date, normals, START, simulate } from './made-series.ts'

describe('detectDayShift', () => {
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

  /** Views that jump about, and eight tenths of them as viewers, labelled so many days late. */
  const jumping = (days: number, late: number): [DatedValue[], DatedValue[]] => {
    const at = (day: number): number => Math.exp(8 + 0.6 * Math.sin(day * 2.4) + 0.4 * Math.cos(day * 5.3))
    const views = Array.from({ length: days + 4 }, (_, day) => ({ date: date(START + day - 2), value: at(day - 2) }))
    const viewers = Array.from({ length: days }, (_, day) => ({ date: date(START + day), value: 0.8 * at(day - late) }))
    return [views, viewers]
  }

  test('a segment says its labels, pairs, correlation, and days with more viewers than views before and after', () => {
    const [views, viewers] = jumping(40, 1)
    const byDate = new Map(views.map((each) => [each.date, each.value ?? 0]))
    const above = viewers.filter(({ date: label, value }) => (value ?? 0) > (byDate.get(label) ?? 0)).length
    expect(above).toBeGreaterThan(5)
    const { segments, shift, confident } = detectDayShift(views, viewers)
    expect([shift, confident, segments.length]).toEqual([1, true, 1])
    expect(segments[0]).toMatchObject({
      from: date(START),
      to: date(START + 39),
      shift: 1,
      confident: true,
      pairs: 40,
      aboveViews: 0,
      aboveViewsUnshifted: above,
    })
    expect(segments[0]?.correlation).toBeCloseTo(1, 9)
  })

  test('the correlation is that of the logs, glitch days left out', () => {
    const normal = normals(11)
    const [views, exact] = jumping(60, 0)
    const viewers = exact.map((each) => ({ ...each, value: (each.value ?? 0) * Math.exp(0.2 * normal()) }))
    const pairs = viewers.map(({ value }, day) => [Math.log(views[day + 2]?.value ?? 0), Math.log(value)] as const)
    const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side] / pairs.length, 0)
    const product = (a: 0 | 1, b: 0 | 1): number =>
      pairs.reduce((sum, pair) => sum + (pair[a] - mean(a)) * (pair[b] - mean(b)), 0)
    const expected = product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1))
    expect(expected).toBeLessThan(0.97)
    const found = detectDayShift(views, viewers).segments[0]
    expect(found?.correlation).toBeCloseTo(expected, 9)
    const glitch = { date: date(START + 60), value: (views[62]?.value ?? 0) * 50 }
    expect(detectDayShift(views, [...viewers, glitch]).segments[0]).toMatchObject({
      pairs: 61,
      correlation: found?.correlation,
    })
  })

  test('fourteen days that can be compared at every shift are needed', () => {
    expect(detectDayShift(...jumping(14, 1))).toMatchObject({ shift: 1, confident: true })
    expect(detectDayShift(...jumping(13, 1))).toMatchObject({ shift: 0, confident: false })
    const [views, viewers] = jumping(14, 1)
    expect(detectDayShift(views.slice(1), viewers)).toMatchObject({ shift: 0, confident: false })
  })

  test('days without a number above zero take no part', () => {
    const [views, viewers] = jumping(40, 1)
    const nothing = [null, 0, Number.NaN, Infinity].map((value, day) => ({ date: date(START + 40 + day), value }))
    expect(detectDayShift([...views, ...nothing], [...viewers, ...nothing])).toEqual(detectDayShift(views, viewers))
  })

  test('under three pairs, or for a constant series, there is no correlation', () => {
    const [views, viewers] = jumping(40, 0)
    expect(detectDayShift(views, viewers.slice(0, 2)).segments[0]).toMatchObject({ pairs: 2, correlation: null })
    expect(detectDayShift(views, viewers.slice(0, 3)).segments[0]?.correlation).toBeCloseTo(1, 9)
    const flat = views.map((each) => ({ ...each, value: 900 }))
    expect(detectDayShift(flat, flat.slice(2, -2)).segments[0]).toMatchObject({ pairs: 40, correlation: null })
    expect(detectDayShift(flat, viewers).segments[0]).toMatchObject({ pairs: 40, correlation: null })
    expect(detectDayShift(views, flat.slice(2, -2)).segments[0]).toMatchObject({ pairs: 40, correlation: null })
  })

  test('a change needs fourteen days on either side', () => {
    const change = (days: number, at: number): [DatedValue[], DatedValue[]] => {
      const [views, right] = jumping(days, 0)
      const [, late] = jumping(days, 1)
      return [views, [...right.slice(0, at), ...late.slice(at)]]
    }
    const shiftsAt = (days: number, at: number) =>
      detectDayShift(...change(days, at)).segments.map(({ shift, from, to }) => [shift, from, to])
    expect(shiftsAt(100, 14)).toEqual([
      [0, date(START), date(START + 13)],
      [1, date(START + 14), date(START + 99)],
    ])
    expect(shiftsAt(100, 86)).toEqual([
      [0, date(START), date(START + 85)],
      [1, date(START + 86), date(START + 99)],
    ])
    expect(shiftsAt(100, 95)).toEqual([[0, date(START), date(START + 99)]])
    const [views, viewers] = change(100, 50)
    const found = detectDayShift(views, viewers)
    expect(found).toMatchObject({ shift: 1, confident: true, segments: [{ pairs: 50 }, { pairs: 50 }] })
    for (const { correlation } of found.segments) expect(correlation).toBeCloseTo(1, 9)
    const reversed = detectDayShift(views.toReversed(), viewers.toReversed())
    expect(reversed.segments.map(({ shift, from, to, pairs }) => [shift, from, to, pairs])).toEqual(
      found.segments.map(({ shift, from, to, pairs }) => [shift, from, to, pairs]),
    )
  })

  test('a date that is none is refused', () => {
    expect(() => detectDayShift([{ date: '12 May', value: 3 }], [])).toThrow('12 May')
    for (const wrong of ['2025-13-01', '02025-01-01', '2025-01-011', 'x2025-01-01']) {
      expect(() => detectDayShift([], [{ date: wrong, value: 3 }])).toThrow(`got ${wrong}`)
    }
  })
})
