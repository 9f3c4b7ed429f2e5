import type { ReportAccount, ReportCut, ReportDay, ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { basisCell, endCells, figureColumn, rangeColumn, rangeOf, textColumn, valueCell, wordColumn } from './cells.ts'
import { answerOf } from './compose-answer.ts'
import { composeSlices, isSlice } from './compose-slices.ts'
import { composeVideos } from './compose-videos.ts'
import { isAside, isSeldomAndUnknown, SHARE_IDS } from './estimate-titles.ts'
import { figureGrids, titleWithWindow } from './figure-grid.ts'
import { formatCount, formatPercent, formatWhole } from './format-number.ts'
import { groupBy } from './group-by.ts'
import type { Block, Curves, Grid } from './page.ts'

/** How much of one account to lay out: `brief` keeps the answer, a few videos and the advice. */
export interface AccountOptions {
  readonly detail: boolean
  readonly limit: number
  readonly sort: string | null
  readonly brief: boolean
}

/** Videos of an account that stands among others. */
const BRIEF_VIDEOS = 5

/** The headline of an account: the first viewers of the whole account. */
export const headlineOf = (account: ReportAccount | undefined): ReportEstimate | undefined =>
  account?.estimates.find(({ id, of }) => id === 'viewers' && Object.keys(of).length === 0)

/** The account as the user named it, with its handle where that was asked for. */
export const nameOf = ({ id, handle }: ReportAccount): string =>
  cleanText(handle === undefined ? id : `${id} (@${handle.replace(/^@/, '')})`)

/** One account in reading order. */
export const composeAccount = (account: ReportAccount, options: AccountOptions): Block[] => {
  const headline = headlineOf(account)
  const rest = account.estimates.filter((estimate) => estimate !== headline)
  const limit = options.brief ? Math.min(options.limit, BRIEF_VIDEOS) : options.limit
  return [
    { kind: 'heading', text: nameOf(account) },
    answerOf(headline),
    ...composeSlices(rest.filter(isSlice), nameOf(account)),
    ...composeVideos(account.videos, { ...options, limit }),
    ...(options.brief
      ? []
      : composeWhole(
          account,
          rest.filter((estimate) => !isSlice(estimate)),
          options.detail,
        )),
    ...(account.advice === null ? [] : [advice(account.advice)]),
    ...(options.detail ? composeAssumptions(account) : []),
  ]
}

const composeWhole = (account: ReportAccount, estimates: readonly ReportEstimate[], detail: boolean): Block[] => {
  return [
    ...composeFigures(estimates, detail),
    ...composeShares(estimates, detail),
    ...account.audience.flatMap(composeCut),
    ...composeSeries(account.series),
  ]
}

/** The quantities of an account that do not say what the shares did, one grid a window; with `detail` those that an export seldom bears as well. */
export const composeFigures = (estimates: readonly ReportEstimate[], detail = false): Grid[] =>
  figureGrids(
    'The whole account',
    estimates.filter((estimate) => !isShare(estimate) && (detail || !isSeldomAndUnknown(estimate))),
  )

/** What the shares did, one grid a window; with `detail` what is only an upper limit, or can't be confirmed, as well. */
export const composeShares = (estimates: readonly ReportEstimate[], detail: boolean): Grid[] => {
  const shares = estimates.filter((estimate) => isShare(estimate) && (detail || !isAside(estimate)))
  return figureGrids('What the shares did', detail || isCascade(shares) ? shares : shares.filter(isTotal))
}

const isShare = ({ id }: ReportEstimate): boolean => SHARE_IDS.includes(id)

const isTotal = ({ id }: ReportEstimate): boolean => id !== 'share-generation'

/** Whether shares begot shares: up to generation 1 the generations only repeat the totals. */
const isCascade = (shares: readonly ReportEstimate[]): boolean =>
  shares.some((estimate) => !isTotal(estimate) && (estimate.of.generation ?? 0) >= 2 && (estimate.value ?? 0) >= 1)

/** One cut of the audience, one grid a window. */
export const composeCut = (cut: ReportCut): Grid[] => {
  const carried = cut.of === 'followers' ? ["The export splits followers; the viewers' own split may differ."] : []
  const hidden = cut.segments.filter(({ suppressed }) => suppressed).length
  const notes = hidden === 0 ? [] : [`${formatCount(hidden, 'slice', 'slices')} suppressed: too few people.`]
  return groupBy(cut.segments, ({ viewers }) => JSON.stringify(viewers.window)).map((segments) => ({
    kind: 'grid',
    title: titleWithWindow(`Audience by ${cut.dimension}`, segments[0]?.viewers.window ?? null),
    columns: [
      textColumn(capitalise(cut.dimension)),
      figureColumn('Part'),
      figureColumn('People'),
      figureColumn('Low'),
      figureColumn('High'),
      rangeColumn(1),
      wordColumn('Basis'),
    ],
    rows: segments.map(({ segment, fraction, viewers, suppressed }) => [
      { text: cleanText(segment) },
      { text: fraction === null ? '' : formatPercent(fraction) },
      suppressed ? { text: 'suppressed', tone: 'quiet' } : valueCell(viewers, 'strong'),
      ...endCells(viewers),
      { text: '', range: rangeOf(viewers) },
      basisCell(viewers),
    ]),
    notes: [...carried, ...notes],
  }))
}

const composeSeries = (series: readonly ReportDay[]): Curves[] => {
  const first = series[0]
  const last = series.at(-1)
  if (first === undefined || last === undefined) return []
  const curves = [
    { label: 'Views', values: series.map(({ views }) => views) },
    { label: 'Viewers', values: series.map(({ viewers }) => viewers) },
  ].flatMap(({ label, values }) => {
    const peak = peakOf(series, values)
    return peak === null ? [] : [{ label, values, note: peak }]
  })
  const title = titleWithWindow('Day by day (measured)', { from: first.date, to: last.date })
  return curves.length === 0 ? [] : [{ kind: 'curves', title, curves }]
}

const peakOf = (series: readonly ReportDay[], values: readonly (number | null)[]): string | null => {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const peak = known.reduce((a, b) => Math.max(a, b))
  const day = series[values.indexOf(peak)]
  return `peak ${formatWhole(peak)} on ${cleanText(day?.date ?? '')}`
}

const composeAssumptions = ({ estimates, videos }: ReportAccount): Block[] => {
  const all = [...estimates, ...videos.flatMap((video) => video.estimates)].flatMap(({ assumes }) => assumes)
  const ids = [...new Set(all)].sort()
  if (ids.length === 0) return []
  return [
    { kind: 'paragraph', label: 'Assumed', text: cleanText(`${ids.join(', ')}. See reach priors.`), tone: 'quiet' },
  ]
}

const advice = (text: string): Block => ({
  kind: 'paragraph',
  label: 'To narrow the range',
  text: cleanText(text),
  tone: null,
})

const capitalise = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
