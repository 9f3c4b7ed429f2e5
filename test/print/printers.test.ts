import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/print/build-report.ts'
import { VIDEO_SORTS } from '../../src/print/page/sort-videos.ts'
import type { PrintOptions } from '../../src/print/printer.ts'
import { PRINTERS } from '../../src/print/printers/index.ts'
import type { Report } from '../../src/print/report.ts'
import { reportSchema } from '../../src/print/report-schema.ts'
import { roundEstimates } from '../../src/print/round-estimates.ts'
import { displayWidth } from '../../src/print/text/display-width.ts'
import { anyReport, HOSTILE } from './arbitrary-report.ts'
import { estimate, sampleInput, sampleReport } from './sample-report.ts'

const OPTIONS: PrintOptions = { color: false, unicode: true, width: 80, detail: false, limit: 20, sort: null }

const anyOptions = (): fc.Arbitrary<PrintOptions> =>
  fc.record({
    color: fc.boolean(),
    unicode: fc.boolean(),
    width: fc.integer({ min: 1, max: 300 }),
    detail: fc.boolean(),
    limit: fc.nat(30),
    sort: fc.option(fc.constantFrom(...VIDEO_SORTS)),
  })

const loaded = await Promise.all(PRINTERS.map(async ({ id, title, load }) => ({ id, title, printer: await load() })))

