const BLOCKS = '▁▂▃▄▅▆▇█'
const ASCII = '_.-=+*#@'

/**
 * A series as a small curve from 0 to its largest number, one mark a value; days without a number stay blank.
 *
 * A longer series than `width` is drawn by the means of equal stretches of days.
 *
 * @param values numbers of at least 0, or null where missing
 * @example sparkline([0, 5, null, 10], 10, false) // => "_+ @"
 * @example sparkline([2, 4, 8, 8], 2, true) // => "▄█"
 */
export const sparkline = (values: readonly (number | null)[], width: number, unicode: boolean): string => {
  const marks = unicode ? BLOCKS : ASCII
  const stretch = daysPerMark(values.length, width)
  const means = Array.from({ length: Math.ceil(values.length / stretch) }, (_, index) =>
    meanOf(values.slice(index * stretch, (index + 1) * stretch)),
  )
  const top = means.reduce<number>((most, mean) => Math.max(most, mean ?? 0), 0)
  return means
    .map((mean) => {
      if (mean === null) return ' '
      const step = top > 0 ? Math.round((Math.max(0, mean) / top) * (marks.length - 1)) : 0
      return marks.charAt(step)
    })
    .join('')
}

/**
 * How many days one mark of a sparkline stands for.
 *
 * @example daysPerMark(365, 60) // => 7
 */
export const daysPerMark = (days: number, width: number): number => Math.max(1, Math.ceil(days / Math.max(1, width)))

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}
