import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/domain/calendar.ts'
import { durationSeconds } from '../../../src/read/cells/durations.ts'
import { withPageRounding } from '../../../src/read/cells/page-rounded.ts'
import { relativeDay } from '../../../src/read/cells/relative-day.ts'
import { territoryOf } from '../../../src/read/cells/territories.ts'
import type { PartVideo } from '../../../src/read/part.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2018-01-01', days))

describe('days that a page writes', () => {
  test('so many days or weeks ago', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), (seen, count) => {
        expect(relativeDay(`${count}d ago`, seen)).toBe(addDays(seen, -count))
        expect(relativeDay(`${count}w ago`, seen)).toBe(addDays(seen, -7 * count))
        expect(relativeDay(` ${count}h ago`, seen)).toBe(seen)
      }),
    )
  })

  test('a month and a day are the last such day until the page was seen', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 364 }), (seen, back) => {
        const posted = addDays(seen, -back)
        const [year, month, date] = posted.split('-').map(Number)
        expect(relativeDay(`${year}-${month}-${date}`, seen)).toBe(posted)
        // 29 February is a year back only in leap years.
        fc.pre(posted.slice(5) !== '02-29')
        expect(relativeDay(`${month}-${date}`, seen)).toBe(posted)
      }),
    )
  })

  test('what is no day is none', () => {
    for (const text of ['', 'yesterday', '2-30', '13-1', 'd ago', '5', '1-2-3'])
      expect(relativeDay(text, '2025-03-13')).toBeNull()
  })
})

test('lengths of time: clock and seconds', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
      const two = (part: number) => String(part).padStart(2, '0')
      expect(durationSeconds(`${two(hours)}:${two(minutes)}:${two(seconds)}`)).toBe(
        3600 * hours + 60 * minutes + seconds,
      )
      expect(durationSeconds(`${minutes}:${two(seconds)}`)).toBe(60 * minutes + seconds)
    }),
  )
  for (const [text, seconds] of [
    ['15.434', 15.434],
    ['', null],
    ['1:61:00', null],
    ['soon', null],
  ] as const)
    expect(durationSeconds(text)).toBe(seconds)
})

test('countries by name, in any case and with or without accents; others are none', () => {
  for (const [name, code] of [
    ['United States', 'US'],
    ['UNITED KINGDOM', 'GB'],
    ['Türkiye', 'TR'],
    ['turkey', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Kosovo', 'XK'],
    ['Others', null],
    ['constructor', null],
    ['', null],
  ] as const)
    expect(territoryOf(name)).toBe(code)
})

const videoWith = (views: number): PartVideo => {
  const place = { file: 'a.csv', line: 2 }
  const reading = { value: views, low: views, high: views, place, column: 'views' }
  return { video: { id: String(views), views: reading }, postedOn: null, exportedOn: null, place }
}

/** As a page shows a count: three digits and a letter from 10,000 on. */
const shown = (count: number): number => {
  const unit = count >= 1e9 ? 1e8 : count >= 1e6 ? 1e5 : count >= 1e4 ? 100 : 1
  return Math.floor(count / unit + 0.5) * unit
}

test('the cell of a rounded count holds the count that was rounded', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_000_000_000 }), { minLength: 1 }), (counts) => {
      const rounded = withPageRounding(counts.map((count) => videoWith(shown(count))))
      for (const [at, count] of counts.entries()) {
        const { low, high } = rounded[at]?.video.views ?? {}
        expect(low ?? -1).toBeLessThanOrEqual(count)
        expect(high ?? -1).toBeGreaterThanOrEqual(count)
      }
    }),
  )
})

test('one count that is not rounded leaves its column as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3_000_000_000 })), (counts) => {
      const videos = [...counts, 24_513_882].map(videoWith)
      expect(withPageRounding(videos)).toEqual(videos)
    }),
  )
})
