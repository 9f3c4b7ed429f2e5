import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AudienceSlice,
  type ProjectionOptions,
  projectAudience,
} from '../../../src/estimate/audience/project-audience.ts'
import { followerSliceInterval } from '../../../src/estimate/audience/slice-interval.ts'

const exact = (value: number) => ({ value, low: value, high: value })
/** Slices that were rounded to whole percents. */
const percents = (numbers: Record<string, number>): AudienceSlice[] =>
  Object.entries(numbers).map(([segment, percent]) => ({
    segment,
    fraction: { value: percent / 100, low: Math.max(0, percent - 0.5) / 100, high: Math.min(100, percent + 0.5) / 100 },
  }))

const VIEWERS: ProjectionOptions = { of: 'viewers', complete: true, minCell: 0, level: 0.8 }
const FOLLOWERS: ProjectionOptions = { ...VIEWERS, of: 'followers' }

const values = (found: ReturnType<typeof projectAudience>) =>
  found.segments.map(({ viewers }) => viewers?.value ?? null)

test('people are handed out by largest remainder', () => {
  // source: reach vector hamilton-1, ties to first
  const slices = percents({ a: 33.5, b: 33.5, c: 33 })
  expect(values(projectAudience(exact(100), slices, VIEWERS))).toEqual([34, 33, 33])
})

test('percent rounding gives width, and uncertain viewers give more', () => {
  const slices = percents({ female: 62, male: 38 })
  const [female] = projectAudience(exact(10_000), slices, VIEWERS).segments
  expect(female?.viewers).toEqual({ value: 6200, low: 6150, high: 6250 })
  const [wider] = projectAudience({ value: 10_000, low: 9000, high: 11_000 }, slices, VIEWERS).segments
  expect(wider?.viewers?.low).toBeLessThan(5600)
  expect(wider?.viewers?.high).toBeGreaterThan(6820)
})

test('a list of followers says less of the viewers', () => {
  const slices = percents({ female: 62, male: 38 })
  const [female] = projectAudience(exact(10_000), slices, FOLLOWERS).segments
  // Beta(61.5, 38.5) and Beta(62.5, 37.5) have means .615 and .625 and an sd of .048: 80 % lies within 1.28 sd
  expect(female?.viewers?.value).toBe(6200)
  expect(female?.viewers?.low).toBeGreaterThan(5400)
  expect(female?.viewers?.low).toBeLessThan(5600)
  expect(female?.viewers?.high).toBeGreaterThan(6800)
  expect(female?.viewers?.high).toBeLessThan(7000)
  for (const concentration of [0, -1, Infinity, Number.NaN]) {
    expect(() => followerSliceInterval(exact(0.5), concentration, 0.8)).toThrow(`above 0, got ${concentration}`)
  }
})

test('a complete list within 4 % of 1 is rescaled, beyond that refused', () => {
  const rescaled = projectAudience(exact(1000), percents({ a: 60, b: 36.5 }), VIEWERS)
  expect(rescaled.rescaled).toBe(true)
  expect(rescaled.sum).toBeCloseTo(0.965, 12)
  expect(values(rescaled).reduce((sum: number, people) => sum + (people ?? 0), 0)).toBe(1000)
  for (const b of [35, 45]) {
    const refused = projectAudience(exact(1000), percents({ a: 60, b }), VIEWERS)
    expect(refused).toMatchObject({ segments: [], unlisted: null, rescaled: false })
    expect(refused.refused).toContain(`sum to ${(60 + b) / 100}`)
  }
  expect(projectAudience(exact(1000), [], VIEWERS).refused).not.toBeNull()
})

test('rescaling divides each slice and its rounding by the sum', () => {
  const [a] = projectAudience(exact(100_000), percents({ a: 60, b: 36.5 }), VIEWERS).segments
  expect(a?.fraction).toBeCloseTo(0.6 / 0.965, 12)
  // 59.5, 60 and 60.5 of 96.5 parts of a hundred thousand people.
  expect(a?.viewers).toEqual({ value: 62_176, low: 61_658, high: 62_695 })
})

test('a sum of 0.96 or 1.04 is just near enough, also of an incomplete list', () => {
  for (const slices of [percents({ a: 48, b: 48 }), percents({ a: 52, b: 52 })]) {
    expect(projectAudience(exact(1000), slices, VIEWERS)).toMatchObject({ refused: null, rescaled: true })
  }
  const over = { ...VIEWERS, complete: false }
  expect(projectAudience(exact(1000), percents({ a: 52, b: 52 }), over).refused).toBeNull()
  expect(projectAudience(exact(1000), percents({ a: 52, b: 52.1 }), over).refused).toContain('at most 1')
})

test('an incomplete list that names everybody has nobody unlisted', () => {
  const slices = percents({ a: 10, b: 20, c: 70 })
  const found = projectAudience(exact(1000), slices, { ...VIEWERS, complete: false })
  expect(found).toMatchObject({ unlisted: null, rescaled: false })
  expect(values(found)).toEqual([100, 200, 700])
})

test('an incomplete list is never stretched: the rest is unlisted', () => {
  const found = projectAudience(exact(1000), percents({ US: 30, GB: 20 }), { ...VIEWERS, complete: false })
  expect(values(found)).toEqual([300, 200])
  expect(found.rescaled).toBe(false)
  expect(found.unlisted?.viewers?.value).toBe(500)
  expect(found.unlisted?.fraction).toBeCloseTo(0.5, 12)
  const over = projectAudience(exact(1000), percents({ US: 72, GB: 30 }), { ...VIEWERS, complete: false })
  expect(over.rescaled).toBe(true)
  expect(over.unlisted).toBeNull()
})