const printAs = (id: string, report: Report, options: Partial<PrintOptions> = {}): string => {
  const found = loaded.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no printer ${id}`)
  return found.printer.print(report, { ...OPTIONS, ...options })
}

/** The sample with one text in every place that a file can fill. */
const reportWith = (text: string): Report => {
  const input = sampleInput(1, 3)
  return buildReport({
    ...input,
    accounts: input.accounts.map(({ account, estimates }) => ({
      account: { ...account, id: text, handle: text },
      estimates: {
        ...estimates,
        advice: text,
        estimates: [...estimates.estimates, estimate(text, null, { reason: text, assumes: [text] })],
        videos: estimates.videos.map((video, index) => ({ ...video, id: `${text}${index}`, title: text })),
        audience: estimates.audience.map((cut) => ({
          ...cut,
          segments: cut.segments.map((segment) => ({ ...segment, segment: text })),
        })),
      },
    })),
    problems: [
      {
        severity: 'error',
        code: 'bad-cell',
        message: text,
        at: { file: text, column: text, path: text, line: 1 },
        hint: text,
      },
    ],
    include: { titles: true, handles: true, links: true },
  })
}

/** Escapes, controls but the end of a line, and marks that reorder text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not get out
const OBEYED = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

describe('the list of printers', () => {
  it('says of each what the printer says of itself', () => {
    for (const { id, title, printer } of loaded) expect({ id: printer.id, title: printer.title }).toEqual({ id, title })
  })

  it('has no id twice', () => {
    expect(new Set(loaded.map(({ id }) => id)).size).toBe(loaded.length)
  })
})

describe.each(loaded)('$id', ({ id, printer }) => {
  it('prints any report with any options', () => {
    fc.assert(
      fc.property(anyReport(), anyOptions(), (report, options) => {
        const text = printer.print(report, options)
        expect(text === '' || text.endsWith('\n')).toBe(true)
        expect(text).not.toMatch(/\p{Cs}/u)
      }),
    )
  })

  it('lets no escape, control or bidi mark of a file out', () => {
    fc.assert(
      fc.property(anyReport(), anyOptions(), (report, options) => {
        const text = printer.print(report, { ...options, color: false })
        expect(text.replaceAll('\r\n', '\n')).not.toMatch(OBEYED)
      }),
    )
    for (const text of HOSTILE) {
      expect(printAs(id, reportWith(text), { detail: true }).replaceAll('\r\n', '\n')).not.toMatch(OBEYED)
    }
  })

  it('gives the same bytes for the same report', () => {
    fc.assert(
      fc.property(anyReport(), anyOptions(), (report, options) => {
        expect(printer.print(structuredClone(report), { ...options })).toBe(printer.print(report, options))
      }),
      { numRuns: 30 },
    )
  })

  it('stays in ASCII where the screen knows no more and the texts need no more', () => {
    const plain = buildReport({ ...sampleInput(2), include: { titles: false, handles: true, links: false } })
    const text = printer.print(plain, { ...OPTIONS, unicode: false, detail: true })
    expect(id === 'markdown' ? text.replaceAll('\u2060', '') : text).toMatch(/^[\n\r -~]*$/)
  })

  it('is instant with 10,000 videos', () => {
    const report = sampleReport(1, 10_000)
    const start = performance.now()
    printer.print(report, OPTIONS)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('json', () => {
  it('reads back as the same report, and keeps the contract', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const back: unknown = JSON.parse(printAs('json', report))
        expect(back).toEqual(report)
        expect(reportSchema.parse(back)).toEqual(report)
      }),
    )
  })
})

describe('jsonl', () => {
  it('is one line of JSON for each video and each account, then for each member of a campaign and for all of them', () => {
    fc.assert(
      fc.property(anyReport(), fc.boolean(), (report, detail) => {
        const lines = printAs('jsonl', report, { detail }).split('\n').slice(0, -1)
        const videos = report.accounts.flatMap((account) => account.videos)
        const campaign = report.campaign === null ? 0 : report.campaign.increments.length + 1
        expect(lines.length).toBe(videos.length + report.accounts.length + campaign)
        expect(lines.map((line): unknown => JSON.parse(line).id).filter((one) => one !== undefined)).toEqual(
          videos.map(({ id }) => id),
        )
      }),
    )
  })

  it('is slim: value, low and high, with the reason of every null', () => {
    const lines = printAs('jsonl', sampleReport(1, 8)).split('\n')
    expect(lines[0]).toBe(
      '{"account":"exports/bakery","id":"7345012345678910000","viewers":[153618,153618,153618],"basis":"measured"}',
    )
    expect(lines[7]).toBe(
      '{"account":"exports/bakery","id":"7345012345678910259","viewers":[null,null,null],"basis":null,"reason":"no views in Content.csv"}',
    )
    expect(lines[8]).toBe(
      '{"account":"exports/bakery","viewers":[107312,98190,122981],"basis":"bounded","window":{"from":"2026-04-01","to":"2026-04-30"},"grade":"bounded"}',
    )
  })
})

describe('csv', () => {
  it('reads back as one row an estimate, all of the same width', () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const rows: string[][] = parse(printAs('csv', report))
        const estimates = report.accounts.flatMap((account) => [
          ...account.estimates,
          ...account.audience.flatMap((cut) => cut.segments),
          ...account.videos.flatMap((video) => video.estimates),
        ])
        const { estimates: all = [], increments = [] } = report.campaign ?? {}
        const added = increments.reduce((rows_, { kind }) => rows_ + (kind === 'paid' ? 2 : 1), 0)
        expect(rows.length).toBe(1 + estimates.length + all.length + added)
      }),
    )
  })

  it('holds no cell that a spreadsheet would run', () => {
    for (const text of HOSTILE) {
      const rows: string[][] = parse(printAs('csv', reportWith(text)))
      for (const cell of rows.flat()) {
        if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      }
    }
  })
})

describe('markdown', () => {
  it('leaves no text of a file with a meaning', () => {
    for (const text of HOSTILE) {
      const page = printAs('markdown', reportWith(text), { detail: true })
      expect(page).not.toMatch(/<[a-z!/]/i)
      expect(page).not.toMatch(/(^|[^\\])\]\(/)
      expect(page).not.toMatch(/:\/\//)
      expect(page).not.toMatch(/[@#][\p{L}\p{N}]/u)
      expect(page).not.toMatch(/www\./)
    }
  })

  it('keeps every row of a table as wide as its head', () => {
    fc.assert(
      fc.property(anyReport(), fc.boolean(), (report, detail) => {
        const tables = printAs('markdown', report, { detail })
          .split(/\n\n/)
          .filter((block) => block.startsWith('| '))
        for (const table of tables) {
          const widths = table.split('\n').map((line) => line.replace(/\\[\\|]/g, '').split('|').length)
          expect(new Set(widths).size).toBe(1)
        }
      }),
    )
  })
})

describe('table', () => {
  it('fits the width at 60, 80, 120 and 200 columns', () => {
    for (const width of [60, 80, 120, 200]) {
      for (const accounts of [0, 1, 3]) {
        for (const detail of [false, true]) {
          for (const line of printAs('table', sampleReport(accounts), { width, detail }).split('\n')) {
            expect(displayWidth(line), line).toBeLessThanOrEqual(width)
          }
        }
      }
    }
  })

  it('fits the width with titles of any script', () => {
    for (const text of HOSTILE) {
      for (const line of printAs('table', reportWith(text), { width: 60, detail: true }).split('\n')) {
        expect(displayWidth(line), line).toBeLessThanOrEqual(60)
      }
    }
  })

  it('uses no escape without colour, and says the same with it', () => {
    const report = sampleReport(2)
    const plain = printAs('table', report)
    const coloured = printAs('table', report, { color: true })
    expect(plain).not.toContain('\u001b')
    expect(coloured).toContain('\u001b[')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is compared without
    const bare = coloured.replace(/\u001b\[\d+m/g, '')
    const trimmed = (text: string) => text.split('\n').map((line) => line.trimEnd())
    expect(trimmed(bare)).toEqual(trimmed(plain))
  })

  it('leads with the answer, its range, window and basis', () => {
    const [, , answer, range, basis] = printAs('table', sampleReport()).split('\n')
    expect(answer).toBe('  107,312 people reached from 2026-04-01 to 2026-04-30')
    expect(range).toBe('  between 98,190 and 122,981')
    expect(basis).toMatch(/^ {2}bounded: /)
  })

  it('leads with all accounts where there are several, and forbids adding them up', () => {
    const page = printAs('table', sampleReport(3))
    expect(page).toMatch(/^People reached by account, 2026-04-01 to 2026-04-30\n/)
    expect(page).toContain('Not to be added up')
  })

  it('shows as many videos as asked, largest first, and says how many more there are', () => {
    const page = printAs('table', sampleReport(1, 34), { limit: 4, width: 120 })
    expect(page.match(/ 2026-04-\d\d {2}/g)).toHaveLength(4)
    expect(page).toContain('30 more videos; --limit shows more.')
  })

  it('gathers problems of one kind, with the first places', () => {
    const page = printAs('table', sampleReport(), { width: 140 })
    expect(page).toContain('reach-above-views (4 times)')
    expect(page).toContain('lines 3, 14, 27; 1 more.')
  })

  it('says why there is no answer', () => {
    const input = sampleInput()
    const none = input.accounts.map(({ account, estimates }) => ({
      account,
      estimates: { ...estimates, estimates: [estimate('viewers', null)], grade: 'insufficient' as const },
    }))
    const page = printAs('table', buildReport({ ...input, accounts: none }))
    expect(page).toContain('People reached: unknown\n  insufficient: no views in Content.csv')
    expect(printAs('table', buildReport({ ...input, accounts: [] }))).toMatch(/^Nothing to estimate from\./)
  })

  it('answers who shared', () => {
    expect(printAs('table', sampleReport())).toMatch(/Nobody can know who shared.*reach who/)
  })
})

describe('a campaign', () => {
  const plain = sampleReport(2)
  const [total, first, second] = roundEstimates([
    estimate('viewers', 131_000, { basis: 'assumed' }),
    estimate('incremental-viewers', 94_000),
    estimate('incremental-viewers', 37_000),
  ])
  if (total === undefined || first === undefined || second === undefined) throw new Error('three estimates expected')
  const increments = [
    { account: 'exports/bakery', kind: 'account' as const, own: total, estimate: first, ordered: first },
    { account: 'exports/florist', kind: 'account' as const, own: first, estimate: second, ordered: second },
  ]
  const report: Report = { ...plain, campaign: { estimates: [total], increments } }

  it('keeps the contract', () => {
    expect(reportSchema.parse(report)).toEqual(report)
  })

  it('stands before its accounts, with what each adds', () => {
    for (const id of ['table', 'markdown']) {
      const page = printAs(id, report, { detail: true })
      expect(page.indexOf('131,000 people reached')).toBeGreaterThan(0)
      expect(page.indexOf('131,000 people reached')).toBeLessThan(page.indexOf('107,312'))
      expect(page).toContain('People added by each account, 2026-04-01 to 2026-04-30')
      expect(page).toContain('94,000')
    }
  })

  it('takes the place of its accounts unless everything is wanted', () => {
    expect(printAs('table', report)).not.toContain('107,312')
  })

  it('has its rows in the CSV', () => {
    const csv = printAs('csv', report)
    expect(csv).toContain('\r\n,,viewers,,,people,131000,')
    expect(csv).toContain('\r\nexports/florist,,incremental-viewers,,,people,37000,')
  })
})
