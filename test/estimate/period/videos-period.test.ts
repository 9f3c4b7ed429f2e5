import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/estimate/estimate-reach.ts'
import { videosPeriod } from '../../../src/estimate/period/videos-period.ts'
import { priorOf, priorTable } from '../../../src/estimate/priors.ts'
import type { EstimateSettings } from '../../../src/estimate/settings.ts'
import { postBelief } from '../../../src/estimate/views-per-viewer/beliefs.ts'
import type { VideoViewers } from '../../../src/estimate/views-per-viewer/video-viewers.ts'
import { makeAccount, reading } from '../made-account.ts'
import { cellsOf, digits, fromWorking, numbersOf } from './from-working.ts'

const belief = postBelief(makeAccount(), DEFAULT_SETTINGS)
const video = (value: number, line: number, more: Partial<VideoViewers> = {}): VideoViewers => ({
  interval: { value, low: value / 2, high: 2 * value },
  basis: 'assumed',
  assumes: ['views-per-viewer-tiktok-post'],
  readings: [reading(2 * value, 'views', 'Content.csv', line)],
  bounds: { low: 10, high: 3 * value },
  ...more,
})
const counted = (value: number, line: number): VideoViewers =>
  video(value, line, {
    interval: { value, low: value, high: value },
    basis: 'measured',
    readings: [reading(value, 'viewers', 'Content.csv', line)],
    bounds: { low: value, high: value },
  })
const nobody = (line: number): VideoViewers =>
  video(0, line, { interval: { value: 0, low: 0, high: 0 }, basis: 'bounded', bounds: { low: 0, high: 0 } })
const unknown = video(0, 9, { interval: null })

const period = (videos: readonly VideoViewers[], settings: Partial<EstimateSettings> = {}) =>
  videosPeriod(videos, belief, null, { ...DEFAULT_SETTINGS, ...settings })

describe('the period of videos', () => {
  test('adds up the videos that somebody saw, and cites them all', () => {
    const found = period([counted(100, 2), unknown, nobody(3), video(50, 4), video(30, 5)])
    expect(found).toMatchObject({ window: 'lifetime', parts: 'videos', count: 3, sum: 180, basis: 'assumed' })
    expect(found?.readings.map((each) => each?.place.line)).toEqual([2, 4, 5])
    expect(found?.assumes).toEqual([...belief.assumes, 'overlap-videos', 'overlap-tail', 'period-multiplier'])
    expect(found?.overlap?.value).toBeGreaterThan(0)
  })

  test('names measured people and estimated ones, each with their cells, and follows from these', () => {
    const found = period([counted(100, 2), video(50, 4), counted(90, 5), video(30, 6)])
    expect(numbersOf(found)).toMatchObject({ R: [100, 90], E: [50, 30], L: 100, H: 430 })
    expect(cellsOf(found, 'R')).toEqual([
      ['viewers', 2],
      ['viewers', 5],
    ])
    expect(cellsOf(found, 'E')).toEqual([
      ['views', 4],
      ['views', 6],
    ])
    expect(digits(fromWorking(found))).toEqual(digits(found?.interval ?? { value: -1, low: -1, high: -1 }))
    expect(Object.keys(numbersOf(period([counted(100, 2), counted(90, 3)]))).slice(0, 2)).toEqual(['R', 'c0'])
    expect(Object.keys(numbersOf(period([video(50, 2), video(30, 3)]))).slice(0, 2)).toEqual(['E', 'm'])
  })

  test('has at least the people of its best proven video, and at most the sum of what each may have', () => {
    const found = period([
      video(50, 2, { bounds: { low: 40, high: 70 } }),
      video(30, 3, { bounds: { low: 5, high: null } }),
    ])
    expect(found?.bounds).toEqual({ low: 40, high: 130 })
    expect(period([video(50, 2), video(30, 3)], { ceiling: 90 })?.bounds).toEqual({ low: 10, high: 90 })
    expect(period([video(50, 2), video(30, 3)], { ceiling: 4 })?.bounds).toEqual({ low: 10, high: 10 })
    const rounded = { ...counted(100, 2), interval: { value: 100, low: 95, high: 105 }, bounds: { low: 95, high: 105 } }
    expect(period([rounded, counted(60, 3)], { ceiling: 20 })?.bounds).toEqual({ low: 95, high: 105 })
    const estimated = video(50, 2, { bounds: { low: 1, high: 60 }, interval: { value: 50, low: 40, high: 60 } })
    expect(period([estimated, video(30, 3)], { ceiling: 20 })?.bounds).toEqual({ low: 10, high: 20 })
  })

  test('of one video is that video, with its working, whoever else was seen by nobody', () => {
    const terms = () => [{ symbol: 'x', meaning: 'a number', value: 1 }]
    for (const only of [video(50, 2, { terms }), counted(50, 2)]) {
      for (const all of [[only], [nobody(3), only, unknown]]) {
        const found = period(all)
        expect(found).toMatchObject({
          count: 1,
          sum: 50,
          interval: only.interval,
          basis: only.basis,
          assumes: only.assumes,
          bounds: only.bounds,
          overlap: null,
        })
        expect(found?.terms).toBe(only.terms)
      }
    }
    expect(period([counted(50, 2)])).not.toHaveProperty('terms')
  })

  test('that nobody saw is nobody; without a number of people there is none', () => {
    expect(period([nobody(2), nobody(3)])).toMatchObject({
      count: 1,
      basis: 'bounded',
      interval: { value: 0, low: 0, high: 0 },
      bounds: { low: 0, high: 0 },
    })
    expect(period([unknown])).toBeNull()
    expect(period([])).toBeNull()
  })

  test('is calibrated by calibrations of all that it rests on', () => {
    const priors = priorTable(
      ['overlap-videos', belief.from.priorId].map((id) => ({ ...priorOf(DEFAULT_SETTINGS.priors, id), learned: true })),
    )
    expect(period([video(50, 2), video(30, 3)], { priors })?.basis).toBe('calibrated')
    expect(period([video(50, 2), video(30, 3)])?.basis).toBe('assumed')
  })
})
