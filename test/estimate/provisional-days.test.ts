import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/calendar.ts'
import { provisionalFrom } from '../../src/estimate/provisional-days.ts'

const LAST = '2026-04-30'
const days = Array.from({ length: 10 }, (_, n) => ({ date: addDays(LAST, n - 9) }))

const provisional = (exportedOn: string | null, asOf: string | null = null): string[] => {
  const from = provisionalFrom({ exportedOn, asOf: asOf === null ? null : { date: asOf, from: 'option' } }, days)
  return days.map(({ date }) => date).filter((date) => date >= from)
}

describe('provisional days', () => {
  it('are the last two where nothing tells when they were exported', () => {
    expect(provisional(null)).toEqual(['2026-04-29', LAST])
  })

  it('are the last two of an export of the same or the next day', () => {
    expect(provisional(LAST)).toEqual(['2026-04-29', LAST])
    expect(provisional('2026-05-01')).toEqual(['2026-04-29', LAST])
  })

  it('are fewer the later the export, and none from three days on', () => {
    expect(provisional('2026-05-02')).toEqual([LAST])
    expect(provisional('2026-05-03')).toEqual([])
    expect(provisional(null, '2027-01-01')).toEqual([])
  })

  it('follow the later of the two days that tell of the export', () => {
    expect(provisional('2026-04-30', '2026-05-02')).toEqual([LAST])
    expect(provisional('2026-05-02', '2026-04-01')).toEqual([LAST])
  })

  it('never grow with a later export', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 10 }), fc.integer({ min: 0, max: 10 }), (shift, later) => {
        const [early, late] = [addDays(LAST, shift), addDays(LAST, shift + later)]
        expect(provisional(late).length).toBeLessThanOrEqual(provisional(early).length)
      }),
    )
  })

  it('are none where there are no days', () => {
    expect(provisionalFrom({ exportedOn: null, asOf: null }, []) > '9999').toBe(true)
  })
})
