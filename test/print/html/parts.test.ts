import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeSentence } from '../../../src/print/html/answer-part.ts'
import { escapeHtml, html, raw } from '../../../src/print/html/escape-html.ts'
import { rowChart } from '../../../src/print/html/row-chart.ts'
import { safeLink } from '../../../src/print/html/safe-link.ts'
import { binsOf } from '../../../src/print/html/spread-chart.ts'
import { withDates } from '../../../src/print/html/with-dates.ts'
import { shortNames } from '../../../src/print/text/short-names.ts'
import { upTo } from '../arbitrary-report.ts'

const unescaped = (text: string): string =>
  text.replace(
    /&(?:amp|lt|gt|quot|#39);/g,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'",
  )

describe('the template', () => {
  it('lets no text begin a tag, end a quote or start an entity, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text)
        expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
        expect(unescaped(escaped)).toBe(text)
      }),
    )
  })

  it('escapes texts, keeps HTML of its own, writes lists one after the other and nothing for null', () => {
    const inner = html`<b>${'<'}</b>`
    expect(html`<p title="${'"'}">${inner}${[inner, raw('<i>')]}${null}${7}</p>`.html).toBe(
      '<p title="&quot;"><b>&lt;</b><b>&lt;</b><i>7</p>',
    )
  })

  it('marks the days of a text and leaves every other letter as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(unescaped(withDates(text).html.replace(/<\/?time>/g, ''))).toBe(text)
      }),
    )
  })
})

describe('a range in words', () => {
  const range = { low: 90, high: 120, level: 0.8, basis: 'assumed' as const }

  it('never says more than is known', () => {
    expect(rangeSentence(range)).toBe('Between 90 and 120 people, 4 chances in 5.')
    expect(rangeSentence({ ...range, level: 0.5 })).toBe('Between 90 and 120 people, an even chance.')
    expect(rangeSentence({ ...range, level: 0.87 })).toBe('Between 90 and 120 people, a chance of 87 %.')
    expect(rangeSentence({ ...range, basis: 'bounded' })).toBe('Between 90 and 120 people: no fewer, no more.')
    expect(rangeSentence({ ...range, high: 90, basis: 'measured' })).toBe('Exactly 90.')
    expect(rangeSentence({ ...range, high: 90 })).toBe('90, with no range.')
  })
})

describe('a link', () => {
  it('leads to TikTok over https, or nowhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://tiktok.com${text}`),
        ),
        (text) => {
          const link = safeLink(text)
          if (link !== null) expect(link).toMatch(/^https:\/\/(?:[a-z0-9-]+\.)?tiktok\.com\//)
        },
      ),
    )
    for (const text of [
      '//tiktok.com',
      'https://x@tiktok.com/',
      'https://tiktok.com:8443/',
      ' javascript:0',
      'https://atiktok.com/',
    ])
      expect(safeLink(text)).toBeNull()
  })
})

describe('short names', () => {
  it('tell apart what their paths tell apart, and end as they do', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
      .map((steps) => steps.join('/'))
    fc.assert(
      fc.property(fc.array(path, { maxLength: 6 }), (paths) => {
        const names = shortNames(paths)
        expect(names).toHaveLength(paths.length)
        expect(new Set(names).size).toBe(new Set(paths).size)
        for (const [index, name] of names.entries()) expect(paths[index]?.endsWith(name)).toBe(true)
      }),
    )
  })
})

describe('the spread of videos', () => {
  it('counts each number once, in the step that holds it, with no step left out between', () => {
    fc.assert(
      fc.property(fc.array(upTo(1e9), { minLength: 1 }), (numbers) => {
        const bins = binsOf(numbers)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length)
        bins.forEach(({ from, to, count }, index) => {
          const inside = numbers.filter((number) => (index === 0 && number < 1) || (number >= from && number < to))
          expect(inside).toHaveLength(count)
          if (index > 0) expect(bins[index - 1]?.to).toBe(from)
        })
      }),
    )
    expect(binsOf([])).toEqual([])
  })
})

describe('a chart of bars', () => {
  it('keeps every bar and range inside its frame', () => {
    const row = () =>
      fc.tuple(upTo(1e9), upTo(1e9), upTo(1e9)).map((three) => {
        const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
        return {
          label: 'row',
          figure: '1',
          bar: [0, value] as const,
          range: { low, value, high },
          basis: 'assumed' as const,
        }
      })
    fc.assert(
      fc.property(fc.array(row(), { minLength: 1, maxLength: 5 }), fc.constantFrom(328, 700), (rows, width) => {
        const { html: svg } = rowChart(rows, { label: 'Chart: test', width })
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        for (const [, x = '', w = ''] of svg.matchAll(/<rect[^>]* x="([^"]+)"[^>]*>/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(-3)
          expect(Number(x) + Number(w)).toBeLessThanOrEqual(width + 3)
        }
      }),
      { numRuns: 60 },
    )
  })
})
