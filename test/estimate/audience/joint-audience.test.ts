import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Segment } from '../../../src/domain/audience.ts'
import { estimateReach } from '../../../src/estimate/estimate-reach.ts'
import { anyAccount } from '../../arbitrary-account.ts'
import { makeAccount, makeSegments, makeVideo } from '../made-account.ts'

const found = (audience: Segment[], viewers = 10_000, settings = {}) =>
  estimateReach(makeAccount({ videos: [makeVideo('v', { views: 2 * viewers, viewers })], audience }), settings)
const gender = makeSegments('viewers', 'gender', { female: 0.6, male: 0.4 })
const age = makeSegments('viewers', 'age', { young: 0.3, old: 0.7 })

test('cuts are crossed as if they said nothing of each other, inside what their sizes allow', () => {
  const { joint } = found([...gender, ...age])
  expect(joint).toMatchObject({ dimensions: ['gender', 'age'], of: 'viewers', basis: 'assumed' })
  // source: reach vector frechet-1 scaled: 6,000 and 7,000 of 10,000 overlap in 3,000 to 6,000; independent 4,200
  const cell = joint?.cells.find(({ segments }) => segments.join() === 'female,old')
  expect(cell).toEqual({ segments: ['female', 'old'], value: 4200, low: 3000, high: 6000, suppressed: false })
})

test('a cut of followers makes the table one of followers; one cut alone makes none', () => {
  const followers = makeSegments('followers', 'age', { young: 0.3, old: 0.7 })
  expect(found([...gender, ...followers]).joint).toMatchObject({ of: 'followers' })
  expect(found([...gender, ...followers]).joint?.assumes).toContain('follower-concentration')
  expect(found(gender).joint).toBeUndefined()
})

test('hidden slices stay together, and the largest six apart', () => {
  const tiny = makeSegments('viewers', 'gender', { female: 0.6, male: 0.392, other: 0.008 })
  const { joint } = found([...tiny, ...age])
  expect([...new Set(joint?.cells.map(({ segments }) => segments[0]))]).toEqual(['female', 'rest'])
  const places = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`C${index}`, 0.1 + index * 0.002]))
  const many = found([...gender, ...makeSegments('viewers', 'territory', places, false)], 1e6)
  expect([...new Set(many.joint?.cells.map(({ segments }) => segments[1]))]).toEqual([
    'C3',
    'C4',
    'C5',
    'C6',
    'C7',
    'C8',
    'rest',
  ])
})

test('where small cells cannot be hidden safely there is no table, and that is said', () => {
  const { joint } = found([...gender, ...age], 40, { minCell: 20 })
  expect(joint?.cells.every(({ suppressed }) => suppressed) ?? true).toBe(true)
  const none = found([...gender, ...age], 3, { minCell: 2 }).joint
  expect(none?.cells ?? []).toEqual([])
})

test('cells are whole people that sum to every printed slice, hidden ones have no number', () => {
  fc.assert(
    fc.property(anyAccount, fc.constantFrom(0, 20, 100), (account, minCell) => {
      const { joint, audience } = estimateReach(account, { minCell })
      if (joint === undefined) return
      for (const { value, low, high, suppressed } of joint.cells) {
        if (suppressed) {
          expect([value, low, high]).toEqual([null, null, null])
          continue
        }
        expect([value, low, high].every(Number.isSafeInteger)).toBe(true)
        expect((low ?? 1) <= (value ?? 0) && (value ?? 1) <= (high ?? 0)).toBe(true)
        expect(value).toBeGreaterThanOrEqual(minCell)
      }
      for (const [dimension, name] of joint.dimensions.entries()) {
        const cut = audience.find((each) => each.dimension === name)
        for (const { segment, viewers } of cut?.segments ?? []) {
          const slab = joint.cells.filter(({ segments }) => segments[dimension] === segment)
          if (slab.length === 0 || slab.some(({ suppressed }) => suppressed)) continue
          expect(slab.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(viewers.value)
        }
      }
    }),
  )
})
