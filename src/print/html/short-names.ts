/**
 * The last steps of paths, as few as tell them apart.
 *
 * @example shortNames(['exports/a/x', 'exports/b/x', 'y']) // => ["a/x", "b/x", "y"]
 */
export const shortNames = (paths: readonly string[]): string[] => {
  const tail = (path: string, steps: number): string => path.split('/').slice(-steps).join('/')
  return paths.map((path) => {
    const most = path.split('/').length
    for (let steps = 1; steps < most; steps++) {
      const short = tail(path, steps)
      if (short !== '' && paths.every((other) => other === path || tail(other, steps) !== short)) return short
    }
    return path
  })
}
