import type { ReportVideo } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
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
import { figureGrids } from './figure-grid.ts'
import { formatCount, formatWhole } from './format-number.ts'
import { formatWindow } from './format-window.ts'
import { groupBy } from './group-by.ts'
import type { Block, Cell, Column, Grid } from './page.ts'
import { estimateOf, sortVideos } from './sort-videos.ts'

/** Which videos to show, and in which order. */
export interface VideoOptions {
  readonly detail: boolean
  readonly limit: number
  readonly sort: string | null
}

/** The videos of an account, the first `limit` of them, and how many more there are; with `detail`, all about each. */
export const composeVideos = (videos: readonly ReportVideo[], { detail, limit, sort }: VideoOptions): Block[] => {
  const order = sort ?? 'viewers'
  const shown = sortVideos(videos, order).slice(0, limit)
  const windowOf = (video: ReportVideo | undefined): string =>
    formatWindow((video && estimateOf(video, 'viewers')?.window) ?? null)
  const groups = groupBy(shown, windowOf)
  const more = videos.length - shown.length
  const grids = groups.map((group, index): Grid => {
    const isLast = index === groups.length - 1
    const window = windowOf(group[0])
    const title = more > 0 ? `Top ${formatWhole(shown.length)} videos by ${order}` : 'Videos'
    return {
      kind: 'grid',
      title: window === '' ? title : `${title}, ${window}`,
      columns: columnsFor(group),
      rows: group.map(rowOf),
      notes: [
        ...reasonsOf(group),
        ...(isLast && more > 0 ? [`${formatCount(more, 'more video', 'more videos')}; --limit shows more.`] : []),
      ],
    }
  })
  if (!detail) return grids
  return [...grids, ...shown.flatMap((video) => figureGrids(`Video ${nameOf(video)}`, video.estimates))]
}

const columnsFor = (videos: readonly ReportVideo[]): Column[] => [
  textColumn('Video', 0, videos.every(({ title }) => title === undefined) ? 'end' : 'start'),
  wordColumn('Posted', 4),
  figureColumn('Views', 2),
  figureColumn('By shares', 3),
  figureColumn('People'),
  figureColumn('Low'),
  figureColumn('High'),
  rangeColumn(1),
  wordColumn('Basis'),
]

const rowOf = (video: ReportVideo): Cell[] => {
  const viewers = estimateOf(video, 'viewers')
  return [
    { text: nameOf(video), ...(video.url === undefined ? {} : { href: video.url }) },
    { text: cleanText(video.postedOn ?? '') },
    valueCell(estimateOf(video, 'views')),
    valueCell(estimateOf(video, 'share-driven-viewers')),
    valueCell(viewers, 'strong'),
    ...endCells(viewers),
    { text: '', range: rangeOf(viewers) },
    basisCell(viewers),
  ]
}

const nameOf = ({ id, title }: ReportVideo): string => cleanText(title ?? '') || cleanText(id)

/** Why videos have no number, each reason once. */
const reasonsOf = (videos: readonly ReportVideo[]): string[] => {
  const reasons = videos.flatMap((video) => {
    const viewers = estimateOf(video, 'viewers')
    return viewers !== undefined && viewers.value === null ? [cleanText(viewers.reason ?? UNKNOWN)] : []
  })
  return groupBy(reasons, (reason) => reason).map(
    (same) => `${formatCount(same.length, 'video', 'videos')} ${UNKNOWN}: ${same[0] ?? ''}.`,
  )
}
