/** A stretch of days with known people: first and last day by their place in the period, both included. */
export interface KnownStretch {
  readonly from: number
  readonly to: number
  /** People of the stretch: low = high unless the source rounded. */
  readonly low: number
  readonly high: number
}

/**
 * Hard bounds on the people of a period, from stretches inside it whose people are known.
 *
 * Nobody of a stretch is outside the period; and the period has no more people than stretches and days that cover it together.
 *
 * @param most the most people that each day of the period can have; null where that is unknown
 * @returns people; `high` null where some day is bounded by nothing; where stretches contradict each other, high = low
 * @example windowBounds([10, 10, 10], [{ from: 0, to: 1, low: 12, high: 12 }]) // => { "low": 12, "high": 22 }
 */
export const windowBounds = (
  most: readonly (number | null)[],
  stretches: readonly KnownStretch[],
): { readonly low: number; readonly high: number | null } => {
  const ending = new Map<number, KnownStretch[]>()
  for (const stretch of stretches) ending.set(stretch.to, [...(ending.get(stretch.to) ?? []), stretch])
  // The least that bounds the days before each.
  const least = [0]
  for (const [day, people] of most.entries()) {
    const byDay = (least[day] ?? 0) + (people ?? Infinity)
    least.push(
      (ending.get(day) ?? []).reduce((best, { from, high }) => Math.min(best, (least[from] ?? 0) + high), byDay),
    )
  }
  const low = stretches.reduce((top, stretch) => Math.max(top, stretch.low), 0)
  const high = Math.max(low, least.at(-1) ?? 0)
  return { low, high: high === Infinity ? null : high }
}
