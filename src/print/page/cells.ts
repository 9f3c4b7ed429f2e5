import type { ReportEstimate } from '../report.ts'
import { formatUnit } from './format-number.ts'
import type { Cell, Column, RangeMark } from './page.ts'

/** What stands where a number is not known. */
export const UNKNOWN = 'unknown'

/** A column of words. */
export const textColumn = (title: string, dispensable = 0, keep: Column['keep'] = 'start'): Column => ({
  title,
  align: 'left',
  kind: 'text',
  keep,
  dispensable,
})

/** A column of numbers. */
export const figureColumn = (title: string, dispensable = 0): Column => ({
  title,
  align: 'right',
  kind: 'figure',
  keep: 'start',
  dispensable,
})

/** A column of short words that must not be cut. */
export const wordColumn = (title: string, dispensable = 0): Column => ({
  ...figureColumn(title, dispensable),
  align: 'left',
})

/** A column in which intervals are drawn. */
export const rangeColumn = (dispensable: number): Column => ({ ...wordColumn('', dispensable), kind: 'range' })

/** The value of an estimate, as a cell. */
export const valueCell = (estimate: ReportEstimate | undefined, tone?: Cell['tone']): Cell => {
  if (estimate === undefined) return { text: '' }
  if (estimate.value === null) return { text: UNKNOWN, tone: 'quiet' }
  return { text: formatUnit(estimate.value, estimate.unit), ...(tone === undefined ? {} : { tone }) }
}

/** The two ends of an estimate, as cells: empty where there is no number. */
export const endCells = (estimate: ReportEstimate | undefined): [Cell, Cell] => {
  if (estimate === undefined || estimate.low === null || estimate.high === null) return [{ text: '' }, { text: '' }]
  return [{ text: formatUnit(estimate.low, estimate.unit) }, { text: formatUnit(estimate.high, estimate.unit) }]
}

/** The basis of an estimate, as a cell: empty where there is no number. */
export const basisCell = (estimate: ReportEstimate | undefined): Cell =>
  estimate === undefined || estimate.value === null ? { text: '' } : { text: estimate.basis, tone: estimate.basis }

/** The interval of an estimate, to be drawn. */
export const rangeOf = (estimate: ReportEstimate | undefined): RangeMark | null => {
  if (estimate === undefined) return null
  const { value, low, high } = estimate
  return value === null || low === null || high === null ? null : { value, low, high }
}
