/** How a made-up account lives: everything that its viewers, views and shares follow from. */
export interface SimulationOptions {
  /** Everybody whom the feed could show the account to. */
  readonly people: number
  /** Days of life before the window; 0 if the window holds the account's first day. */
  readonly history: number
  /** Days of the window that the export covers, 1 to 365. */
  readonly days: number
  readonly postsPerDay: number
  /** Times that the feed shows a typical post, over its life; posts differ by `postSpread`, the sd of the logarithm. */
  readonly servingsPerPost: number
  readonly postSpread: number
  /** One post of the window is shown this many times as often as a typical one; 1 for no burst. */
  readonly burst: number
  /** Fraction of the burst's servings that go to anybody, in [0, 1]. */
  readonly burstCold: number
  /** How uneven interest is, 1 or more: the feed picks person `people * u^appetite` for a uniform u, 1 being all alike. */
  readonly appetite: number
  /** Fraction of the people who lose interest each day, the most interested first; the others move up. */
  readonly turnover: number
  /** Fraction of servings that go to anybody, whatever the interest; in [0, 1]. */
  readonly cold: number
  /** Fraction of servings that go to followers. */
  readonly loyal: number
  /** Fraction of servings that go to those who watched the day before; with `cold` and `loyal` at most 1. */
  readonly recent: number
  /** Chance that somebody who watched a post follows. */
  readonly followRate: number
  /** Extra plays of one post by one viewer, on average; posts differ by `repeatSpread`, the sd of the logarithm. */
  readonly repeats: number
  readonly repeatSpread: number
  /** Chance that a viewer shares the post. */
  readonly shareRate: number
  /** Chance that the receiver of a share watches. */
  readonly opened: number
  /** Friends share within groups of this many people, 2 or more. */
  readonly groupSize: number
}

const FRACTIONS = ['burstCold', 'turnover', 'cold', 'loyal', 'recent', 'followRate', 'shareRate', 'opened'] as const
const AMOUNTS = ['postsPerDay', 'servingsPerPost', 'postSpread', 'burst', 'repeats', 'repeatSpread'] as const

/** @throws RangeError where an option lies outside its range. */
export const checkSimulationOptions = (options: SimulationOptions): void => {
  const { people, history, days, appetite, groupSize, cold, loyal, recent } = options
  const refuse = (rule: string, got: number): never => {
    throw new RangeError(`simulateAccount: ${rule}, got ${got}`)
  }
  for (const name of FRACTIONS) {
    if (!(options[name] >= 0 && options[name] <= 1)) refuse(`${name} must lie in [0, 1]`, options[name])
  }
  for (const name of AMOUNTS) {
    if (!(options[name] >= 0 && options[name] < Infinity)) refuse(`${name} must be 0 or more`, options[name])
  }
  if (!(Number.isSafeInteger(people) && people >= 2)) refuse('people must be a whole number >= 2', people)
  if (!(Number.isSafeInteger(history) && history >= 0)) refuse('history must be a whole number >= 0', history)
  if (!(Number.isSafeInteger(days) && days >= 1 && days <= 365)) refuse('days must be a whole number 1 to 365', days)
  if (!(appetite >= 1 && appetite < Infinity)) refuse('appetite must be 1 or more', appetite)
  if (!(Number.isSafeInteger(groupSize) && groupSize >= 2)) refuse('groupSize must be a whole number >= 2', groupSize)
  const told = cold + loyal + recent
  if (!(told <= 1)) refuse('cold, loyal and recent must be at most 1 together', told)
}
