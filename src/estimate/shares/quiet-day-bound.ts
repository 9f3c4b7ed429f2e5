/**
 * The most new viewers that a share can have brought, by the day on which views were fewest for the shares before it.
 *
 * Hard: not even that day's viewers, all of them, could have been brought by more.
 *
 * @param views plays of each day, 0 or more.
 * @param pressure shares of past days weighted by delay, of the same days, see `sharePressure`.
 * @param viewsPerViewer 1 or more.
 * @returns the bound in people per share and the index of its day; null where no day has any pressure.
 * @throws RangeError where the lengths differ or a number is outside its range.
 * @example quietDayBound([500, 60], [100, 30]) // => { "bound": 2, "day": 1 }
 */
export const quietDayBound = (
  views: readonly number[],
  pressure: readonly number[],
  viewsPerViewer = 1,
): { readonly bound: number; readonly day: number } | null => {
  if (views.length !== pressure.length) {
    throw new RangeError(`views and pressure must have the same days, got ${views.length} and ${pressure.length}`)
  }
  if (!(viewsPerViewer >= 1 && viewsPerViewer < Infinity)) {
    throw new RangeError(`viewsPerViewer must be finite and 1 or more, got ${viewsPerViewer}`)
  }
  let least: { readonly bound: number; readonly day: number } | null = null
  for (const [day, seen] of views.entries()) {
    const shares = pressure[day] ?? 0
    if (!(seen >= 0 && seen < Infinity)) throw new RangeError(`views must be finite and 0 or more, got ${seen}`)
    if (!(shares >= 0 && shares < Infinity)) throw new RangeError(`pressure must be 0 or more, got ${shares}`)
    // Next to no pressure bounds nothing, and its quotient may not be a finite number.
    const bound = seen / (viewsPerViewer * shares)
    if (Number.isFinite(bound) && (least === null || bound < least.bound)) least = { bound, day }
  }
  return least
}
