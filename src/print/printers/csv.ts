import { type Printer, type PrinterPieces, printPieces } from '../printer.ts'
import type { ReportAccount, ReportCampaign, ReportEstimate } from '../report.ts'
import { toCsv } from '../text/to-csv.ts'

const HEADER = [
  'account',
  'video',
  'id',
  'segment',
  'generation',
  'unit',
  'value',
  'low',
  'high',
  'level',
  'basis',
  'window_from',
  'window_to',
  'aggregation',
  'assumes',
  'reason',
  'with',
  'day',
  'currency',
] as const

type Row = readonly (string | number | null)[]

const accountRows = (account: ReportAccount): Row[] => [
  ...account.estimates.map((estimate) => row(account.id, estimate)),
  ...account.audience.flatMap((cut) =>
    cut.segments.map(({ segment, viewers }) =>
      row(account.id, viewers, `${cut.dimension}:${segment}${cut.of === 'followers' ? ' (split of followers)' : ''}`),
    ),
  ),
  ...account.videos.flatMap((video) => video.estimates.map((estimate) => row(account.id, estimate, null, video.id))),
]

const campaignRows = ({ estimates, increments }: ReportCampaign): Row[] => [
  ...estimates.map((estimate) => row(estimate.of.account ?? null, estimate)),
  // The accounts' own people stand among their estimates; advertising has none.
  ...increments.flatMap(({ account, kind, own, estimate }) => [
    ...(kind === 'paid' ? [row(account, own)] : []),
    row(account, estimate),
  ]),
]

const row = (account: string | null, estimate: ReportEstimate, segment: string | null = null, video?: string): Row => {
  const { id, of, unit, value, low, high, level, basis, window, aggregation, assumes, reason } = estimate
  const [from, to] = window === null || window === 'lifetime' ? [window, window] : [window.from, window.to]
  return [
    account,
    of.video ?? video ?? null,
    id,
    segment ?? of.segment ?? null,
    of.generation ?? null,
    unit,
    value,
    low,
    high,
    level,
    basis,
    from,
    to,
    aggregation,
    assumes.join(' '),
    reason ?? null,
    of.with ?? null,
    of.day ?? null,
    estimate.currency ?? null,
  ]
}

const pieces: PrinterPieces = {
  begin: () => toCsv([HEADER]),
  account: (account) => toCsv(accountRows(account)),
  between: '',
  end: ({ campaign }) => (campaign === null ? '' : toCsv(campaignRows(campaign))),
}

/** For spreadsheets: one row an estimate. A window that is no stretch of days says `lifetime` in both its columns. */
export const csvPrinter: Printer = {
  id: 'csv',
  title: 'one row an estimate, for spreadsheets',
  pieces,
  print: printPieces(pieces),
}
