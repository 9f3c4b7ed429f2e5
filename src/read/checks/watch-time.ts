import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
import type { AccountCheck } from './check.ts'

/** Sound exports are within a tenth of it on nine rows of ten, so only much more is a slip. */
const MOST_APART = 2

/** The least and the most that a mean can be: whole seconds may have been rounded to whole seconds. */
const meanRange = ({ value, low, high }: Reading): readonly [number, number] => {
  const half = low === high ? 0.5 : 0
  return [Math.max(0, (low ?? value ?? 0) - half), (high ?? value ?? 0) + half]
}

/** Seconds watched in all against seconds a view times views. */
export const watchTime: AccountCheck = ({ videos }) =>
  videos.flatMap(({ id, views, watchSeconds, meanWatchSeconds }) => {
    if (!views?.value || watchSeconds?.value == null || meanWatchSeconds?.value == null) return []
    const [least, most] = meanRange(meanWatchSeconds)
    const total = watchSeconds.value
    if (total * MOST_APART >= least * views.value && total <= MOST_APART * most * views.value) return []
    const product = Math.round(meanWatchSeconds.value * views.value)
    const message = `video ${id}: ${meanWatchSeconds.value} s a view and ${views.value} views make ${product} s, not ${total} s`
    const found = { got: String(total), expected: `about ${product}` }
    return [problem('watch-time-off', message, { ...watchSeconds.place, column: watchSeconds.column }, found)]
  })
