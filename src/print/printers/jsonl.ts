import { headlineOf } from '../page/compose-account.ts'
import { estimateOf } from '../page/sort-videos.ts'
import { type Printer, type PrinterPieces, printPieces } from '../printer.ts'
import type { ReportAccount, ReportCampaign, ReportEstimate, ReportVideo } from '../report.ts'
import { toJson } from '../text/to-json.ts'

const slimVideo = (account: ReportAccount, video: ReportVideo): object => {
  const viewers = estimateOf(video, 'viewers')
  return { account: account.id, id: video.id, viewers: triple(viewers), basis: basisOf(viewers), ...reasonOf(viewers) }
}

const slimAccount = (account: ReportAccount): object => {
  const viewers = headlineOf(account)
  return {
    account: account.id,
    viewers: triple(viewers),
    basis: basisOf(viewers),
    window: viewers?.window ?? null,
    grade: account.grade,
    ...reasonOf(viewers),
  }
}

const fullVideo = (account: ReportAccount, video: ReportVideo): object => ({ account: account.id, ...video })

const fullAccount = ({ id, files: _files, videos: _videos, series: _series, ...rest }: ReportAccount): object => ({
  account: id,
  ...rest,
})

const campaignLines = (campaign: ReportCampaign, detail: boolean): object[] => {
  const viewers = campaign.estimates.find(({ id, of }) => id === 'viewers' && Object.keys(of).length === 0)
  if (detail) return [...campaign.increments, { campaign: true, estimates: campaign.estimates }]
  return [
    ...campaign.increments.map(({ account, kind, own, estimate, ordered }) => ({
      account,
      kind,
      viewers: triple(own),
      adds: triple(estimate),
      addsInOrder: triple(ordered),
      basis: basisOf(estimate),
      ...reasonOf(estimate),
    })),
    {
      campaign: true,
      viewers: triple(viewers),
      basis: basisOf(viewers),
      window: viewers?.window ?? null,
      ...reasonOf(viewers),
    },
  ]
}

const triple = (estimate: ReportEstimate | undefined): (number | null)[] =>
  estimate === undefined ? [null, null, null] : [estimate.value, estimate.low, estimate.high]

const basisOf = (estimate: ReportEstimate | undefined): string | null =>
  estimate === undefined || estimate.value === null ? null : estimate.basis

const reasonOf = (estimate: ReportEstimate | undefined): object =>
  estimate === undefined || estimate.value === null ? { reason: estimate?.reason ?? 'no viewers were estimated' } : {}

const linesOf = (records: readonly object[]): string => records.map((record) => `${toJson(record, 0)}\n`).join('')

const pieces: PrinterPieces = {
  begin: () => '',
  account: (account, { detail }) =>
    linesOf([
      ...account.videos.map((video) => (detail ? fullVideo(account, video) : slimVideo(account, video))),
      detail ? fullAccount(account) : slimAccount(account),
    ]),
  between: '',
  end: ({ campaign }, _, { detail }) => (campaign === null ? '' : linesOf(campaignLines(campaign, detail))),
}

/**
 * For streams: the videos of an account, one line each, then a line for the account, which has no `id`. A campaign ends with a line
 * for each of its members (`adds`) and one for all of them (`campaign`).
 */
export const jsonlPrinter: Printer = {
  id: 'jsonl',
  title: 'one line a video and one an account',
  pieces,
  print: printPieces(pieces),
}
