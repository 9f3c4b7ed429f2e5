import { formatCount, formatWhole } from '../page/format-number.ts'
import { compareText } from '../text/compare-text.ts'
import type { RunOutcome } from './run-outcome.ts'

/** How often each code is why a folder was left out, the most frequent first. */
const reasonsOf = ({ leftOut }: Pick<RunOutcome, 'leftOut'>): string => {
  const counts = new Map<string, number>()
  for (const { code } of leftOut) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .map(([code, count]) => `${formatWhole(count)} ${code}`)
    .join(', ')
}

/**
 * What a run came to, in one line.
 *
 * @param milliseconds how long it took; null where that is not to be told
 * @example summaryLine({ estimated: 493, leftOut: [{ folder: 'a', code: 'bad-zip' }] }, 1800) // => "493 accounts estimated, 1 left out (1 bad-zip), 1.8 s"
 */
export const summaryLine = (
  outcome: Pick<RunOutcome, 'estimated' | 'leftOut'>,
  milliseconds: number | null,
): string => {
  const { estimated, leftOut } = outcome
  return [
    `${formatCount(estimated, 'account', 'accounts')} estimated`,
    ...(leftOut.length > 0 ? [`${formatWhole(leftOut.length)} left out (${reasonsOf(outcome)})`] : []),
    ...(milliseconds === null ? [] : [`${(milliseconds / 1000).toFixed(1)} s`]),
  ].join(', ')
}
