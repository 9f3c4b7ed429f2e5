import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/estimate/estimate-reach.ts'
import { PRIORS, priorTable } from '../../src/estimate/priors.ts'
import { sharingOf } from '../../src/estimate/sharing.ts'
import { trafficOf } from '../../src/estimate/traffic.ts'
import { viralCoefficient } from '../../src/estimate/viral-coefficient.ts'
import { makeSources } from './made-account.ts'

const people = { value: 9000, low: 8000, high: 9500 }
const total = (value: number) => ({ value, low: value, high: value, readings: [] })

test('the shipped priors give what the estimator gives by itself', () => {
  const { found } = sharingOf(people, total(40), null, DEFAULT_SETTINGS)
  expect(found).toEqual(viralCoefficient({ viewers: people, shares: 40 }, 0.8))
})

test('without shares or viewers there is a reason instead of a number', () => {
  expect(sharingOf(people, null, null, DEFAULT_SETTINGS)).toMatchObject({
    found: null,
    reason: 'the export has no shares',
  })
  expect(sharingOf(null, total(40), null, DEFAULT_SETTINGS)).toMatchObject({
    found: null,
    reason: 'the number of viewers is not known',
  })
  expect(sharingOf(people, total(-3), null, DEFAULT_SETTINGS).reason).toContain('below zero')
})

test('traffic sources make it calibrated, even where their rounding exceeds the whole', () => {
  const traffic = trafficOf(makeSources({ 'direct-message': 0.51, other: 0.53 }))
  const { found } = sharingOf(people, total(4000), traffic, DEFAULT_SETTINGS)
  expect(found?.basis).toBe('calibrated')
  expect(found?.bounds?.high).toBe(1)
})

test.each(['split-shape', 'split-rate', 'split-overdispersion', 'split-possible'])('%s is used', (id) => {
  const prior = PRIORS.find((each) => each.id === id)
  if (prior === undefined) throw new Error(id)
  const traffic = trafficOf(makeSources({ 'for-you': 0.75, 'direct-message': 0.05, other: 0.2 }))
  const at = (median: number) =>
    sharingOf(people, total(400), traffic, { ...DEFAULT_SETTINGS, priors: priorTable([{ ...prior, median }]) }).found?.k
      ?.value
  expect(at(prior.median * 2)).not.toBe(at(prior.median))
})
