import { problem } from '../../domain/problem-catalogue.ts'
import type { AccountCheck } from './check.ts'

/** Counts below it are often round by themselves; of so many larger ones, not all end in 00 once in 10^16. */
const LARGE = 1000
const ENOUGH = 8

/** Views that all end in 00, although the export does not say that it rounds: rounded on the way, or made up. */
export const roundedCounts: AccountCheck = ({ videos }) => {
  const large = videos.flatMap(({ views }) =>
    views?.value != null && views.value >= LARGE && views.low === views.high ? [views] : [],
  )
  const [first] = large
  if (first === undefined || large.length < ENOUGH || large.some(({ value }) => (value ?? 0) % 100 !== 0)) return []
  const message = `all ${large.length} videos of 1,000 views and more have views that end in 00`
  return [problem('counts-rounded', message, { ...first.place, column: first.column })]
}