test('small cells are hidden with their fraction, and a larger one with them', () => {
  const found = projectAudience(exact(1000), percents({ a: 60, b: 28, c: 11, d: 1 }), { ...VIEWERS, minCell: 100 })
  expect(found.segments.map(({ suppressed }) => suppressed)).toEqual([false, false, true, true])
  for (const { fraction, viewers } of found.segments.slice(2)) expect([fraction, viewers]).toEqual([null, null])
})

const audiences = fc.record({
  total: fc.nat(5_000_000),
  spread: fc.double({ min: 1, max: 3, noNaN: true }),
  weights: fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(1000)), { minLength: 1, maxLength: 10 }),
  unlisted: fc.nat(300),
  complete: fc.boolean(),
  followers: fc.boolean(),
  minCell: fc.nat(300),
  level: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
})

/** An audience out of weights, its viewers, and how to project it. */
const made = (audience: typeof audiences extends fc.Arbitrary<infer T> ? T : never) => {
  const { total, spread, weights, unlisted, complete, followers, minCell, level } = audience
  const whole = weights.reduce((sum, weight) => sum + weight, complete ? 0 : unlisted)
  const slices = weights.map((weight, index) => {
    const value = whole === 0 ? (index === 0 && complete ? 1 : 0) : weight / whole
    return {
      segment: `s${index}`,
      fraction: { value, low: Math.max(0, value - 0.005), high: Math.min(1, value + 0.005) },
    }
  })
  const viewers = { value: total, low: total / spread, high: total * spread }
  const options: ProjectionOptions = { of: followers ? 'followers' : 'viewers', complete, minCell, level }
  return { viewers, slices, options }
}

test('segments are whole people that sum to the viewers, each inside its interval', () => {
  fc.assert(
    fc.property(audiences, (audience) => {
      const { viewers, slices, options } = made(audience)
      const found = projectAudience(viewers, slices, { ...options, minCell: 0 })
      const all = [...found.segments, ...(found.unlisted === null ? [] : [found.unlisted])]
      expect(found.refused).toBeNull()
      let sum = 0
      for (const { viewers: people } of all) {
        const { low, value, high } = people ?? { low: Number.NaN, value: Number.NaN, high: Number.NaN }
        sum += value
        for (const number of [low, value, high]) expect(Number.isSafeInteger(number)).toBe(true)
        expect(0 <= low && low <= value && value <= high && high <= Math.ceil(viewers.high)).toBe(true)
      }
      expect(sum).toBe(viewers.value)
    }),
  )
})

test('a wider level gives wider intervals', () => {
  fc.assert(
    fc.property(audiences, (audience) => {
      const { viewers, slices, options } = made(audience)
      const at = (level: number) => projectAudience(viewers, slices, { ...options, minCell: 0, level }).segments
      const wide = at(options.level + 0.09)
      for (const [index, { viewers: people }] of at(options.level).entries()) {
        expect(wide[index]?.viewers?.low).toBeLessThanOrEqual(people?.low ?? Number.NaN)
        expect(wide[index]?.viewers?.high).toBeGreaterThanOrEqual(people?.high ?? Number.NaN)
      }
    }),
  )
})

/** Rank of a matrix by elimination. */
const rank = (matrix: readonly (readonly number[])[]): number => {
  const rows = matrix.map((row) => [...row])
  let done = 0
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9)
    if (pivot < 0) continue
    const [lead] = rows.splice(pivot, 1)
    rows.splice(done, 0, lead ?? [])
    for (const [index, row] of rows.entries()) {
      if (index === done) continue
      const factor = (row[column] ?? 0) / (lead?.[column] ?? 1)
      for (const place of row.keys()) row[place] = (row[place] ?? 0) - factor * (lead?.[place] ?? 0)
    }
    done++
  }
  return done
}

test('no hidden cell follows from the printed numbers', () => {
  fc.assert(
    fc.property(audiences, (audience) => {
      const { viewers, slices, options } = made(audience)
      const found = projectAudience(viewers, slices, options)
      const all = [...found.segments, ...(found.unlisted === null ? [] : [found.unlisted])]
      if (all.length < 2) return
      const unit = (cell: number) => all.map((_, index) => (index === cell ? 1 : 0))
      // What is known: the total of people (and of fractions, the same row), and every printed people, fraction or end of an interval.
      const known = [all.map(() => 1), ...all.flatMap((cell, index) => (cell.viewers === null ? [] : [unit(index)]))]
      for (const [index, cell] of all.entries()) {
        if (!cell.suppressed) {
          expect(cell.viewers?.value).toBeGreaterThanOrEqual(options.minCell)
          continue
        }
        expect([cell.fraction, cell.viewers]).toEqual([null, null])
        expect(rank([...known, unit(index)])).toBe(rank(known) + 1)
      }
    }),
  )
})

test('a printed cell tells nothing of how the others divide', () => {
  const options = { ...FOLLOWERS, minCell: 100 }
  const viewers = { value: 1000, low: 900, high: 1200 }
  const one = projectAudience(viewers, percents({ a: 80, b: 15, c: 5 }), options)
  const other = projectAudience(viewers, percents({ a: 80, b: 18, c: 2 }), options)
  expect(one).toEqual(other)
})

test('arguments out of range are refused', () => {
  const tooMuch = [{ segment: 'a', fraction: { value: 1, low: 1, high: 1.5 } }]
  expect(() => projectAudience(exact(10), tooMuch, VIEWERS)).toThrow('1.5')
  expect(() => projectAudience({ value: 1, low: 2, high: 3 }, percents({ a: 100 }), VIEWERS)).toThrow('viewers')
})
