/** How many letters must be put in, taken out or changed. */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Longer words are no slip of one of the few that we know. */
const LONGEST = 40

/**
 * The word that was probably meant: the nearest one, if no more than a third of its letters differ. Null where none is near.
 *
 * @example nearestWord('spent', ['name', 'spend']) // => "spend"
 * @example nearestWord('budget', ['name', 'spend']) // => null
 */
export const nearestWord = (word: string, known: readonly string[]): string | null => {
  if (word.length > LONGEST) return null
  const [best] = known
    .map((each) => ({ each, distance: editDistance(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.distance - b.distance)
  return best?.each ?? null
}
