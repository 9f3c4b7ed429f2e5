import { plainDigits } from './plain-digits.ts'

/** What a cell says: a number with its rounding cell, nothing with the reason, or something that it should not. */
export type CellReading =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly low: number
      readonly high: number
      readonly percent: boolean
      /** Another way to read the same cell, where the text allows two (`1.250`). */
      readonly otherwise?: number
    }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'bad'; readonly expected: string }

const MISSING_MARKS = new Map([
  ['', 'the cell is empty'],
  ['undefined', 'no data yet ("undefined")'],
  ['nan', 'missing ("NAN")'],
  ['--', 'not given ("--")'],
  ['-', 'not applicable ("-")'],
  ['n/a', 'not available ("N/A")'],
  ['null', 'missing ("null")'],
  ['none', 'missing ("None")'],
])

/** Why a cell holds no number, or null if it holds something. Missing is never zero. */
export const missingReason = (cell: unknown): string | null => {
  if (cell === null || cell === undefined) return 'the field is absent'
  return typeof cell === 'string' ? (MISSING_MARKS.get(cell.trim().toLowerCase()) ?? null) : null
}

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 }
const PLAIN = /^[+-]?\d+$/
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,'’\u00a0\u202f\u066c ])\d{3})(?:\1\d{3})*$/
const DECIMAL = /^([+-]?\d+)(?:[.,\u066b](\d+))?\s*([%٪kKmMbB])?$/
/** Above it a double no longer holds every whole number. */
const LARGEST_EXACT = 2 ** 53

/** Adding 0 turns `-0` into 0. */
const exact = (value: number): CellReading => ({
  kind: 'number',
  value: value + 0,
  low: value + 0,
  high: value + 0,
  percent: false,
})

const readDecimal = (match: RegExpExecArray): CellReading => {
  const [, whole = '', decimals = '', mark = ''] = match
  const scale = SCALES[mark.toLowerCase()] ?? 1
  const power = 10 ** decimals.length
  const digits = Number(`${whole}${decimals}`)
  const at = (shift: number) => ((digits + shift) * scale) / power
  return { kind: 'number', value: at(0) + 0, low: at(-0.5), high: at(0.5), percent: mark === '%' || mark === '٪' }
}

const readNumberText = (text: string, whole: boolean): CellReading => {
  const bad: CellReading = { kind: 'bad', expected: 'a number' }
  if (PLAIN.test(text)) return exact(Number(text))
  const separators = text.match(/[.,]/g) ?? []
  if (GROUPED.test(text) && (whole || separators.length !== 1)) {
    const number = exact(Number(text.replace(/[^\d+-]/g, '')))
    return number.kind === 'number' && separators.length === 1
      ? { ...number, otherwise: Number(text.replace(',', '.')) }
      : number
  }
  const decimal = DECIMAL.exec(text)
  return decimal ? readDecimal(decimal) : bad
}

/**
 * Reads a cell as a number: plain, grouped (`18,400`), decimal, with K/M/B (a rounding cell) or a percent sign.
 *
 * A decimal's rounding cell is half a unit of its last digit on both sides; a whole number is exact.
 * @param whole whether the number must be whole: then `1.250` is 1250, else 1.25
 */
export const readNumber = (cell: unknown, whole = false): CellReading => {
  const reason = missingReason(cell)
  if (reason !== null) return { kind: 'missing', reason }
  if (typeof cell === 'number') return Number.isFinite(cell) ? exact(cell) : { kind: 'bad', expected: 'a number' }
  if (typeof cell !== 'string') return { kind: 'bad', expected: 'a number' }
  const reading = readNumberText(plainDigits(cell).trim(), whole)
  // Hundreds of digits exceed a double.
  return reading.kind === 'number' && !Number.isFinite(reading.value) ? { kind: 'bad', expected: 'a number' } : reading
}

/** Reads a count: whole, not negative unless `net`, exact in a double. `680.0` is whole; `1.250` is read as 1250 with the other reading kept. */
export const readCount = (cell: unknown, net = false): CellReading => {
  const reading = readNumber(cell, true)
  if (reading.kind !== 'number') return reading.kind === 'bad' ? { kind: 'bad', expected: 'a whole number' } : reading
  const { value } = reading
  if (reading.percent || !Number.isInteger(value)) return { kind: 'bad', expected: 'a whole number' }
  if (value < 0 && !net) return { kind: 'bad', expected: 'a whole number that is not negative' }
  if (Math.abs(value) > LARGEST_EXACT) return { kind: 'bad', expected: 'a whole number up to 2^53' }
  // `680.0` states a whole number; only a suffix (`14.5K`) hides digits.
  return reading.high - reading.low <= 1 ? { ...reading, low: value, high: value } : reading
}
