/** Fewest letters to change, add, drop or swap with the next; more than `most` counts as too many. */
const editDistance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      now[column] = Math.min(
        (old[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (old[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (older[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    ;[older, old] = [old, now]
  }
  return old[b.length] ?? 0
}

/**
 * The word that was probably meant; null where none is near. The first of equals.
 *
 * @example nearestWord('veiwers', ['views', 'viewers']) // => "viewers"
 * @example nearestWord('people', ['views', 'viewers']) // => null
 */
export const nearestWord = (typed: string, words: readonly string[]): string | null => {
  const most = Math.min(3, Math.floor(typed.length / 3) + 1)
  let best: { word: string; distance: number } | null = null
  for (const word of words) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase(), most)
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { word, distance }
  }
  return best?.word ?? null
}
