import type { ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { basisCell, endCells, figureColumn, textColumn, UNKNOWN, valueCell, wordColumn } from './cells.ts'
import { isAside, titleOf } from './estimate-titles.ts'
import { formatWindow } from './format-window.ts'
import { groupBy } from './group-by.ts'
import type { Grid } from './page.ts'

/** A heading with its window; the heading alone where there is none. */
export const titleWithWindow = (title: string, window: ReportEstimate['window']): string =>
  window === null ? title : `${title}, ${formatWindow(window)}`

/**
 * Grids of quantities, one for each window among them, so that each number stands under its own time.
 */
export const figureGrids = (title: string, estimates: readonly ReportEstimate[]): Grid[] =>
  groupBy(estimates, ({ window }) => formatWindow(window)).map((group) => ({
    kind: 'grid',
    title: titleWithWindow(title, group[0]?.window ?? null),
    columns: [
      textColumn('Quantity'),
      figureColumn('Value'),
      figureColumn('Low'),
      figureColumn('High'),
      wordColumn('Basis'),
    ],
    rows: group.map((estimate) => [
      { text: titleOf(estimate) },
      valueCell(estimate, 'strong'),
      ...endCells(estimate),
      basisCell(estimate),
    ]),
    notes: group.flatMap((estimate) =>
      estimate.value === null || (isAside(estimate) && estimate.of.video === undefined)
        ? [cleanText(`${titleOf(estimate)}: ${estimate.reason ?? UNKNOWN}.`)]
        : [],
    ),
  }))
