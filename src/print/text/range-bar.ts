import type { RangeMark } from '../page/page.ts'

/**
 * An interval as a bar on a scale from 0 to `top`: its ends and the value between them.
 *
 * @param width columns, at least 1
 * @param top the number at the right end; 0 gives an empty bar
 * @example rangeBar({ value: 5, low: 2, high: 9 }, 10, 10, false) // => " |--o---| "
 * @example rangeBar({ value: 5, low: 5, high: 5 }, 10, 10, false) // => "    o     "
 */
export const rangeBar = ({ value, low, high }: RangeMark, top: number, width: number, unicode: boolean): string => {
  if (!(top > 0)) return ' '.repeat(width)
  const at = (x: number): number => Math.min(width - 1, Math.max(0, Math.ceil((x / top) * width) - 1))
  const [from, to, middle] = [at(low), at(high), at(value)]
  const marks = unicode ? { from: '├', to: '┤', line: '─', value: '●' } : { from: '|', to: '|', line: '-', value: 'o' }
  return Array.from({ length: width }, (_, index) => {
    if (index === middle) return marks.value
    if (index === from) return marks.from
    if (index === to) return marks.to
    return index > from && index < to ? marks.line : ' '
  }).join('')
}
