import { normalCdf } from './normal.ts'
import { polynomial } from './polynomial.ts'

/** The least shape that uniformGammaTail serves. */
export const UNIFORM_LEAST_SHAPE = 250

/** The largest |skew| that uniformGammaTail serves: six standard deviations at the least shape. */
export const UNIFORM_LARGEST_SKEW = 0.4

/**
 * A tail of the gamma distribution for a large shape, by Temme's uniform asymptotic expansion.
 *
 * Its cost does not depend on the shape; relative error below 1e-14 in both tails.
 *
 * @param shape at least UNIFORM_LEAST_SHAPE
 * @param skew signed root of twice the deviance over the shape, -0.4 to 0.4; above 0 for x above the shape
 * @param upper true for the fraction above x, false for the fraction below
 * @see https://doi.org/10.1137/0510071 and https://dlmf.nist.gov/8.12
 * @example uniformGammaTail(1e12, 0, true) // => 0.4999998670192397
 */
export function uniformGammaTail(shape: number, skew: number, upper: boolean): number {
  const size = skew * Math.sqrt(shape)
  let sum = 0
  for (let power = EXPANSION.length - 1; power >= 0; power--) {
    sum = sum / shape + polynomial(EXPANSION[power] ?? [], skew)
  }
  const correction = (Math.exp((-size * size) / 2) * sum) / Math.sqrt(2 * Math.PI * shape)
  return upper ? normalCdf(-size) + correction : normalCdf(size) - correction
}

/** One polynomial in the skew for each power of 1 / shape; all that count for a double within the limits above. */
const EXPANSION = [
  [
    -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073, 0.0003527336860670194,
    -0.0001787551440329218, 3.919263178522438e-5, -2.185448510679992e-6, -1.85406221071516e-6, 8.296711340953087e-7,
    -1.7665952736826078e-7, 6.707853543401498e-9, 1.0261809784240309e-8, -4.382036018453353e-9, 9.14769958223679e-10,
    -2.5514193994946248e-11, -5.830772132550426e-11,
  ],
  [
    -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596, 0.00020576131687242798,
    -4.018775720164609e-7, -1.8098550334489977e-5, 7.64916091608111e-6, -1.6120900894563446e-6, 4.647127802807434e-9,
    1.378633446915721e-7, -5.752545603517705e-8, 1.1951628599778148e-8, -1.7543241719747647e-11, -1.0091543710600413e-9,
  ],
  [
    0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-6, -0.0001073665322636516,
    5.2923448829120125e-5, -1.2760635188618728e-5, 3.423578734096138e-8, 1.3721957309062934e-6, -6.298992138380055e-7,
    1.4280614206064242e-7,
  ],
  [
    0.0006494341563786008, 0.00022947209362139917, -0.0004691894943952557, 0.00026772063206283885,
    -7.561801671883977e-5, -2.396505113867297e-7, 1.1082654115347302e-5, -5.6749528269915965e-6, 1.4230900732435883e-6,
  ],
  [
    -0.0008618882909167117, 0.0007840392217200666, -0.0002990724803031902, -1.4638452578843418e-6, 6.641498215465122e-5,
    -3.968365047179435e-5,
  ],
  [-0.00033679855336635813, -6.972813758365857e-5, 0.0002772753244959392],
]
