import type { ReportCampaign, ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { shortNames } from '../text/short-names.ts'
import {
  basisCell,
  endCells,
  figureColumn,
  rangeColumn,
  rangeOf,
  textColumn,
  UNKNOWN,
  valueCell,
  wordColumn,
} from './cells.ts'
import { answerOf } from './compose-answer.ts'
import { composeSlices, isSlice } from './compose-slices.ts'
import { titleOf } from './estimate-titles.ts'
import { titleWithWindow } from './figure-grid.ts'
import { formatCount } from './format-number.ts'
import type { Answer, Block, Grid } from './page.ts'

/** Pairs of accounts that are shown without `--detail`. */
const SHOWN_PAIRS = 10

const isWhole = ({ of }: ReportEstimate): boolean => Object.keys(of).length === 0

/** Whether an estimate is the overlap of two accounts. */
export const isPair = ({ id, of }: ReportEstimate): boolean => id === 'overlap' && of.with !== undefined

/** Not an audience: only where everything is wanted. */
const isFollowers = ({ id }: ReportEstimate): boolean => id === 'followers'

/** A campaign whose accounts are called by as few steps of their paths as tell them apart. */
const withShortNames = ({ estimates, increments }: ReportCampaign): ReportCampaign => {
  const ids = increments.map(({ account }) => account)
  const short = new Map(shortNames(ids).map((name, index) => [ids[index], name]))
  const named = (estimate: ReportEstimate): ReportEstimate => {
    const { account, with: other } = estimate.of
    const of = {
      ...estimate.of,
      ...(account === undefined ? {} : { account: short.get(account) ?? account }),
      ...(other === undefined ? {} : { with: short.get(other) ?? other }),
    }
    return { ...estimate, of }
  }
  return {
    estimates: estimates.map(named),
    increments: increments.map((each) => ({ ...each, account: short.get(each.account) ?? each.account })),
  }
}

/**
 * All accounts together: the deduplicated number first, then who added how much, who shares viewers with whom, and what follows from
 * it.
 */
export const composeCampaign = (campaign: ReportCampaign, detail: boolean): Block[] => {
  const { estimates, increments } = withShortNames(campaign)
  const headline = estimates.find((estimate) => estimate.id === 'viewers' && isWhole(estimate))
  const rest = estimates.filter((estimate) => estimate !== headline && !isPair(estimate))
  const figures = rest.filter((estimate) => !isSlice(estimate) && (detail || !isFollowers(estimate)))
  return [
    { kind: 'heading', text: 'All accounts together' },
    campaignAnswer(headline),
    ...composeIncrements(increments),
    ...composeCampaignFigures(
      figures.filter((estimate) => estimate.of.account === undefined),
      rest.some(isFollowers) && !detail,
    ),
    ...composeSlices(rest.filter(isSlice), 'all accounts'),
    ...composePairs(estimates.filter(isPair), detail),
    ...composeMoney(figures.filter((estimate) => estimate.of.account !== undefined)),
  ]
}

const campaignAnswer = (headline: ReportEstimate | undefined): Answer => {
  const answer = answerOf(headline)
  const given = headline?.value != null && headline.reason !== undefined ? [cleanText(headline.reason)] : []
  return { ...answer, lines: [...answer.lines, ...given] }
}

/** What each account adds to the people reached. */
export const composeIncrements = (increments: ReportCampaign['increments']): Grid[] => {
  if (increments.length === 0) return []
  const window = increments[0]?.estimate.window ?? null
  const absent = increments.filter(({ estimate }) => estimate.value === null)
  const shown = increments.filter(({ estimate }) => estimate.value !== null)
  return [
    {
      kind: 'grid',
      title: titleWithWindow('People added by each account', window),
      columns: [
        textColumn('Account', 0, 'end'),
        figureColumn('Reached', 2),
        figureColumn('Adds'),
        figureColumn('Low'),
        figureColumn('High'),
        figureColumn('In order', 3),
        rangeColumn(4),
        wordColumn('Basis', 1),
      ],
      rows: shown.map(({ account, kind, own, estimate, ordered }) => [
        { text: cleanText(kind === 'paid' ? `${account} (paid)` : account) },
        valueCell(own),
        valueCell(estimate, 'strong'),
        ...endCells(estimate),
        valueCell(ordered),
        { text: '', range: rangeOf(estimate) },
        basisCell(estimate),
      ]),
      notes: [
        'Adds: its due whatever the order (Shapley); In order: what it adds to all that reached more. Both sum to the people reached.',
        ...absent.map(({ account, estimate }) => cleanText(`${account} is left out: ${estimate.reason ?? UNKNOWN}.`)),
      ],
    },
  ]
}

const figureRows = (estimates: readonly ReportEstimate[], nameOf: (estimate: ReportEstimate) => string): Grid['rows'] =>
  estimates.map((estimate) => [
    { text: cleanText(nameOf(estimate)) },
    valueCell(estimate, 'strong'),
    ...endCells(estimate),
    basisCell(estimate),
  ])

const figureColumns = (title: string): Grid['columns'] => [
  textColumn(title),
  figureColumn('Value'),
  figureColumn('Low'),
  figureColumn('High'),
  wordColumn('Basis'),
]

const reasonsOf = (estimates: readonly ReportEstimate[], nameOf: (estimate: ReportEstimate) => string): string[] =>
  estimates.flatMap((estimate) =>
    estimate.value === null ? [cleanText(`${nameOf(estimate)}: ${estimate.reason ?? UNKNOWN}.`)] : [],
  )

/** The quantities of the whole campaign. @param followers whether a sum of follower counts was left out of them */
export const composeCampaignFigures = (estimates: readonly ReportEstimate[], followers: boolean): Grid[] =>
  estimates.length === 0
    ? []
    : [
        {
          kind: 'grid',
          title: 'The campaign',
          columns: figureColumns('Quantity'),
          rows: figureRows(estimates, titleOf),
          notes: [
            ...reasonsOf(estimates, titleOf),
            ...estimates.filter(isFollowers).map((sum) => cleanText(`${titleOf(sum)}: ${sum.reason ?? UNKNOWN}.`)),
            ...(followers
              ? ['Follower counts are no audience and are not added up here; --detail shows the sum.']
              : []),
          ],
        },
      ]

/** Overlaps of pairs of accounts: known pairs first; pairs of which nothing is known and that are told the same are one row. */
export const composePairs = (pairs: readonly ReportEstimate[], detail: boolean): Grid[] => {
  if (pairs.length === 0) return []
  const nameOf = ({ of }: ReportEstimate): string => `${of.account} and ${of.with}`
  const ordered = [...pairs.filter(isKnown), ...pairs.filter((pair) => !isKnown(pair))]
  const alike = pairs.filter((pair) => !isKnown(pair))
  const [first] = alike
  const same =
    first !== undefined &&
    alike.length > 2 &&
    alike.every(({ value, low, high }) => value === first.value && low === first.low && high === first.high)
  const listed = same && !detail ? pairs.filter(isKnown) : ordered
  const shown = detail ? listed : listed.slice(0, SHOWN_PAIRS)
  const more = listed.length - shown.length
  return [
    {
      kind: 'grid',
      title: 'Overlap: part of the smaller account that both reached',
      columns: figureColumns('Accounts'),
      rows: [
        ...figureRows(shown, nameOf),
        ...(same && !detail
          ? figureRows([first], () => `any other two (${formatCount(alike.length, 'pair', 'pairs')})`)
          : []),
      ],
      notes: [
        ...(more > 0 ? [`${formatCount(more, 'more pair', 'more pairs')}; --detail shows all.`] : []),
        ...(alike.length > 0 ? ['A plan can give what is known of a pair: overlaps, fraction or people.'] : []),
      ],
    },
  ]
}

const isKnown = ({ basis }: ReportEstimate): boolean => basis === 'measured'

/** The cost of the people that each account adds. */
export const composeMoney = (estimates: readonly ReportEstimate[]): Grid[] => {
  const costs = estimates.filter(({ id }) => id === 'cost-per-thousand')
  const name = ({ of }: ReportEstimate): string => of.account ?? ''
  const currency = costs[0]?.currency
  return costs.length === 0
    ? []
    : [
        {
          kind: 'grid',
          title: cleanText(`Cost of 1,000 people that an account adds${currency === undefined ? '' : `, ${currency}`}`),
          columns: figureColumns('Account'),
          rows: figureRows(costs, name),
          notes: reasonsOf(costs, name),
        },
      ]
}
