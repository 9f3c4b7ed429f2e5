import { formatPercent } from '../page/format-number.ts'

/** Odds that people say: n in m. */
const ODDS = [
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [9, 10],
  [19, 20],
  [99, 100],
] as const

/**
 * A probability as people say it.
 *
 * @example chanceWords(0.8) // => "4 chances in 5"
 * @example chanceWords(0.87) // => "a chance of 87 %"
 */
export const chanceWords = (level: number): string => {
  const odds = ODDS.find(([n, m]) => Math.abs(n / m - level) < 1e-9)
  if (odds === undefined) return `a chance of ${formatPercent(level)}`
  return odds[0] === 1 ? 'an even chance' : `${odds[0]} chances in ${odds[1]}`
}
