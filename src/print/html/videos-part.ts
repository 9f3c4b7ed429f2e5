import { figureColumn, rangeOf, textColumn } from '../page/cells.ts'
import { composeVideos } from '../page/compose-videos.ts'
import { formatCount, formatWhole } from '../page/format-number.ts'
import type { Block, Grid } from '../page/page.ts'
import { estimateOf, sortVideos } from '../page/sort-videos.ts'
import type { ReportVideo } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { EMPTY, type Html, html } from './escape-html.ts'
import { estimateRow } from './estimate-row.ts'
import { figure, rowFigure } from './figure.ts'
import { gridTable } from './grid-table.ts'
import type { PageSettings } from './page-settings.ts'
import { type Bin, binsOf, spreadChart } from './spread-chart.ts'

/** Videos that the eye can compare at once. */
const DRAWN = 10
/** Above so many videos their spread is drawn as well. */
const SPREAD = 30

/** The videos with most viewers, how all of them spread, and the table; null where there are none. */
export const videosBody = (videos: readonly ReportVideo[], settings: PageSettings): Html | null => {
  if (videos.length === 0) return null
  const order = settings.sort ?? 'viewers'
  const drawn = sortVideos(videos, order).slice(0, Math.min(DRAWN, settings.limit))
  const rows = drawn.map((video) => estimateRow(nameOf(video), estimateOf(video, 'viewers')))
  const tables = composeVideos(videos, settings).filter(isGrid)
  return html`${rowFigure(rows, {
    title:
      drawn.length < videos.length
        ? `People reached by video: the first ${formatWhole(drawn.length)} of ${formatWhole(videos.length)} by ${order}`
        : 'People reached by video',
    text: 'Since the upload of each. Not to be added up: one person may see several.',
    tables: [],
  })}${spreadFigure(videos)}${tables.map(gridTable)}`
}

const isGrid = (block: Block): block is Grid => block.kind === 'grid'

const nameOf = ({ id, title }: ReportVideo): string => cleanText(title ?? '') || cleanText(id)

const spreadFigure = (videos: readonly ReportVideo[]): Html => {
  if (videos.length <= SPREAD) return EMPTY
  const known = videos.flatMap((video) => rangeOf(estimateOf(video, 'viewers'))?.value ?? [])
  const bins = binsOf(known)
  if (bins.length === 0) return EMPTY
  const unknown = videos.length - known.length
  return figure({
    title: 'How the videos spread',
    text: `Across: people reached by one video, in steps of 1, 2 and 5. Up: how many of the ${formatCount(
      known.length,
      'video',
      'videos',
    )} did.${unknown === 0 ? '' : ` ${formatCount(unknown, 'video has', 'videos have')} no number.`}`,
    draw: (width, label) => spreadChart(bins, label, width),
    bases: [],
    tables: [spreadGrid(bins)],
  })
}

const spreadGrid = (bins: readonly Bin[]): Grid => ({
  kind: 'grid',
  title: 'Videos by people reached',
  columns: [textColumn('People reached'), figureColumn('Videos')],
  rows: bins.map(({ from, to, count }, index) => [
    { text: `${formatWhole(index === 0 && from === 1 ? 0 : from)} to under ${formatWhole(to)}` },
    { text: formatWhole(count) },
  ]),
  notes: [],
})
