import { describe, expect, it } from 'vitest'
import type { PeriodViewers } from '../../../src/estimate/period/period.ts'
import { type ReachedVideo, reconcile } from '../../../src/estimate/period/reconcile.ts'

const period = (value: number, more: Partial<PeriodViewers> = {}): PeriodViewers => ({
  window: { from: '2026-02-01', to: '2026-02-28' },
  parts: 'measured-days',
  count: 28,
  interval: { value, low: 0.9 * value, high: 1.1 * value },
  bounds: { low: 0, high: null },
  basis: 'assumed',
  assumes: [],
  readings: [],
  sum: 2 * value,
  overlap: null,
  ...more,
})
const video = (
  value: number,
  more: Partial<ReachedVideo['viewers']> = {},
  snapshotOn = '2026-02-20',
): ReachedVideo => ({
  video: { id: 'v', postedOn: '2026-02-03', snapshotOn },
  viewers: {
    interval: { value, low: 0.8 * value, high: 1.25 * value },
    basis: 'assumed',
    assumes: [],
    readings: [],
    bounds: { low: 0, high: null },
    ...more,
  },
})

describe('reconcile', () => {
  it('leaves numbers that agree as they are', () => {
    const [headline, whole, part] = [period(1000), period(2000), video(300)]
    const { periods, videos, problems } = reconcile([headline, whole], [part], 0.8)
    expect([periods, videos, problems]).toEqual([[headline, whole], [part.viewers], []])
  })

  it('gives the longer window no fewer people than the days inside, and tells a far move', () => {
    const near = reconcile([period(1000), period(950)], [], 0.8)
    expect(near.periods[1]?.interval).toEqual({ value: 1000, low: 900, high: 1100 })
    expect(near.problems).toEqual([])
    const far = reconcile([period(1000), period(500)], [], 0.8)
    expect(far.periods[1]?.interval).toEqual({ value: 1000, low: 900, high: 1100 })
    expect(far.problems.map(({ code }) => code)).toEqual(['reconciled'])
  })

  it('gives a video of the days no more people than they had, but for what its likes prove', () => {
    expect(reconcile([period(1000)], [video(1050)], 0.8).videos[0]?.interval).toEqual({
      value: 1000,
      low: 840,
      high: 1100,
    })
    const liked = reconcile([period(1000)], [video(1300, { bounds: { low: 1040, high: null } })], 0.8)
    expect(liked.videos[0]?.interval).toEqual({ value: 1040, low: 1040, high: 1100 })
  })

  it('moves neither what the export states nor a video that was read after the days', () => {
    const measured = video(1500, { basis: 'measured' })
    const later = video(1500, {}, '2026-03-20')
    const { videos, problems } = reconcile([period(1000), period(700, { basis: 'measured' })], [measured, later], 0.8)
    expect(videos).toEqual([measured.viewers, later.viewers])
    expect(problems).toEqual([])
  })
})
