import { titleWithWindow } from '../page/figure-grid.ts'
import { formatWhole } from '../page/format-number.ts'
import type { ReportEstimate } from '../report.ts'
import type { Html } from './escape-html.ts'
import { estimateRow } from './estimate-row.ts'
import { type RangeRow, rowFigure } from './figure.ts'

/**
 * From views to people: how many views were further views of the same people, and how many people came through a share.
 *
 * Null where there are no views of the same window.
 */
export const peopleFigure = (headline: ReportEstimate, estimates: readonly ReportEstimate[]): Html | null => {
  const ofWindow = (id: string): ReportEstimate | undefined =>
    estimates.find(
      (estimate) =>
        estimate.id === id &&
        Object.keys(estimate.of).length === 0 &&
        JSON.stringify(estimate.window) === JSON.stringify(headline.window),
    )
  const views = ofWindow('views')
  const people = headline.value
  if (views === undefined || views.value === null || people === null) return null
  const firstHand = ofWindow('first-hand-viewers')
  const shared = ofWindow('share-driven-viewers')
  const days = ofWindow('viewer-days')
  const rows: RangeRow[] = [
    estimateRow('Views', views),
    ...(views.value > people ? [repeatRow(views.value, headline)] : []),
    estimateRow('People reached', headline),
    ...(firstHand === undefined ? [] : [estimateRow('of them first-hand', firstHand)]),
    ...(shared === undefined ? [] : [estimateRow('of them through a share', shared, firstHand?.value ?? 0)]),
  ]
  return rowFigure(rows, {
    title: titleWithWindow('From views to people', headline.window),
    text: `${
      days?.value == null
        ? ''
        : `Daily viewers add up to ${formatWhole(days.value)}, but count a person again on every day. `
    }Views count a person again at every play. First-hand: TikTok or the profile showed the video; through a share: somebody sent it.`,
    tables: [],
  })
}

/** Views beyond the first of each person: what is left of the views. */
const repeatRow = (views: number, { value, low, high, basis }: ReportEstimate): RangeRow => ({
  label: 'less further views by the same people',
  figure: formatWhole(views - (value ?? 0)),
  spread:
    low === null || high === null || low === high
      ? null
      : `${formatWhole(Math.max(0, views - high))} to ${formatWhole(views - low)}`,
  bar: [value ?? 0, views],
  range: null,
  basis,
})
