import { problem } from '../../domain/problem-catalogue.ts'
import type { AccountCheck } from './check.ts'

/** Total viewers of a day are its new and its returning viewers: so on every day of every export seen. Rounded numbers get their rounding cell. */
export const viewersSum: AccountCheck = ({ days }) =>
  days.flatMap(({ date, viewers, newViewers, returningViewers }) => {
    if (viewers?.value == null || newViewers?.value == null || returningViewers?.value == null) return []
    const [low, high] = [
      (newViewers.low ?? 0) + (returningViewers.low ?? 0),
      (newViewers.high ?? 0) + (returningViewers.high ?? 0),
    ]
    if ((viewers.high ?? 0) >= low && (viewers.low ?? 0) <= high) return []
    const sum = newViewers.value + returningViewers.value
    const message = `${date}: ${newViewers.value} new and ${returningViewers.value} returning viewers are ${sum}, not ${viewers.value}`
    const found = { got: String(viewers.value), expected: String(sum) }
    return [problem('viewers-sum', message, { ...viewers.place, column: viewers.column }, found)]
  })
