import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../src/print/build-report.ts'
import { rangeSentence } from '../../../src/print/html/answer-part.ts'
import { safeLink } from '../../../src/print/html/safe-link.ts'
import { STYLE, STYLE_HASH } from '../../../src/print/html/style.ts'
import { writePage } from '../../../src/print/html/write-page.ts'
import { headlineOf } from '../../../src/print/page/compose-account.ts'
import { formatWhole } from '../../../src/print/page/format-number.ts'
import type { Report } from '../../../src/print/report.ts'
import { cleanText } from '../../../src/print/text/clean-text.ts'
import { anyReport, HOSTILE } from '../arbitrary-report.ts'
import { estimate, sampleInput, sampleReport } from '../sample-report.ts'

const SETTINGS = { detail: false, limit: 20, sort: null }

/** Charts cost a few milliseconds each: fewer runs than elsewhere. */
const RUNS = { numRuns: 40 }

interface Node {
  readonly localName: string
  readonly textContent: string
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  readonly getAttribute: (name: string) => string | null
  readonly querySelectorAll: (selector: string) => Iterable<Node>
}

const parsed = (page: string): Node => parseHTML(page).document as unknown as Node

const all = (page: Node | string, selector: string): Node[] => [
  ...(typeof page === 'string' ? parsed(page) : page).querySelectorAll(selector),
]

