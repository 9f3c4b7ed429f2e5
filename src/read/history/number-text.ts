import type { Reading } from '../../domain/reading.ts'
import { readCount, readNumber } from '../cells/cells.ts'

const SCALES = [
  ['', 1],
  ['K', 1e3],
  ['M', 1e6],
  ['B', 1e9],
] as const

const MOST_DECIMALS = 6

type Ends = Pick<Reading, 'value' | 'low' | 'high'>

const isSame = (text: string, { value, low, high }: Ends): boolean => {
  // Counts may have suffixes, amounts decimals; of what has both the count is meant.
  const read = /[A-Z]$/.test(text) ? readCount(text, true) : readNumber(text)
  const near = (a: number, b: number | null): boolean =>
    b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
  return read.kind === 'number' && near(read.value, value) && near(read.low, low) && near(read.high, high)
}

/** How a number that an export rounded is spelt so that it is read with the same width; null where no spelling does that. */
const roundedText = (reading: Ends, value: number): string | null => {
  for (const [suffix, scale] of SCALES)
    for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      const text = `${(value / scale).toFixed(decimals)}${suffix}`
      if (isSame(text, reading)) return text
    }
  return null
}

/**
 * A number as a history spells it: plain, or, where the export rounded it, with the suffix and decimals that say how far (`12.3K`);
 * `undefined` or `NAN` where the export said that it is missing.
 *
 * A fraction that an export gave exactly (JSON) gets the width of its last digit.
 */
export const numberText = ({ value, low, high, reason }: Omit<Reading, 'place' | 'column'>): string => {
  if (value === null) return reason?.includes('undefined') ? 'undefined' : 'NAN'
  const plain = String(value)
  return low === value && high === value ? plain : (roundedText({ value, low, high }, value) ?? plain)
}
