/** Room for the errors of elimination. */
const TINY = 1e-7

type Tableau = number[][]

const pivot = (rows: Tableau, basis: number[], row: number, column: number): void => {
  const lead = rows[row] ?? []
  const by = lead[column] ?? 1
  for (const [index, value] of lead.entries()) lead[index] = value / by
  for (const [other, line] of rows.entries()) {
    const factor = line[column] ?? 0
    if (other === row || factor === 0) continue
    for (const [index, value] of line.entries()) line[index] = value - factor * (lead[index] ?? 0)
  }
  basis[row] = column
}

/** Simplex with Bland's rule on a tableau whose last row is the objective and last column the right side. */
const solve = (rows: Tableau, basis: number[], columns: number): void => {
  const last = rows.length - 1
  for (;;) {
    const objective = rows[last] ?? []
    let enter = 0
    while (enter < columns && (objective[enter] ?? 0) <= TINY) enter++
    if (enter === columns) return
    let leave = -1
    let least = Infinity
    for (let row = 0; row < last; row++) {
      const line = rows[row] ?? []
      const coefficient = line[enter] ?? 0
      if (coefficient <= TINY) continue
      const ratio = (line.at(-1) ?? 0) / coefficient
      if (ratio < least - TINY || (ratio < least + TINY && (basis[row] ?? 0) < (basis[leave] ?? Infinity))) {
        least = Math.min(least, ratio)
        leave = row
      }
    }
    if (leave < 0) throw new RangeError('the program has no largest value')
    pivot(rows, basis, leave, enter)
  }
}

/**
 * The largest value of a weighted sum of numbers of 0 or more that obey linear equations: a plain simplex for small programs of tests.
 *
 * @param right 0 or more
 * @throws RangeError where nothing obeys the equations, or the sum has no largest value
 */
export const largest = (
  weights: readonly number[],
  equations: readonly (readonly number[])[],
  right: readonly number[],
): number => {
  const columns = weights.length
  const rows = equations.map((equation, row) => [
    ...equation,
    ...equations.map((_, each) => (each === row ? 1 : 0)),
    right[row] ?? 0,
  ])
  const basis = equations.map((_, row) => columns + row)
  // First the made-up variables, one an equation, are driven out.
  const sums = Array.from({ length: columns + equations.length + 1 }, (_, column) =>
    column >= columns && column < columns + equations.length
      ? 0
      : rows.reduce((sum, line) => sum + (line[column] ?? 0), 0),
  )
  const first: Tableau = [...rows, sums]
  solve(first, basis, columns)
  if ((first.at(-1)?.at(-1) ?? 0) > 1e-4) throw new RangeError('nothing obeys the equations')
  const objective = [...weights, ...equations.map(() => 0), 0]
  const second: Tableau = [...rows, objective]
  for (const [row, column] of basis.entries()) {
    const factor = objective[column] ?? 0
    const line = rows[row] ?? []
    if (factor !== 0)
      for (const [index, value] of line.entries()) objective[index] = (objective[index] ?? 0) - factor * value
  }
  solve(second, basis, columns)
  return -(objective.at(-1) ?? 0)
}
