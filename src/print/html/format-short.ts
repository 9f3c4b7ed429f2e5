const SCALES = [
  { at: 1e12, mark: 'tn' },
  { at: 1e9, mark: 'bn' },
  { at: 1e6, mark: 'M' },
  { at: 1e3, mark: 'k' },
] as const

/**
 * A number of an axis, short: three digits and a mark from 1,000 on.
 *
 * @example formatShort(250_000) // => "250k"
 * @example formatShort(9_500) // => "9.5k"
 * @example formatShort(0.5) // => "0.5"
 */
export const formatShort = (x: number): string => {
  const scale = SCALES.find(({ at }) => Math.abs(x) >= at)
  if (scale !== undefined) return `${Number((x / scale.at).toPrecision(3))}${scale.mark}`
  return String(Number(x.toPrecision(3)))
}
