/**
 * Orders texts by their UTF-16 code units, the same in every locale; negative where `a` comes first.
 *
 * @example compareText('a', 'b') // => -1
 * @example compareText('b', 'B') // => 1
 */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
