import { type NumberStyle, UNKNOWN_STYLE } from './number-style.ts'
import { plainDigits } from './plain-digits.ts'
import { suffixKey, suffixMeaning } from './suffix.ts'

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
  ['–', 'not applicable ("–")'],
  ['—', 'not applicable ("—")'],
  ['n/a', 'not available ("N/A")'],
  ['#n/a', 'not available ("#N/A")'],
  ['null', 'missing ("null")'],
  ['none', 'missing ("None")'],
])

/** Why a cell holds no number, or null if it holds something. Missing is never zero. */
export const missingReason = (cell: unknown): string | null => {
  if (cell === null || cell === undefined) return 'the field is absent'
  return typeof cell === 'string' ? (MISSING_MARKS.get(cell.trim().toLowerCase()) ?? null) : null
}

/** Marks that steer the direction of text, and others that nobody sees. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const PLAIN = /^[+-]?\d+$/
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,'’\u066c ])\d{3})(?:\1\d{3})*$/
/** Thousands, then pairs: as in India. */
const PAIRED = /^[+-]?[1-9]\d?(?:,\d{2})+,\d{3}$/
/** Thousands by one sign, decimals behind another. */
const GROUPED_DECIMAL = /^([+-]?[1-9]\d{0,2}(?:([.,'’\u066c ])\d{3})(?:\2\d{3})*)(?!\2)[.,\u066b](\d+)$/
const PAIRED_DECIMAL = /^([+-]?[1-9]\d?(?:,\d{2})+,\d{3})\.(\d+)$/
const DECIMAL = /^([+-]?\d+)(?:[.,\u066b](\d+))?$/
/** A number with words on one side. */
const WORDED =
  /^(?:([\p{L}\p{M}][\p{L}\p{M}. \u0970]*) )?([+-]?\d[\d.,'’\u066b\u066c ]*?) ?([\p{L}\p{M}][\p{L}\p{M}. \u0970]*)?$/u
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

const decimalOf = (whole: string, decimals: string, scale: number): Extract<CellReading, { kind: 'number' }> => {
  const power = 10 ** decimals.length
  const digits = Number(`${whole.replace(/[^\d+-]/g, '')}${decimals}`)
  const at = (shift: number) => ((digits + shift) * scale) / power
  return { kind: 'number', value: at(0) + 0, low: at(-0.5), high: at(0.5), percent: false }
}

/** The digits of a number without words or percent; shortened by a scale of more than 1. */
const readDigits = (text: string, whole: boolean, scale: number, style: NumberStyle): CellReading => {
  if (PLAIN.test(text)) return scale === 1 ? exact(Number(text)) : decimalOf(text, '', scale)
  const separators = text.match(/[.,]/g) ?? []
  const grouped = GROUPED.test(text) || PAIRED.test(text)
  const [sign] = separators
  // One sign before three digits: thousands or decimals; the language may tell, a shortened number has decimals.
  const open = grouped && separators.length === 1 && sign !== undefined
  const asGroup = open ? style.group === sign || (whole && scale === 1) : grouped
  if (asGroup) {
    const value = Number(text.replace(/[^\d+-]/g, ''))
    if (scale !== 1) return decimalOf(String(value), '', scale)
    const settled = !open || style.group === sign || !whole
    return { ...exact(value), ...(settled ? {} : { otherwise: Number(text.replace(',', '.')) }) } as CellReading
  }
  const [, thousands, , behind] = GROUPED_DECIMAL.exec(text) ?? []
  const [, pairs, rest] = PAIRED_DECIMAL.exec(text) ?? []
  const [front, decimals] = [thousands ?? pairs, behind ?? rest]
  if (front !== undefined && decimals !== undefined) return decimalOf(front, decimals, scale)
  const decimal = DECIMAL.exec(text)
  return decimal ? decimalOf(decimal[1] ?? '', decimal[2] ?? '', scale) : { kind: 'bad', expected: 'a number' }
}

/** Whether the text proves by its decimal sign that it is not written as in English. */
const isForeign = (digits: string, { decimal }: NumberStyle): boolean =>
  decimal !== null && decimal !== '.' && digits.includes(decimal)

const readNumberText = (text: string, whole: boolean, style: NumberStyle): CellReading => {
  const [, before = '', digits = '', after = ''] = WORDED.exec(text) ?? []
  const words = suffixKey(`${before} ${after}`)
  if (words === '') return readDigits(text, whole, 1, style)
  const meaning = suffixMeaning(words, style.languages)
  if (meaning === null) return { kind: 'bad', expected: 'a number' }
  const reading = readDigits(digits, whole, 10 ** meaning.power, style)
  if (reading.kind !== 'number' || meaning.otherwise === undefined || isForeign(digits, style)) return reading
  return { ...reading, otherwise: reading.value * 10 ** (meaning.otherwise - meaning.power) }
}

const withoutPercent = (text: string): string | null =>
  /[%٪]$/.test(text) ? text.slice(0, -1).trim() : /^[%٪]/.test(text) ? text.slice(1).trim() : null

/**
 * Reads a cell as a number: plain, grouped (`18,400`), decimal, shortened in any listed language (`14.5K`, `1,2 mil`, `12 тыс.`,
 * `1.2万`: a rounding cell), or with a percent sign.
 *
 * A decimal's rounding cell is half a unit of its last digit on both sides; a whole number is exact.
 * @param whole whether the number must be whole: then `1.250` is 1250, else 1.25, unless the language tells
 * @param style what the language of the file tells of its numbers
 */
export const readNumber = (cell: unknown, whole = false, style: NumberStyle = UNKNOWN_STYLE): CellReading => {
  const reason = missingReason(cell)
  if (reason !== null) return { kind: 'missing', reason }
  if (typeof cell === 'number') return Number.isFinite(cell) ? exact(cell) : { kind: 'bad', expected: 'a number' }
  if (typeof cell !== 'string') return { kind: 'bad', expected: 'a number' }
  const text = PLAIN.test(cell) ? cell : plainDigits(cell).replace(INVISIBLE, '').replaceAll('\u2212', '-').trim()
  const percent = withoutPercent(text)
  const reading = readNumberText(percent ?? text, whole && percent === null, style)
  if (reading.kind !== 'number') return reading
  // Hundreds of digits exceed a double.
  if (!Number.isFinite(reading.value)) return { kind: 'bad', expected: 'a number' }
  return percent === null ? reading : { ...reading, percent: true }
}

/** Reads a count: whole, not negative unless `net`, exact in a double. `680.0` is whole; `1.250` is read as 1250 with the other reading kept. */
export const readCount = (cell: unknown, net = false, style: NumberStyle = UNKNOWN_STYLE): CellReading => {
  const reading = readNumber(cell, true, style)
  if (reading.kind !== 'number') return reading.kind === 'bad' ? { kind: 'bad', expected: 'a whole number' } : reading
  const { value } = reading
  if (reading.percent || !Number.isInteger(value)) return { kind: 'bad', expected: 'a whole number' }
  if (value < 0 && !net) return { kind: 'bad', expected: 'a whole number that is not negative' }
  if (Math.abs(value) > LARGEST_EXACT) return { kind: 'bad', expected: 'a whole number up to 2^53' }
  // `680.0` states a whole number; only a suffix (`14.5K`) hides digits.
  return reading.high - reading.low <= 1 ? { ...reading, low: value, high: value } : reading
}
