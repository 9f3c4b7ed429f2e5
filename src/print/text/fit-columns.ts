/** What a column asks for. */
export interface ColumnWish {
  /** Columns below which it is of no use. */
  readonly least: number
  /** Columns that it should have before a dispensable column is kept. */
  readonly good: number
  /** Columns beyond which more is of no use. */
  readonly most: number
  /** Where room is short the highest goes first; 0 always stays. */
  readonly dispensable: number
}

/**
 * Shares out the width of a page among columns: drops what is dispensable until the rest is well set, then lets columns
 * grow to what they can use (or, where nothing more can be dropped, shrink to what they need), the first one first.
 *
 * @param gap columns between two neighbours
 * @returns for each column its width, or null where it was dropped; too wide together where even the least does not fit
 * @example fitColumns([{ least: 2, good: 5, most: 9, dispensable: 0 }, { least: 3, good: 3, most: 3, dispensable: 1 }], 12, 2) // => [7, 3]
 * @example fitColumns([{ least: 2, good: 5, most: 9, dispensable: 0 }, { least: 3, good: 3, most: 3, dispensable: 1 }], 4, 2) // => [4, null]
 */
export const fitColumns = (wishes: readonly ColumnWish[], width: number, gap: number): (number | null)[] => {
  const kept = wishes.map(() => true)
  const spareOf = (): number =>
    wishes.reduce((spare, { good }, index) => (kept[index] ? spare - good - gap : spare), width + gap)
  const byNeed = wishes
    .map(({ dispensable }, index) => ({ dispensable, index }))
    .filter(({ dispensable }) => dispensable > 0)
    .sort((a, b) => b.dispensable - a.dispensable)
  for (const { index } of byNeed) {
    if (spareOf() >= 0) break
    kept[index] = false
  }
  let spare = spareOf()
  return wishes.map(({ least, good, most }, index) => {
    if (!kept[index]) return null
    const more = Math.max(least - good, Math.min(spare, Math.max(0, most - good)))
    spare -= more
    return good + more
  })
}
