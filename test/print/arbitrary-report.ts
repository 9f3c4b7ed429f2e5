import fc from 'fast-check'
import type { Account } from '../../src/domain/account.ts'
import type { CampaignEstimates } from '../../src/domain/campaign.ts'
import {
  type AccountEstimates,
  type AudienceCut,
  BASES,
  type Estimate,
  type VideoEstimates,
} from '../../src/domain/estimate.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { buildReport, type ReportInput } from '../../src/print/build-report.ts'
import type { Report } from '../../src/print/report.ts'

/** Numbers from 0 to `max`: the extremes that doubles have, and (evenly) the ordinary ones between. */
export const upTo = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.double({ min: 0, max, noNaN: true }),
    fc.integer({ min: 0, max: 1_000_003 }).map((n) => (n / 1_000_003) * max),
  )

/** Texts that attack a terminal, a spreadsheet, a web page or a parser. */
export const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b2J\u0090q\u009c',
  'moc.elgoog\u202e//:sptth',
  '\u2066\u2067\u2068isolate\u2069',
  'two\r\nlines\u2028three',
  '=cmd|" /C calc"!A0',
  '+1+1',
  '@SUM(A1)',
  '\t=1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[link](javascript:alert(1)) ![image](http://evil.example/x.png)',
  'a | b || c \\| d',
  '`code` ``` fence',
  '# heading @maintainer #12 https://evil.example www.evil.example',
  '"quoted", comma',
  '__proto__',
  'constructor',
  '日本語のとても長いタイトル 👩‍🍳🇺🇸❤️ 👍🏽 e\u0301',
  '\ud83d half an emoji',
  '',
]

/** Any text at all, the hostile ones often. */
export const anyText = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 60 }))

const day = (): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 3650 }).map((n) => new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10))

const period = () => fc.tuple(day(), day()).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const amount = (): fc.Arbitrary<number> =>
  fc.oneof(upTo(1e12), upTo(1e6), upTo(1), fc.integer({ min: 0, max: 1_000_000 }))

/** Three numbers in order, or three nulls. */
const numbers = () =>
  fc.oneof(
    fc.tuple(amount(), amount(), amount()).map((three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((a, b) => a - b)
      return { low, value, high }
    }),
    fc.constant({ low: null, value: null, high: null }),
  )

const IDS = [
  'viewers',
  'views',
  'share-driven-viewers',
  'first-hand-viewers',
  'share-generation',
  'viral-coefficient',
  'constructor',
]

/** Any estimate that keeps the promises of its type. */
export const anyEstimate = (): fc.Arbitrary<Estimate> =>
  fc
    .record({
      id: fc.oneof(fc.constantFrom(...IDS), anyText()),
      of: fc.record(
        { generation: fc.nat(5), with: anyText(), account: anyText(), segment: anyText(), day: day() },
        { requiredKeys: [] },
      ),
      unit: fc.constantFrom('people', 'views', 'viewer-days', 'fraction', 'ratio', 'money'),
      numbers: numbers(),
      level: fc.constantFrom(0.5, 0.8, 0.9),
      basis: fc.constantFrom(...BASES),
      window: fc.oneof(period(), fc.constant('lifetime' as const), fc.constant(null)),
      aggregation: fc.constantFrom('deduplicated', 'sum', 'ratio'),
      assumes: fc.array(anyText(), { maxLength: 2 }),
      inputs: fc.array(fc.record({ file: anyText(), column: anyText() }), { maxLength: 2 }),
      reason: fc.option(anyText(), { nil: undefined }),
    })
    .map(
      ({ numbers: three, reason, ...rest }): Estimate => ({
        ...rest,
        ...three,
        ...(reason === undefined ? {} : { reason }),
      }),
    )

const anyVideo = (): fc.Arbitrary<VideoEstimates> =>
  fc.record({
    id: fc.oneof(fc.bigInt({ min: 10n ** 18n, max: 10n ** 19n - 1n }).map(String), anyText()),
    title: anyText(),
    postedOn: fc.option(day()),
    estimates: fc.array(anyEstimate(), { maxLength: 4 }),
  })

const anyCut = (): fc.Arbitrary<AudienceCut> =>
  fc.record({
    dimension: fc.constantFrom('gender', 'age', 'territory', 'city', 'type'),
    of: fc.constantFrom('viewers', 'followers'),
    segments: fc.array(
      fc.record({
        segment: anyText(),
        fraction: fc.option(upTo(1)),
        viewers: anyEstimate(),
        suppressed: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })

/** Any problem, of any text. */
export const anyProblem = (): fc.Arbitrary<Problem> =>
  fc.record({
    severity: fc.constantFrom('error', 'warning', 'info'),
    code: fc.constantFrom('bad-cell', 'day-shift', 'unknown-file'),
    message: anyText(),
    at: fc.record({ file: anyText(), line: fc.nat(1e6), column: anyText(), path: anyText() }, { requiredKeys: [] }),
    hint: anyText(),
  })

const anyAccount = (): fc.Arbitrary<{ account: Account; estimates: AccountEstimates }> =>
  fc
    .record({
      id: anyText(),
      handle: fc.option(anyText()),
      date: fc.option(day()),
      period: fc.option(period()),
      estimates: fc.array(anyEstimate(), { maxLength: 8 }),
      videos: fc.array(anyVideo(), { maxLength: 6 }),
      audience: fc.array(anyCut(), { maxLength: 2 }),
      series: fc.array(fc.record({ date: day(), views: fc.option(fc.nat(1e9)), viewers: fc.option(fc.nat(1e9)) }), {
        maxLength: 400,
      }),
      sensitivity: fc.constant([]),
      advice: fc.option(anyText()),
      problems: fc.array(anyProblem(), { maxLength: 3 }),
    })
    .map(({ id, handle, date, period: days, ...rest }) => ({
      account: {
        id,
        handle,
        platform: 'tiktok' as const,
        exportedOn: date,
        asOf: date === null ? null : { date, from: 'option' as const },
        files: [{ path: id, sha256: '00', format: null, rows: 0, columns: { used: [], unused: [] }, problems: 0 }],
        days: [],
        videos: rest.videos.map((video) => ({ id: video.id, url: video.title ?? '', postedOn: null })),
        audience: [],
        windows: [],
        sources: [],
      },
      estimates: {
        account: id,
        period: days === null ? null : { ...days, days: 1 },
        grade: 'assumed' as const,
        ...rest,
      },
    }))

/** Any campaign that keeps the promises of its type. */
const anyCampaign = (): fc.Arbitrary<CampaignEstimates> =>
  fc.record({
    estimates: fc.array(anyEstimate(), { maxLength: 6 }),
    increments: fc.array(
      fc.record({
        account: anyText(),
        kind: fc.constantFrom('account', 'paid'),
        own: anyEstimate(),
        estimate: anyEstimate(),
        ordered: anyEstimate(),
      }),
      { maxLength: 3 },
    ),
    problems: fc.array(anyProblem(), { maxLength: 2 }),
  })

/** Any input of a report, with everything included that may be. */
export const anyInput = (): fc.Arbitrary<ReportInput> =>
  fc.record({
    tool: fc.record({ name: fc.constant('reach'), version: anyText() }),
    level: fc.constantFrom(0.5, 0.8, 0.9),
    accounts: fc.array(anyAccount(), { maxLength: 3 }),
    problems: fc.array(anyProblem(), { maxLength: 4 }),
    campaign: fc.option(anyCampaign(), { nil: null }),
    include: fc.constant({ titles: true, handles: true, links: true }),
  })

/** Any report. */
export const anyReport = (): fc.Arbitrary<Report> => anyInput().map(buildReport)
