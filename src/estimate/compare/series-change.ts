import type { Change, Part } from '../../domain/comparison.ts'
import type { Interval } from '../interval.ts'

/** Counts by the name of what they are of: a day, or the id of a video. */
export type Counts = ReadonlyMap<string, Interval>

/** How the keys of two series of one count are told apart. */
export interface Telling {
  /** Whether what only the later export has is new, rather than filled in. */
  readonly isNew: (key: string) => boolean
  /** Whether a difference of what both have is growth, rather than a correction. */
  readonly isGrowth: (key: string, difference: number) => boolean
  /** Whether the later number may still change. */
  readonly isProvisional: (key: string) => boolean
}

const sumOf = (entries: readonly (readonly [string, number])[]): Part => ({
  count: entries.length,
  value: entries.reduce((total, [, value]) => total + value, 0) + 0,
})

const valuesOf = (counts: Counts): [string, number][] => [...counts].map(([key, { value }]) => [key, value])

/**
 * What lies between the totals of two series of one count.
 *
 * after - before = added + filled + growth + corrections - gone, exactly for whole numbers up to 2^53 in all.
 */
export const seriesChange = (metric: string, before: Counts, after: Counts, telling: Telling): Change => {
  const [earlier, later] = [valuesOf(before), valuesOf(after)]
  const onlyLater = later.filter(([key]) => !before.has(key))
  const shared = later.flatMap(([key, value]): [string, number][] => {
    const was = before.get(key)?.value
    return was === undefined || was === value ? [] : [[key, value - was]]
  })
  const rounded = [...before.values(), ...after.values()].filter(({ low, high }) => low !== high)
  return {
    metric,
    before: sumOf(earlier),
    after: sumOf(later),
    added: sumOf(onlyLater.filter(([key]) => telling.isNew(key))),
    filled: sumOf(onlyLater.filter(([key]) => !telling.isNew(key))),
    growth: sumOf(shared.filter(([key, difference]) => telling.isGrowth(key, difference))),
    corrections: sumOf(shared.filter(([key, difference]) => !telling.isGrowth(key, difference))),
    gone: sumOf(earlier.filter(([key]) => !after.has(key))),
    provisional: sumOf(later.filter(([key]) => telling.isProvisional(key))),
    rounded: rounded.length,
  }
}
