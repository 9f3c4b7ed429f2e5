import { rangeOf, UNKNOWN } from '../page/cells.ts'
import { formatUnit } from '../page/format-number.ts'
import type { ReportEstimate } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import type { RangeRow } from './figure.ts'

/** An estimate as a bar from 0 (or from where another ends) with its range. */
export const estimateRow = (label: string, estimate: ReportEstimate | undefined, from = 0): RangeRow => {
  const range = rangeOf(estimate)
  if (estimate === undefined || range === null) {
    const why = estimate?.reason === undefined ? '' : `: ${cleanText(estimate.reason)}`
    return { label, figure: `${UNKNOWN}${why}`, spread: null, bar: null, range: null, basis: null }
  }
  const { value, low, high } = range
  // What reads the same is drawn the same, whatever the digits behind say.
  const isExact = low === high || formatUnit(low, estimate.unit) === formatUnit(high, estimate.unit)
  return {
    label,
    figure: formatUnit(value, estimate.unit),
    spread: isExact ? null : spreadWords(low, high, estimate.unit),
    bar: [from, from + value],
    range: isExact || from !== 0 ? null : range,
    basis: estimate.basis,
  }
}

/** @example spreadWords(1000, 2000, 'people') // => "1,000 to 2,000" */
export const spreadWords = (low: number, high: number, unit: ReportEstimate['unit']): string =>
  `${formatUnit(low, unit)} to ${formatUnit(high, unit)}`
