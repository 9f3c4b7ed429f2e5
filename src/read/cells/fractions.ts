import type { Reading } from '../../domain/reading.ts'

/**
 * The numbers of one list as fractions in [0, 1], with one rounding width for all.
 *
 * A list is in percents if a cell says so, if a number is above 1, or if it sums to about 100. The width is that of the finest
 * cell: `0` in a list with two decimals was rounded to two decimals as well.
 */
export const asFractions = (readings: readonly Reading[], percents?: boolean): Reading[] => {
  const values = readings.flatMap(({ value }) => (value === null ? [] : [value]))
  const inPercents = percents ?? values.some((value) => value > 1.1)
  const widths = readings.flatMap(({ low, high }) =>
    low === null || high === null || high === low ? [] : [(high - low) / 2],
  )
  const half = widths.length > 0 ? widths.reduce((least, width) => Math.min(least, width)) : inPercents ? 0.5 : 0
  const scale = inPercents ? 0.01 : 1
  const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction))
  return readings.map((reading) => {
    if (reading.value === null) return reading
    const at = (shift: number) => clamp(Number(((reading.value as number) + shift).toPrecision(15)) * scale)
    return { ...reading, value: at(0), low: at(-half), high: at(half) }
  })
}
