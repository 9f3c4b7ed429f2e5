import { polynomial } from './polynomial.ts'

/**
 * Fraction of a standard normal population at or below x.
 *
 * Relative error below 1e-14 down to x = -37.5 (about 1e-307); below -38.6 the answer is 0.
 *
 * @param x in standard deviations from the mean; infinities are allowed
 * @returns 0 to 1
 * @throws RangeError if x is NaN
 * @see https://doi.org/10.1090/S0025-5718-1969-0247736-4 Cody's rational approximations
 * @example normalCdf(0) // => 0.5
 * @example normalCdf(-1.959963984540054) // => 0.025
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError(`normalCdf: x must be a number, got ${x}`)
  const size = Math.abs(x)
  if (size <= CENTRE_END) return 0.5 + (x * polynomial(CENTRE_TOP, x * x)) / polynomial(CENTRE_BOTTOM, x * x)
  const tail = bell(size) * millsRatio(size)
  return x < 0 ? tail : 1 - tail
}

/**
 * The point below which a fraction p of a standard normal population lies.
 *
 * @param p strictly between 0 and 1; for upper tails below 1e-10 use the symmetry -normalQuantile(upper tail)
 * @returns standard deviations from the mean, relative error below 1e-15
 * @throws RangeError if p is not strictly between 0 and 1
 * @see https://doi.org/10.2307/2347330 Wichura, algorithm AS 241 (PPND16)
 * @example normalQuantile(0.5) // => 0
 * @example normalQuantile(0.975) // => 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: p must lie strictly between 0 and 1, got ${p}`)
  const offset = p - 0.5
  if (Math.abs(offset) <= 0.425) {
    const depth = 0.180625 - offset * offset
    return (offset * polynomial(MIDDLE_TOP, depth)) / polynomial(MIDDLE_BOTTOM, depth)
  }
  const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)))
  const size =
    depth <= 5
      ? polynomial(OUTER_TOP, depth - 1.6) / polynomial(OUTER_BOTTOM, depth - 1.6)
      : polynomial(FAR_TOP, depth - 5) / polynomial(FAR_BOTTOM, depth - 5)
  return offset < 0 ? -size : size
}

/** exp(-x*x/2), with x split so that the rounding of the square does not grow with x. */
function bell(x: number): number {
  if (x > 40) return 0
  const coarse = Math.trunc(x * 16) / 16
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(x - coarse) * (x + coarse)) / 2)
}

/** Upper tail divided by exp(-x*x/2), for x above CENTRE_END. */
function millsRatio(x: number): number {
  if (x <= FLANK_END) return polynomial(FLANK_TOP, x) / polynomial(FLANK_BOTTOM, x)
  let fraction = x
  for (let level = 20; level >= 1; level--) fraction = x + level / fraction
  return 1 / (fraction * Math.sqrt(2 * Math.PI))
}

const CENTRE_END = 0.67448975
const FLANK_END = Math.sqrt(32)

const CENTRE_TOP = [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745]
const CENTRE_BOTTOM = [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1]
const FLANK_TOP = [
  9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
  8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
]
const FLANK_BOTTOM = [
  19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
  235.387901782625, 22.266688044328117, 1,
]
const MIDDLE_TOP = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
]
const MIDDLE_BOTTOM = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
]
const OUTER_TOP = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]
const OUTER_BOTTOM = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
const FAR_TOP = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
]
const FAR_BOTTOM = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
  1.421511758316446e-7, 2.0442631033899397e-15,
]
