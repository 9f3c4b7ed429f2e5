import type { Account } from '../../src/domain/account.ts'
import type { AccountEstimates, AudienceCut, Estimate, VideoEstimates } from '../../src/domain/estimate.ts'
import { problem } from '../../src/domain/problem-catalogue.ts'
import { buildReport, type ReportInput } from '../../src/print/build-report.ts'
import type { Report } from '../../src/print/report.ts'

/** April 2026, as in the made-up exports below. */
export const APRIL = { from: '2026-04-01', to: '2026-04-30' } as const

/** An estimate with everything that a test does not care about filled in. */
export const estimate = (id: string, value: number | null, changes: Partial<Estimate> = {}): Estimate => ({
  id,
  of: {},
  unit: 'people',
  value,
  low: value === null ? null : value * 0.9,
  high: value === null ? null : value * 1.15,
  level: 0.8,
  basis: 'assumed',
  window: APRIL,
  aggregation: 'deduplicated',
  assumes: [],
  inputs: [],
  ...(value === null ? { reason: 'no views in Content.csv' } : {}),
  ...changes,
})

const TITLES = [
  'Sourdough in 30 seconds 🍞',
  'What 4 a.m. looks like in a bakery',
  'パン屋の朝 – the morning of a bakery in Kyoto, told by the baker himself',
  'Croissants: 27 layers',
  'Answering @hungry.henry',
  '=HYPERLINK("http://example.com","click")',
]

const video = (account: string, index: number): VideoEstimates => {
  const id = `73450123456789${String(10_000 + index * 37)}`
  const views = Math.round(182_345 / (index + 1) ** 1.1)
  const viewers = Math.round(views / 1.187)
  const unknown = index === 7
  const about = (id_: string, value: number | null, changes: Partial<Estimate>) =>
    estimate(id_, value, { of: { video: id }, window: 'lifetime', ...changes })
  const inputs = [{ file: `${account}/Content.csv`, column: 'Total views', line: index + 2 }]
  return {
    id,
    title: TITLES[index % TITLES.length] ?? '',
    postedOn: `2026-04-${String(1 + (index % 28)).padStart(2, '0')}`,
    estimates: [
      about('views', views, { unit: 'views', low: views, high: views, basis: 'measured', aggregation: 'sum', inputs }),
      about('viewers', unknown ? null : viewers, {
        ...(index === 0 ? { basis: 'measured', low: viewers, high: viewers } : { basis: 'calibrated' }),
        assumes: ['views-per-viewer'],
        inputs,
      }),
      ...(unknown
        ? []
        : [
            about('share-driven-viewers', viewers * 0.0123, { low: viewers * 0.003, high: viewers * 0.04 }),
            about('first-hand-viewers', viewers * (1 - 0.0123), { low: viewers * 0.96, high: viewers * 0.997 }),
          ]),
      about('share-rate', 0.00412345678, {
        unit: 'ratio',
        low: 0.0038,
        high: 0.0045,
        basis: 'calibrated',
        aggregation: 'ratio',
      }),
    ],
  }
}

const cut = (
  total: number,
  dimension: AudienceCut['dimension'],
  of: AudienceCut['of'],
  fractions: Readonly<Record<string, number | null>>,
): AudienceCut => ({
  dimension,
  of,
  segments: Object.entries(fractions).map(([segment, fraction]) => ({
    segment,
    fraction,
    viewers: estimate('viewers', fraction === null ? null : total * fraction, {
      of: { segment },
      ...(fraction === null ? { reason: 'suppressed: too few people' } : {}),
    }),
    suppressed: fraction === null,
  })),
})

