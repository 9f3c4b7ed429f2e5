import type { ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { basisCell, endCells, figureColumn, textColumn, UNKNOWN, valueCell, wordColumn } from './cells.ts'
import { titleWithWindow } from './figure-grid.ts'
import { groupBy } from './group-by.ts'
import type { Grid } from './page.ts'

/** The people of one slice, or of a combination of slices (`--target`): of all accounts, or of one. */
export const isSlice = ({ id, of }: ReportEstimate): boolean => id === 'viewers' && of.segment !== undefined

const TERRITORY = 'territory:'

const asSentence = (text: string): string => cleanText(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`)

/**
 * People by country, then by target, one grid each.
 *
 * @param whole what a row is called that is about no single account
 */
export const composeSlices = (estimates: readonly ReportEstimate[], whole: string): Grid[] =>
  groupBy(estimates, ({ of }) => (of.segment?.startsWith(TERRITORY) ? TERRITORY : (of.segment ?? ''))).map((group) => {
    const segment = group[0]?.of.segment ?? ''
    const byCountry = segment.startsWith(TERRITORY)
    const name = ({ of }: ReportEstimate): string =>
      cleanText(byCountry ? (of.segment ?? '').replace(TERRITORY, '') : (of.account ?? whole))
    const conditions = group.flatMap(({ value, reason }) =>
      value === null || reason === undefined ? [] : [asSentence(reason)],
    )
    return {
      kind: 'grid',
      title: titleWithWindow(
        byCountry ? 'People reached by country' : cleanText(`People reached, ${segment}`),
        group[0]?.window ?? null,
      ),
      columns: [
        textColumn(byCountry ? 'Country' : 'Account'),
        figureColumn('Value'),
        figureColumn('Low'),
        figureColumn('High'),
        wordColumn('Basis'),
      ],
      rows: group.map((estimate) => [
        { text: name(estimate) },
        valueCell(estimate, 'strong'),
        ...endCells(estimate),
        basisCell(estimate),
      ]),
      notes: [
        ...group.flatMap((estimate) =>
          estimate.value === null ? [cleanText(`${name(estimate)}: ${estimate.reason ?? UNKNOWN}.`)] : [],
        ),
        ...new Set(conditions),
      ],
    }
  })
