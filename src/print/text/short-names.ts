/**
 * The last steps of paths, as few as tell them apart.
 *
 * @example shortNames(['exports/a/x', 'exports/b/x', 'y']) // => ["a/x", "b/x", "y"]
 */
export const shortNames = (paths: readonly string[]): string[] => {
  const different = [...new Set(paths)].map((path) => path.split('/'))
  const deepest = different.reduce((most, { length }) => Math.max(most, length), 1)
  const short = new Map<string, string>()
  for (let steps = 1; steps < deepest && short.size < different.length; steps++) {
    const tails = different.map((path) => path.slice(-steps).join('/'))
    const count = new Map<string, number>()
    for (const tail of tails) count.set(tail, (count.get(tail) ?? 0) + 1)
    different.forEach((path, index) => {
      const [whole, tail = ''] = [path.join('/'), tails[index]]
      if (!short.has(whole) && tail !== '' && path.length > steps && count.get(tail) === 1) short.set(whole, tail)
    })
  }
  return paths.map((path) => short.get(path) ?? path)
}