const sampleEstimates = (account: string, viewers: number, videos: number): AccountEstimates => ({
  account,
  period: { ...APRIL, days: 30 },
  grade: 'bounded',
  estimates: [
    estimate('viewers', viewers, {
      low: viewers * 0.915,
      high: viewers * 1.146,
      basis: 'bounded',
      assumes: ['overlap-days'],
    }),
    estimate('views', viewers * 1.9, {
      unit: 'views',
      low: viewers * 1.9,
      high: viewers * 1.9,
      basis: 'measured',
      aggregation: 'sum',
    }),
    estimate('views-per-viewer', 1.9, { unit: 'ratio', low: 1.66, high: 2.07, basis: 'bounded', aggregation: 'ratio' }),
    estimate('viewer-days', 140_899, {
      unit: 'viewer-days',
      low: 140_899,
      high: 140_899,
      basis: 'measured',
      aggregation: 'sum',
    }),
    estimate('viewers', viewers * 1.2, { window: { from: '2026-01-01', to: '2026-04-30' }, basis: 'calibrated' }),
    estimate('share-rate', 0.00412345, {
      unit: 'ratio',
      low: 0.004,
      high: 0.0043,
      basis: 'calibrated',
      aggregation: 'ratio',
    }),
    estimate('new-viewers-per-share', 0.45, {
      unit: 'ratio',
      low: 0.142,
      high: 1.43,
      assumes: ['new-viewers-per-share'],
      aggregation: 'ratio',
    }),
    estimate('viral-coefficient', 0.00185, { unit: 'ratio', low: 0.00058, high: 0.0059, aggregation: 'ratio' }),
    estimate('share-driven-viewers', viewers * 0.00185, { low: viewers * 0.00058, high: viewers * 0.0059 }),
    estimate('first-hand-viewers', viewers * (1 - 0.00185), { low: viewers * 0.9, high: viewers * 1.14 }),
    ...[0, 1, 2].map((generation) =>
      estimate(
        'share-generation',
        generation < 2 ? viewers * (1 - 0.00185) * 0.00185 ** generation : viewers * 0.00185 ** 2,
        { of: { generation } },
      ),
    ),
    estimate('beyond-tiktok-viewers', 820, { low: 210, high: 2600, assumes: ['people-per-share'] }),
    estimate('watch-fraction', null, { unit: 'fraction', reason: 'no watch time in any file', aggregation: 'ratio' }),
    estimate('engagement-rate', 0.0712345678, {
      unit: 'fraction',
      low: 0.0712345678,
      high: 0.0712345678,
      basis: 'measured',
      aggregation: 'ratio',
    }),
  ],
  videos: Array.from({ length: videos }, (_, index) => video(account, index)),
  audience: [
    cut(viewers, 'gender', 'viewers', { female: 0.613, male: 0.374, other: 0.013 }),
    cut(viewers, 'age', 'followers', { '18-24': 0.412, '25-34': 0.331, '35-44': 0.167, '45-54': null, '55+': null }),
    cut(viewers, 'territory', 'viewers', { DE: 0.71, AT: 0.12, CH: 0.08, other: 0.09 }),
  ],
  series: Array.from({ length: 30 }, (_, day) => ({
    date: `2026-04-${String(day + 1).padStart(2, '0')}`,
    views: Math.round(6000 + 5000 * Math.sin(day / 4) + (day === 17 ? 14_000 : 0)),
    viewers: day === 9 ? null : Math.round(4200 + 3600 * Math.sin(day / 4) + (day === 17 ? 9000 : 0)),
  })),
  sensitivity: [],
  advice:
    'type the traffic sources of your newest video with --sources: the range of what shares did would shrink to about a third.',
  problems: [
    problem('day-shift', 'Viewers.csv is labelled one day later than Overview.csv from 2026-04-22 on', {
      file: `${account}/Viewers.csv`,
    }),
  ],
})

const columns = { used: ['Total views'], unused: [] }

const sampleAccount = (id: string, videos: number): Account => ({
  id,
  handle: `@${id.replaceAll('/', '.')}`,
  platform: 'tiktok',
  exportedOn: '2026-05-02',
  asOf: { date: '2026-05-02', from: 'file-name-epoch' },
  files: [
    {
      path: `${id}/Content.csv`,
      sha256: '0f'.repeat(32),
      format: 'studio-content',
      rows: videos,
      columns,
      problems: 3,
    },
    { path: `${id}/Viewers.csv`, sha256: 'a1'.repeat(32), format: 'studio-viewers', rows: 30, columns, problems: 1 },
  ],
  days: [],
  videos: Array.from({ length: videos }, (_, index) => ({
    id: `73450123456789${String(10_000 + index * 37)}`,
    url: `https://www.tiktok.com/@x/video/${index}`,
    postedOn: null,
  })),
  audience: [],
  windows: [],
  sources: [],
})

/** A made-up month of a bakery (and its friends), with every kind of number and problem. */
export const sampleInput = (accounts = 1, videos = 34): ReportInput => ({
  tool: { name: 'reach', version: '0.1.0' },
  level: 0.8,
  accounts: Array.from({ length: accounts }, (_, index) => {
    const id = ['exports/bakery', 'exports/florist', 'exports/book-shop'][index] ?? `exports/shop-${index}`
    return { account: sampleAccount(id, videos), estimates: sampleEstimates(id, 107_312.4 / (index + 1), videos) }
  }),
  problems: [
    ...[14, 3, 27, 31].map((line) =>
      problem('reach-above-views', `line ${line} gives 1,204 viewers beside 1,100 views`, {
        file: 'exports/bakery/Content.csv',
        line,
        column: 'Reached audience',
      }),
    ),
    problem('bad-cell', 'Total views is "n.v.", expected a number', {
      file: 'exports/bakery/Content.csv',
      line: 9,
      column: 'Total views',
    }),
    problem('unknown-file', 'none of its columns is known', { file: 'exports/bakery/notes.csv' }),
  ],
  include: { titles: true, handles: false, links: false },
})

/** The report of `sampleInput`. */
export const sampleReport = (accounts = 1, videos = 34): Report => buildReport(sampleInput(accounts, videos))
