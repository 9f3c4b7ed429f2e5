/**
 * Chooses the cells that must not be printed, so that no group of fewer than `minCell` people can be told from the others.
 *
 * Every cell under `minCell` is hidden, an empty one too. The total and the cells that stay are printed, so the sum of the
 * hidden ones can be had by subtraction; larger cells, smallest first, are hidden with them: one, and more until the small
 * ones together could be any of `minCell` / 10 numbers for a reader who knows this rule, or nothing is left to print.
 * Which of the hidden cells were small must not be printed either.
 *
 * @param people whole numbers of people that sum to a printed total, the unlisted rest included where there is one.
 * @param minCell fewest people that may be printed; 0 hides nothing.
 * @returns for each cell, whether it is hidden.
 * @throws RangeError where a number is negative or not finite.
 * @example suppressCells([500, 30, 470], 100) // => [false, true, true]
 * @example suppressCells([500, 500], 100) // => [false, false]
 */
export const suppressCells = (people: readonly number[], minCell: number): readonly boolean[] => {
  if (!(minCell >= 0 && minCell < Infinity)) {
    throw new RangeError(`minCell must be finite and 0 or more, got ${minCell}`)
  }
  const wrong = people.find((cell) => !(cell >= 0 && cell < Infinity))
  if (wrong !== undefined) throw new RangeError(`a cell must have 0 or more people, got ${wrong}`)
  const rising = people.map((_, cell) => cell).sort((a, b) => (people[a] ?? 0) - (people[b] ?? 0) || a - b)
  const sizes = rising.map((cell) => people[cell] ?? 0)
  const small = sizes.filter((size) => size < minCell).length
  const hidden = new Set(rising.slice(0, small === 0 ? 0 : hiddenCount(sizes, small, minCell)))
  return people.map((_, cell) => hidden.has(cell))
}

/** How many of the rising sizes must be hidden so that the `small` ones among them can't be told. */
const hiddenCount = (sizes: readonly number[], small: number, minCell: number): number => {
  let count = small + 1
  while (count < sizes.length && !wellHidden(sizes, count, small, minCell)) count++
  return count
}

/** Whether a reader who knows the rule can only say of the people in the small cells that they are one of many numbers. */
const wellHidden = (sizes: readonly number[], count: number, small: number, minCell: number): boolean => {
  const sum = sizes.slice(0, count).reduce((total, size) => total + size, 0)
  const companions = count - small
  // The rule hides the smallest cells, so no companion is larger than the smallest printed one.
  const least = Math.max(0, sum - companions * (sizes[count] ?? sum))
  const most = Math.min(small * (minCell - 1), sum - companions * minCell)
  return most - least >= Math.max(2, minCell / 10)
}
