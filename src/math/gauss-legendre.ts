/** One point of a quadrature on [0, 1]. */
interface QuadraturePoint {
  readonly at: number
  readonly weight: number
}

/**
 * The points and weights that integrate every polynomial of degree 2 n - 1 over [0, 1] exactly.
 *
 * @param n number of points, a whole number from 1.
 * @throws RangeError for any other n.
 * @see https://dlmf.nist.gov/3.5#v
 * @example gaussLegendre(1) // => [{ "at": 0.5, "weight": 1 }]
 */
export const gaussLegendre = (n: number): readonly QuadraturePoint[] => {
  if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`n must be a whole number from 1, got ${n}`)
  return Array.from({ length: n }, (_, index) => {
    let x = n % 2 === 1 && index === (n - 1) / 2 ? 0 : -Math.cos((Math.PI * (index + 0.75)) / (n + 0.5))
    for (let round = 0; round < 6; round++) {
      const { value, slope } = legendre(n, x)
      x -= value / slope
    }
    const { slope } = legendre(n, x)
    return { at: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) }
  })
}

/** The Legendre polynomial of degree n and its derivative, inside (-1, 1). */
const legendre = (n: number, x: number): { readonly value: number; readonly slope: number } => {
  let before = 1
  let value = x
  for (let degree = 2; degree <= n; degree++) {
    const next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
    before = value
    value = next
  }
  return { value, slope: (n * (before - x * value)) / (1 - x * x) }
}
