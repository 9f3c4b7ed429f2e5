import { composeCut } from '../page/compose-account.ts'
import { titleWithWindow } from '../page/figure-grid.ts'
import { formatPercent } from '../page/format-number.ts'
import { groupBy } from '../page/group-by.ts'
import type { ReportAccount, ReportCut } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { type Html, html } from './escape-html.ts'
import { estimateRow } from './estimate-row.ts'
import { type RangeRow, rowFigure } from './figure.ts'

/** Slices that are drawn of one cut; the table has all. */
const DRAWN = 12

/** Who the viewers are, one figure a cut; null where the export does not say. */
export const audienceBody = ({ audience }: ReportAccount): Html | null =>
  audience.length === 0 ? null : html`${audience.flatMap(cutFigures)}`

const cutFigures = (cut: ReportCut): Html[] =>
  groupBy(cut.segments, ({ viewers }) => JSON.stringify(viewers.window)).map((segments) =>
    rowFigure(segments.slice(0, DRAWN).map(sliceRow), {
      title: titleWithWindow(`Viewers by ${cut.dimension}`, segments[0]?.viewers.window ?? null),
      text:
        cut.of === 'followers'
          ? 'The export splits the followers; here their split is carried over to the viewers, who may differ.'
          : 'As TikTok splits the viewers.',
      tables: composeCut({ ...cut, segments }),
    }),
  )

const sliceRow = ({ segment, fraction, viewers, suppressed }: ReportCut['segments'][number]): RangeRow => {
  const label = cleanText(`${segment}${fraction === null ? '' : `, ${formatPercent(fraction)}`}`)
  if (suppressed)
    return { label, figure: 'suppressed: too few people', spread: null, bar: null, range: null, basis: null }
  return estimateRow(label, viewers)
}
