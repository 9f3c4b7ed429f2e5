import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { PRIORS, priorTable } from '../../../src/estimate/priors.ts'
import { poolSharing, sharingOf } from '../../../src/estimate/shares/sharing.ts'
import { viralCoefficient } from '../../../src/estimate/shares/viral-coefficient.ts'
import { trafficOf } from '../../../src/estimate/traffic.ts'
import { makeSources, reading } from '../made-account.ts'

const people = { value: 9000, low: 8000, high: 9500 }
const total = (value: number) => ({ value, low: value, high: value, readings: [] })

test('the shipped priors give what the estimator gives by itself', () => {
  const { found } = sharingOf(people, total(40), null, null, DEFAULT_SETTINGS)
  expect(found).toEqual(viralCoefficient({ viewers: people, shares: 40 }, 0.8))
})

test('without shares or viewers there is a reason instead of a number', () => {
  expect(sharingOf(people, null, null, null, DEFAULT_SETTINGS)).toMatchObject({
    found: null,
    reason: 'the export has no shares',
  })
  expect(sharingOf(null, total(40), null, null, DEFAULT_SETTINGS)).toMatchObject({
    found: null,
    reason: 'the number of viewers is not known',
  })
  expect(sharingOf(people, total(-3), null, null, DEFAULT_SETTINGS).reason).toContain('below zero')
})

test('traffic sources make it calibrated, even where their rounding exceeds the whole', () => {
  const traffic = trafficOf(makeSources({ 'direct-message': 0.51, other: 0.53 }))
  const { found } = sharingOf(people, total(4000), traffic, null, DEFAULT_SETTINGS)
  expect(found?.basis).toBe('calibrated')
  expect(found?.bounds?.high).toBe(1)
})

test.each(['split-shape', 'split-rate', 'split-overdispersion', 'split-possible'])('%s is used', (id) => {
  const prior = PRIORS.find((each) => each.id === id)
  if (prior === undefined) throw new Error(id)
  const traffic = trafficOf(makeSources({ 'for-you': 0.75, 'direct-message': 0.05, other: 0.2 }))
  const at = (median: number) =>
    sharingOf(people, total(400), traffic, null, { ...DEFAULT_SETTINGS, priors: priorTable([{ ...prior, median }]) })
      .found?.k?.value
  expect(at(prior.median * 2)).not.toBe(at(prior.median))
})

test('a video without traffic sources learns from those that have them: calibrated, and narrower than the assumption', () => {
  const video = {
    id: '1',
    postedOn: null,
    shares: reading(900),
    sources: makeSources({ 'direct-message': 0.01, 'for-you': 0.9 }),
  }
  const learned = poolSharing([{ video, viewers: people }], DEFAULT_SETTINGS)
  expect(learned).not.toBeNull()
  const [alone, taught] = [null, learned].map(
    (each) => sharingOf(people, total(400), null, each, DEFAULT_SETTINGS).found,
  )
  expect(alone?.basis).toBe('assumed')
  expect(taught?.basis).toBe('calibrated')
  const width = (k: { low: number; high: number } | null | undefined) => (k ? Math.log(k.high / k.low) : Number.NaN)
  expect(width(taught?.k)).toBeLessThan(width(alone?.k))
})

test('videos without sources, or with hardly a share, teach nothing', () => {
  const video = { id: '1', postedOn: null, shares: reading(900) }
  expect(poolSharing([{ video, viewers: people }], DEFAULT_SETTINGS)).toBeNull()
  const quiet = { ...video, shares: reading(2), sources: makeSources({ 'direct-message': 0.01 }) }
  expect(poolSharing([{ video: quiet, viewers: people }], DEFAULT_SETTINGS)).toBeNull()
})
