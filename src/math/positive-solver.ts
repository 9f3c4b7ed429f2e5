/**
 * Solves matrix x = right for one symmetric positive definite matrix and any number of right sides (Cholesky).
 *
 * @param matrix rows; only the lower triangle is read. Where rounding has made it semidefinite, the missing direction gets no weight.
 * @returns a function from a right side, as long as the matrix has rows, to x
 * @see https://en.wikipedia.org/wiki/Cholesky_decomposition
 * @example positiveSolver([[4, 2], [2, 2]])([8, 6]) // => [1, 2]
 */
export const positiveSolver = (matrix: readonly (readonly number[])[]): ((right: readonly number[]) => number[]) => {
  const lower = choleskyRows(matrix)
  return (right) => {
    const solution = Float64Array.from(right)
    for (const [i, row] of lower.entries()) {
      let rest = solution[i] ?? 0
      for (let j = 0; j < i; j++) rest -= (row[j] ?? 0) * (solution[j] ?? 0)
      solution[i] = rest / (row[i] ?? 1)
    }
    for (let i = lower.length - 1; i >= 0; i--) {
      const row = lower[i] ?? new Float64Array(0)
      const value = (solution[i] ?? 0) / (row[i] ?? 1)
      solution[i] = value
      for (let j = 0; j < i; j++) solution[j] = (solution[j] ?? 0) - (row[j] ?? 0) * value
    }
    return [...solution]
  }
}

const choleskyRows = (matrix: readonly (readonly number[])[]): Float64Array[] => {
  const lower: Float64Array[] = []
  for (const [i, source] of matrix.entries()) {
    const row = Float64Array.from(source.slice(0, i + 1))
    for (let j = 0; j <= i; j++) {
      const above = lower[j] ?? row
      let rest = row[j] ?? 0
      for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * (above[k] ?? 0)
      row[j] = j === i ? (rest > 0 ? Math.sqrt(rest) : Infinity) : rest / (above[j] ?? 1)
    }
    lower.push(row)
  }
  return lower
}
