import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatWhole } from '../../src/print/page/format-number.ts'
import { sortVideos, VIDEO_SORTS } from '../../src/print/page/sort-videos.ts'
import { cleanText } from '../../src/print/text/clean-text.ts'
import { displayWidth, splitGraphemes } from '../../src/print/text/display-width.ts'
import { fitColumns } from '../../src/print/text/fit-columns.ts'
import { fitText, wrapText } from '../../src/print/text/fit-text.ts'
import { rangeBar } from '../../src/print/text/range-bar.ts'
import { sparkline } from '../../src/print/text/sparkline.ts'
import { anyText } from './arbitrary-report.ts'
import { sampleReport } from './sample-report.ts'

describe('cleanText', () => {
  it('is done once: a clean text stays', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
      }),
    )
  })

  it('leaves no control, escape or mark of direction', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u)
      }),
    )
  })

  it('leaves one space between words, whatever stood there', () => {
    expect(cleanText(' a \u200b\t b\u2028\u202e c ')).toBe('a b c')
  })

  it('keeps words of every script, and emoji whole', () => {
    for (const text of ['Grüße', 'می‌خواهم', 'ไทย', 'नमस्ते', '👩‍🍳 🇺🇸 ❤️ 👍🏽', 'שלום']) expect(cleanText(text)).toBe(text)
  })

  it('takes escapes out whole, closed or not', () => {
    expect(cleanText('a\u001b[31mb\u001b[0mc')).toBe('abc')
    expect(cleanText('a\u001b]8;;http://evil.example\u0007b\u001b]8;;\u0007c')).toBe('abc')
    expect(cleanText('a\u001b]0;title')).toBe('a')
  })

  it('takes linear time on text made to be slow', () => {
    const start = performance.now()
    for (const piece of ['\u001b[', '\u001b]', '\u001b]\u001b[', ' \t', '\u009d;']) cleanText(piece.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

describe('displayWidth', () => {
  it('counts what terminals show (string-width 4 gives the same for these)', () => {
    const widths = ['a', 'é', 'e\u0301', '日本', 'ｈ', '😂', '👩‍🍳', '🇺🇸', '❤️', '👍🏽', 'ไทย', '한국'].map(displayWidth)
    expect(widths).toEqual([1, 1, 1, 4, 2, 2, 2, 2, 2, 2, 3, 4])
  })
})

describe('fitText', () => {
  it('fits, and cuts between whole characters', () => {
    fc.assert(
      fc.property(
        anyText(),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('start' as const, 'end' as const),
        (any, width, keep) => {
          const text = cleanText(any)
          const cut = fitText(text, width, '~', keep)
          expect(displayWidth(cut)).toBeLessThanOrEqual(width)
          if (cut !== text) {
            const kept = keep === 'start' ? cut.slice(0, -1) : cut.slice(1)
            const whole = splitGraphemes(text)
            const ends = keep === 'start' ? whole : whole.toReversed()
            const count = splitGraphemes(kept).length
            const same = ends.slice(0, count)
            expect((keep === 'start' ? same : same.reverse()).join('')).toBe(kept)
          }
        },
      ),
    )
  })
})

describe('wrapText', () => {
  it('loses no character, and fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 4, max: 40 }), (any, width) => {
        const text = cleanText(any)
        const lines = wrapText(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines)
          if (splitGraphemes(line).length > 1) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('fitColumns', () => {
  const wish = () =>
    fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(4)).map(([least, more, most, dispensable]) => ({
      least,
      good: least + more,
      most: least + more + most,
      dispensable,
    }))

  it('uses no more than the width where the least of what must stay fits, and keeps each column in its limits', () => {
    fc.assert(
      fc.property(
        fc.array(wish(), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 150 }),
        (wishes, width) => {
          const widths = fitColumns(wishes, width, 2)
          const used = widths.reduce<number>((sum, one) => (one === null ? sum : sum + one + 2), -2)
          const least = wishes.reduce((sum, one) => (one.dispensable === 0 ? sum + one.least + 2 : sum), -2)
          if (least <= width) expect(used).toBeLessThanOrEqual(width)
          widths.forEach((one, index) => {
            const { least: low = 0, most: high = 0, dispensable = 0 } = wishes[index] ?? {}
            if (one === null) expect(dispensable).toBeGreaterThan(0)
            else expect(low <= one && one <= high).toBe(true)
          })
        },
      ),
    )
  })
})

describe('rangeBar', () => {
  it('is as wide as asked, with one mark for the value', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.nat(1e6),
        fc.nat(1e6),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (a, b, c, width, unicode) => {
          const [low = 0, value = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y)
          const bar = rangeBar({ low, value, high }, high, width, unicode)
          expect(bar).toHaveLength(width)
          if (high > 0) expect(bar.match(/[o●]/g)).toHaveLength(1)
        },
      ),
    )
  })
})

describe('sparkline', () => {
  it('has one mark for each stretch of days, blank where nothing is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(1e9)), { maxLength: 400 }),
        fc.integer({ min: 1, max: 100 }),
        (values, width) => {
          const line = sparkline(values, width, true)
          expect(line.length).toBeLessThanOrEqual(width)
          if (values.length <= width)
            expect([...line].map((mark) => mark === ' ')).toEqual(values.map((value) => value === null))
        },
      ),
    )
  })
})

describe('formatWhole', () => {
  it('reads back as the same number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (x) => {
        expect(Number(formatWhole(x).replaceAll(',', ''))).toBe(x)
        expect(formatWhole(x)).toMatch(/^-?\d{1,3}(,\d{3})*$/)
      }),
    )
  })
})

describe('sortVideos', () => {
  const videos = sampleReport(1, 20).accounts[0]?.videos ?? []

  it('gives one order whatever order the videos came in', () => {
    for (const sort of VIDEO_SORTS) expect(sortVideos(videos.toReversed(), sort)).toEqual(sortVideos(videos, sort))
  })

  it('refuses an order that there is not, naming it', () => {
    expect(() => sortVideos(videos, 'beauty')).toThrow(/beauty/)
  })
})