const words = (node: Node | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Everything that a page of ours is built of; a text that got out of its quotes would bring something else. */
const TAGS = new Set(
  'html head meta title style body a svg defs pattern rect path line circle g text tspan header h1 h2 h3 p nav ul li main section div span b bdi strong small code time aside dl dt dd figure figcaption details summary table caption thead tbody tr th td footer'.split(
    ' ',
  ),
)

const ATTRIBUTES =
  /^(?:lang|charset|http-equiv|content|name|class|href|rel|id|scope|role|tabindex|aria-(?:label|labelledby|hidden)|width|height|viewBox|[xy][12]?|dx|dy|cx|cy|r|d|transform|patternUnits|patternTransform|fill|fill-opacity|stroke|stroke-width|stroke-[a-z]+|text-anchor|font-weight|font-variant)$/

/** The sample with one text in every place that a file or a user can fill. */
const reportWith = (text: string): Report => {
  const input = sampleInput(2, 3)
  return buildReport({
    ...input,
    tool: { name: 'reach', version: text },
    accounts: input.accounts.map(({ account, estimates }, index) => ({
      account: {
        ...account,
        id: `${text}/${index}${text}`,
        handle: text,
        files: [{ path: text, sha256: text, format: text, rows: 1, columns: { used: [], unused: [] }, problems: 0 }],
        videos: account.videos.map((video, n) => ({ ...video, id: `${text}${n}`, url: text })),
      },
      estimates: {
        ...estimates,
        advice: text,
        estimates: [
          ...estimates.estimates,
          estimate(text, null, { reason: text, assumes: [text] }),
          estimate('viewers', 5, { of: { segment: text } }),
        ],
        videos: estimates.videos.map((video, n) => ({ ...video, id: `${text}${n}`, title: text })),
        audience: estimates.audience.map((cut) => ({
          ...cut,
          segments: cut.segments.map((segment) => ({ ...segment, segment: text })),
        })),
        sensitivity: [{ symbol: text, meaning: text, prior: text, at: [1, 2], ends: 'range', rangeIfKnown: 0.5 }],
      },
    })),
    problems: [
      { severity: 'error', code: 'bad-cell', message: text, at: { file: text, column: text, path: text }, hint: text },
    ],
    campaign: {
      estimates: [
        estimate('viewers', 100, { reason: text, assumes: [text] }),
        estimate('overlap', 0.1, { unit: 'fraction', of: { account: text, with: text } }),
        estimate('cost-per-thousand', 3, { unit: 'money', currency: text, of: { account: text } }),
      ],
      increments: (['account', 'paid'] as const).map((kind) => ({
        account: text,
        kind,
        own: estimate('viewers', 60),
        estimate: estimate('incremental-viewers', 50),
        ordered: estimate('incremental-viewers', 50),
      })),
      problems: [],
    },
    assumptions: [{ id: text, median: 1, spread: 1, unit: text, meaning: text, source: text, year: 2026 }],
    include: { titles: true, handles: true, links: true },
  })
}

const expectOurs = (page: string): void => {
  const document = parsed(page)
  for (const node of all(document, '*')) {
    expect(TAGS, node.localName).toContain(node.localName)
    for (const { name, value } of node.attributes) {
      expect(name, `${node.localName} ${value}`).toMatch(ATTRIBUTES)
      if (name === 'href') expect(value.startsWith('#') || safeLink(value) !== null, value).toBe(true)
    }
  }
  expect(all(document, 'style')).toHaveLength(1)
  expect(words(all(document, 'style')[0])).toBe(STYLE.replace(/\s+/g, ' ').trim())
}

/** What a page is built of, without the words: a day in a text is marked as such, and a long label takes more lines. */
const skeleton = (page: string): string =>
  all(page, '*')
    .filter(({ localName }) => !['time', 'a', 'bdi', 'text'].includes(localName))
    .map((node) => `${node.localName} ${[...node.attributes].map(({ name }) => name).join(' ')}`)
    .join('\n')

describe('a page', () => {
  it('is built of nothing but our own elements and attributes, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport(), fc.boolean(), (report, detail) =>
        expectOurs(writePage(report, { ...SETTINGS, detail })),
      ),
      RUNS,
    )
  })

  it('is built the same with a hostile text in every place as with a plain one', () => {
    const plain = skeleton(writePage(reportWith('plain'), { ...SETTINGS, detail: true }))
    for (const text of [
      ...HOSTILE.filter((each) => cleanText(each) !== ''),
      "' onclick='x",
      '</style><b>',
      '<!--',
      ']]>',
      '&lt;b&gt;',
    ]) {
      const page = writePage(reportWith(text), { ...SETTINGS, detail: true })
      expectOurs(page)
      expect(skeleton(page), text).toBe(plain)
    }
  })

  it('shows a hostile text as the text that it is, in tables and in charts', () => {
    const text = '<img src=x onerror="alert(1)"> & co'
    const page = writePage(reportWith(text), SETTINGS)
    expect(all(page, 'img, script, iframe, object, embed, link, form, input, foreignObject, use, image')).toEqual([])
    expect(all(page, 'bdi').some((node) => words(node) === text)).toBe(true)
    expect(all(page, 'svg text').some((node) => words(node) === text)).toBe(true)
  })

  it('names no address but links to TikTok that were asked for', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        for (const node of all(writePage(report, SETTINGS), '*')) {
          for (const { name, value } of node.attributes)
            if (!['href', 'aria-label', 'content'].includes(name)) expect(value).not.toMatch(/\/\//)
        }
      }),
      RUNS,
    )
    expect(STYLE).not.toMatch(/@import|url\((?!#)/)
  })

  it('links a video over https to TikTok only, and sends no referrer', () => {
    const linked = (url: string) => {
      const input = sampleInput(1, 2)
      const accounts = input.accounts.map(({ account, estimates }) => ({
        account: { ...account, videos: account.videos.map((video) => ({ ...video, url })) },
        estimates,
      }))
      const report = buildReport({ ...input, accounts, include: { titles: false, handles: false, links: true } })
      return all(writePage(report, SETTINGS), 'td a, th a')
    }
    expect(
      linked('https://www.tiktok.com/@x/video/1').map((a) => [a.getAttribute('href'), a.getAttribute('rel')]),
    ).toEqual(new Array(2).fill(['https://www.tiktok.com/@x/video/1', 'noreferrer nofollow']))
    for (const url of ['javascript:alert(1)', 'http://www.tiktok.com/', 'https://tiktok.com.evil.example/', 'data:,x'])
      expect(linked(url)).toEqual([])
  })

  it('forbids everything but its one style sheet, which the policy knows by its hash', () => {
    const [policy] = all(writePage(sampleReport(), SETTINGS), 'meta[http-equiv]').map((meta) =>
      meta.getAttribute('content'),
    )
    const hash = createHash('sha256').update(STYLE).digest('base64')
    expect(STYLE_HASH).toBe(`sha256-${hash}`)
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`)
  })

  it('says the answer first: number, range and chances, basis', () => {
    const [answer] = all(writePage(sampleReport(), SETTINGS), 'main .answer')
    expect(words(answer)).toBe(
      '107,312 people reached from 2026-04-01 to 2026-04-30 Between 98,190 and 122,981 people: no fewer, no more. bounded: arithmetic on measured numbers. To narrow the range: type the traffic sources of your newest video with --sources: the range of what shares did would shrink to about a third.',
    )
  })

  it('says the range of every headline in words, or why there is none', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const answers = all(writePage(report, { ...SETTINGS, detail: true }), '.answer').map(words)
        const headlines = report.accounts.map(headlineOf)
        const told = answers.slice(report.campaign === null ? 0 : 1)
        expect(told).toHaveLength(headlines.length)
        headlines.forEach((headline, index) => {
          if (headline === undefined || headline.value === null) expect(told[index]).toMatch(/unknown .*insufficient/)
          else {
            expect(told[index]).toContain(formatWhole(headline.value))
            expect(told[index]).toContain(rangeSentence(headline))
            expect(told[index]).toContain(headline.basis)
          }
        })
      }),
      RUNS,
    )
  })

  it('gives every number of a table that has ranges its low, high and basis', () => {
    const pages = [sampleReport(1), sampleReport(3), reportWith('plain')].map((report) =>
      writePage(report, { ...SETTINGS, detail: true }),
    )
    let rows = 0
    for (const table of pages.flatMap((page) => all(page, 'table'))) {
      const heads = all(table, 'thead th').map(words)
      if (!heads.includes('Low')) continue
      const value = heads.indexOf('Low') - 1
      for (const row of all(table, 'tbody tr')) {
        const cells = all(row, 'th, td').map(words)
        expect(cells).toHaveLength(heads.length)
        if (/^(?:unknown|suppressed|)$/.test(cells[value] ?? '')) continue
        rows += 1
        for (const name of ['Low', 'High', 'Basis'])
          expect(cells[heads.indexOf(name)], `${name} of ${cells}`).not.toBe('')
      }
    }
    expect(rows).toBeGreaterThan(50)
  })

  it('has one main heading, landmarks, a way past the contents, and a name for each picture and table', () => {
    const page = parsed(writePage(reportWith('plain'), { ...SETTINGS, detail: true }))
    for (const one of ['h1', 'header', 'nav[aria-label]', 'main#content', 'footer', 'a.skip[href="#content"]', 'title'])
      expect(all(page, one), one).toHaveLength(1)
    for (const link of all(page, 'nav a'))
      expect(all(page, `[id="${link.getAttribute('href')?.slice(1)}"]`)).toHaveLength(1)
    const ids = all(page, '[id]').map((node) => node.getAttribute('id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const svg of all(page, 'svg:not(.patterns)')) {
      expect(svg.getAttribute('role')).toBe('img')
      expect(svg.getAttribute('aria-label')).toMatch(/^Chart: ./)
    }
    for (const table of all(page, 'table')) expect(words(all(table, 'caption')[0])).not.toBe('')
    for (const scroll of all(page, '.scroll')) expect(scroll.getAttribute('tabindex')).toBe('0')
  })

  it('says of a hidden slice that it is hidden, and draws nothing of it', () => {
    const input = sampleInput(1, 2)
    const segments = [
      { segment: 'female', fraction: 0.99, viewers: estimate('viewers', 9_900), suppressed: false },
      { segment: 'male', fraction: 0.01, viewers: estimate('viewers', 42), suppressed: true },
    ]
    const accounts = input.accounts.map(({ account, estimates }) => ({
      account,
      estimates: { ...estimates, audience: [{ dimension: 'gender' as const, of: 'viewers' as const, segments }] },
    }))
    const page = writePage(buildReport({ ...input, accounts }), SETTINGS)
    expect(words(all(page, '#audience .untold')[0])).toBe('male: suppressed: too few people')
    expect(words(all(page, '#audience')[0])).not.toMatch(/\b42\b/)
    expect(all(page, '#audience svg .bar-assumed rect')).toHaveLength(2)
  })

  it('marks the provisional days', () => {
    const input = sampleInput(1, 2)
    const accounts = input.accounts.map(({ account, estimates }) => ({
      account,
      estimates: {
        ...estimates,
        series: estimates.series.map((day, index) => (index > 27 ? { ...day, provisional: true as const } : day)),
      },
    }))
    const page = writePage(buildReport({ ...input, accounts }), SETTINGS)
    expect(
      all(page, '#days tbody tr')
        .map((row) => words(row))
        .filter((row) => row.endsWith('provisional')),
    ).toHaveLength(2)
    // In both widths of the picture.
    expect(all(page, '#days svg .provisional')).toHaveLength(2)
    expect(all(writePage(sampleReport(), SETTINGS), '#days svg .provisional')).toHaveLength(0)
  })

  it('keeps titles, handles and links to itself unless they were asked for', () => {
    const input = sampleInput(1, 4)
    const none = { titles: false, handles: false, links: false }
    const page = writePage(buildReport({ ...input, include: none }), { ...SETTINGS, detail: true })
    const [secret] = input.accounts.flatMap(({ account, estimates }) => [
      ...estimates.videos.flatMap(({ title }) => title ?? []),
      ...(account.handle === null ? [] : [account.handle]),
      ...account.videos.flatMap(({ url }) => url ?? []),
    ])
    expect(secret).toBeDefined()
    for (const { title } of input.accounts.flatMap(({ estimates }) => estimates.videos))
      if (title !== undefined) expect(words(parsed(page))).not.toContain(title)
    expect(page).not.toContain('tiktok.com')
  })

  it('stays small with ten thousand videos, all of them in its table or not', () => {
    const report = buildReport({ ...sampleInput(1, 10_000), include: { titles: false, handles: false, links: false } })
    expect(writePage(report, SETTINGS).length).toBeLessThan(150_000)
    const whole = writePage(report, { ...SETTINGS, limit: 10_000 })
    expect(whole.length).toBeLessThan(2_000_000)
    expect(all(whole, '#videos details.piece').length).toBeGreaterThanOrEqual(19)
    expect(words(all(whole, '#videos figcaption strong')[0])).toBe(
      'People reached by video: the first 10 of 10,000 by viewers',
    )
  })
})
