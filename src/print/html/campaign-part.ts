import { rangeOf, UNKNOWN } from '../page/cells.ts'
import {
  composeCampaignFigures,
  composeIncrements,
  composeMoney,
  composePairs,
  isPair,
} from '../page/compose-campaign.ts'
import { composeSlices, isSlice } from '../page/compose-slices.ts'
import { titleWithWindow } from '../page/figure-grid.ts'
import { formatPercent, formatWhole } from '../page/format-number.ts'
import type { Block, Grid } from '../page/page.ts'
import type { ReportCampaign, ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { answerBody } from './answer-part.ts'
import { type Html, html } from './escape-html.ts'
import { estimateRow, spreadWords } from './estimate-row.ts'
import { type RangeRow, rowFigure } from './figure.ts'
import { gridTable } from './grid-table.ts'
import type { Part } from './part.ts'

/** Accounts and pairs that are drawn, no more than fit on a sheet of paper; the tables have all. */
const DRAWN = 12
const PAIRS = 10

/** The people reached by all accounts together, each person once. */
export const campaignHeadline = ({ estimates }: ReportCampaign): ReportEstimate | undefined =>
  estimates.find(({ id, of }) => id === 'viewers' && Object.keys(of).length === 0)

/** The parts of a campaign: the answer, what each account adds, who shares viewers with whom, and what follows. */
export const campaignParts = (campaign: ReportCampaign, detail: boolean): Part[] => {
  const headline = campaignHeadline(campaign)
  const given = headline?.value != null && headline.reason !== undefined ? [cleanText(headline.reason)] : []
  const rest = campaign.estimates.filter((estimate) => estimate !== headline && !isPair(estimate))
  const money = rest.filter(({ of }) => of.account !== undefined)
  // A sum of followers is told as what it is, in the notes of its table: no audience.
  const figures = rest.filter((estimate) => estimate.of.account === undefined && !isSlice(estimate))
  return [
    { id: 'answer', title: 'The answer', body: answerBody(headline, given) },
    ...part('adds', 'What each account adds', increments(campaign, headline), []),
    ...part('overlap', 'Who shares viewers with whom', overlaps(campaign.estimates.filter(isPair), detail), []),
    ...part('campaign', 'The campaign in figures', null, [
      ...composeCampaignFigures(figures, false),
      ...composeSlices(rest.filter(isSlice), 'all accounts'),
      ...composeMoney(money),
    ]),
  ]
}

const part = (id: string, title: string, body: Html | null, grids: readonly Grid[]): Part[] =>
  body === null && grids.length === 0 ? [] : [{ id, title, body: html`${body}${grids.map(gridTable)}` }]

/** The people reached, put together from what each account adds: each bar begins where the last one ends. */
const increments = ({ increments: all }: ReportCampaign, headline: ReportEstimate | undefined): Html | null => {
  if (all.length === 0) return null
  let reached = 0
  const rows = all.slice(0, DRAWN).flatMap(({ account, kind, estimate }): RangeRow[] => {
    if (estimate.value === null) return []
    const from = reached
    reached += estimate.value
    const name = kind === 'paid' ? `${account} (paid)` : account
    const range = rangeOf(estimate)
    return [
      {
        label: cleanText(`${name} adds`),
        figure: formatWhole(estimate.value),
        spread: range === null || range.low === range.high ? null : spreadWords(range.low, range.high, 'people'),
        bar: [from, from + estimate.value],
        range: null,
        basis: estimate.basis,
      },
    ]
  })
  const total = headline === undefined ? [] : [estimateRow('All together, each person once', headline)]
  return html`${rowFigure([...rows, ...total], {
    title: titleWithWindow('People added by each account', all[0]?.estimate.window ?? null),
    text: `${alone(all)}What an account adds is its due whatever the order (Shapley value); together they are the people reached.`,
    tables: [],
  })}${composeIncrements(all).map(gridTable)}`
}

/** What adding up would have given. */
const alone = (all: ReportCampaign['increments']): string => {
  const sum = all.reduce((total, { own }) => total + (own.value ?? 0), 0)
  return `Added up, the accounts would have ${formatWhole(sum)}: people who saw several would count several times. `
}

const overlaps = (pairs: readonly ReportEstimate[], detail: boolean): Html | null => {
  if (pairs.length === 0) return null
  const rows = [...pairs.filter(isMeasured), ...pairs.filter((pair) => !isMeasured(pair))]
    .slice(0, PAIRS)
    .map((pair) => estimateRow(cleanText(`${pair.of.account ?? UNKNOWN} and ${pair.of.with ?? UNKNOWN}`), pair))
  return html`${rowFigure(
    rows,
    {
      title: 'Overlap of two accounts',
      text: `Of the people that the smaller of the two reached, the part that the other reached as well.${
        pairs.some(isMeasured) ? ' Measured are the pairs whose overlap the plan gives.' : ''
      }`,
      tables: composePairs(pairs, detail).filter(isGrid),
    },
    { tickFormat: formatPercent },
  )}`
}

const isMeasured = ({ basis }: ReportEstimate): boolean => basis === 'measured'

const isGrid = (block: Block): block is Grid => block.kind === 'grid'
