import { BASES } from '../../domain/estimate.ts'
import type { Report, ReportAccount } from '../report.ts'
import { shortNames } from '../text/short-names.ts'
import { basisCell, endCells, figureColumn, rangeColumn, rangeOf, textColumn, valueCell, wordColumn } from './cells.ts'
import { composeAccount, headlineOf, nameOf } from './compose-account.ts'
import { BASIS_WORDS } from './compose-answer.ts'
import { composeCampaign } from './compose-campaign.ts'
import { composeProblems } from './compose-problems.ts'
import { titleWithWindow } from './figure-grid.ts'
import { formatPercent } from './format-number.ts'
import { formatWindow } from './format-window.ts'
import { groupBy } from './group-by.ts'
import type { Block, Grid, Page } from './page.ts'

/** How much of a report to lay out. */
export interface PageOptions {
  readonly detail: boolean
  readonly limit: number
  readonly sort: string | null
}

/**
 * A report in the order in which people read: the answer, the videos, what the shares did, the audience, the days, what
 * would narrow the range, then what is wrong with the data.
 *
 * Several accounts stand in one grid first, then in a short block each; `detail` gives each its full block. A campaign takes the
 * place of its accounts, unless `detail` asks for them.
 */
export const composePage = ({ accounts, campaign, problems, level }: Report, options: PageOptions): Page => {
  const several = accounts.length > 1
  const blocks = [
    ...(campaign === null ? [] : composeCampaign(campaign, options.detail)),
    ...(several && (campaign === null || options.detail) ? composeAccounts(accounts) : []),
    ...(campaign === null || options.detail ? accounts : []).flatMap((account) =>
      composeAccount(account, { ...options, brief: several && !options.detail }),
    ),
    ...(accounts.length === 0 ? [paragraph('Nothing to estimate from.')] : []),
    ...composeProblems(problems, options.detail),
  ]
  return [...blocks, ...composeFooter(blocks, level)]
}

/** The people reached by each account, one grid a window. */
export const composeAccounts = (accounts: readonly ReportAccount[]): Grid[] => {
  const names = shortNames(accounts.map(nameOf))
  const shortName = new Map(accounts.map((account, index) => [account, names[index] ?? '']))
  return groupBy(accounts, (account) => formatWindow(headlineOf(account)?.window ?? null)).map(
    (group, index, groups) => ({
      kind: 'grid',
      title: titleWithWindow('People reached by account', headlineOf(group[0])?.window ?? null),
      columns: [textColumn('Account', 0, 'end'), ...peopleColumns('People')],
      rows: group.map((account) => {
        const headline = headlineOf(account)
        return [
          { text: shortName.get(account) ?? '' },
          valueCell(headline, 'strong'),
          ...endCells(headline),
          { text: '', range: rangeOf(headline) },
          basisCell(headline),
        ]
      }),
      notes: index === groups.length - 1 ? ['Not to be added up: one person may be in several accounts.'] : [],
    }),
  )
}

const peopleColumns = (title: string): Grid['columns'] => [
  figureColumn(title),
  figureColumn('Low'),
  figureColumn('High'),
  rangeColumn(1),
  wordColumn('Basis'),
]

/** What the words for a basis mean, those that stand above only, then the question that most people bring. */
const composeFooter = (blocks: readonly Block[], level: number): Block[] => {
  const used = new Set(blocks.flatMap(basesOf))
  const legend = BASES.filter((basis) => used.has(basis)).map((basis) => `${basis} = ${BASIS_WORDS[basis]}`)
  return [
    ...(legend.length === 0
      ? []
      : [
          paragraph(
            `Low and High: ${formatPercent(level)} range, or hard limits where bounded. Basis: ${legend.join('; ')}.`,
          ),
        ]),
    paragraph('Nobody can know who shared: TikTok gives a count, never names (`reach who`).'),
  ]
}

const basesOf = (block: Block): unknown[] => {
  if (block.kind === 'answer') return [block.basis]
  return block.kind === 'grid' ? block.rows.flatMap((row) => row.map(({ tone }) => tone)) : []
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', label: null, text, tone: 'quiet' })
