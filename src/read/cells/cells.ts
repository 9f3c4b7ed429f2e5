import { missingMark } from './missing-marks.ts'
import { type NumberStyle, UNKNOWN_STYLE } from './number-style.ts'
import { plainDigits, withoutInvisible } from './plain-digits.ts'
import { bareMeaning, suffixKey, suffixMeaning } from './suffix.ts'

/** What a cell says: a number with its rounding cell, nothing with the reason, or something that it should not. */
export type CellReading =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly low: number
      readonly high: number
      readonly percent: boolean
      /** Another way to read the same cell, where the text allows two: by its sign (`1.250`), or by its word (`12 mil`). */
      readonly otherwise?: number
      readonly doubt?: 'sign' | 'word'
    }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'bad'; readonly expected: string }

/** Why a cell holds no number, or null if it holds something. Missing is never zero. */
export const missingReason = (cell: unknown): string | null => {
  if (cell === null || cell === undefined) return 'the field is absent'
  return typeof cell === 'string' ? missingMark(cell) : null
}

const PLAIN = /^[+-]?\d+$/
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:([.,'’\u066c ])\d{3})(?:\1\d{3})*$/
/** Thousands, then pairs: as in India. */
const PAIRED = /^[+-]?[1-9]\d?(?:,\d{2})+,\d{3}$/
/** Thousands by one sign, decimals behind another. */
const GROUPED_DECIMAL = /^([+-]?[1-9]\d{0,2}(?:([.,'’\u066c ])\d{3})(?:\2\d{3})*)(?!\2)[.,\u066b](\d+)$/
const PAIRED_DECIMAL = /^([+-]?[1-9]\d?(?:,\d{2})+,\d{3})\.(\d+)$/
const DECIMAL = /^([+-]?\d+)(?:[.,\u066b](\d+))?$/
/** A number with words on one side; only letters beyond Latin may touch it in front. */
const WORDED =
  /^(?:([\p{L}\p{M}][\p{L}\p{M}. \u0970]*)(?: |(?<=[^A-Za-z. ])))?([+-]?\d[\d.,'’\u066b\u066c ]*?) ?([\p{L}\p{M}][\p{L}\p{M}. \u0970]*)?$/u
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

const doubtful = (reading: CellReading, otherwise: number, doubt: 'sign' | 'word'): CellReading =>
  reading.kind === 'number' && reading.value !== otherwise ? { ...reading, otherwise, doubt } : reading

const asThousands = (text: string, scale: number): CellReading => {
  const value = Number(text.replace(/[^\d+-]/g, ''))
  return scale === 1 ? exact(value) : decimalOf(String(value), '', scale)
}

/** One sign before three digits: thousands or decimals. The language or other cells may tell; a shortened number has decimals. */
const readOpen = (text: string, sign: string, whole: boolean, scale: number, style: NumberStyle): CellReading => {
  const [front = '', behind = ''] = text.split(sign)
  const readings = [asThousands(text, scale), decimalOf(front, behind, scale)] as const
  const thousands = style.group === sign || (whole && scale === 1)
  const [reading, other] = thousands ? readings : [readings[1], readings[0]]
  const settled = style.sure && (thousands ? style.group : style.decimal) === sign
  return settled || other.kind !== 'number' ? reading : doubtful(reading, other.value, 'sign')
}

/** The digits of a number without words or percent; shortened by a scale of more than 1. */
const readDigits = (text: string, whole: boolean, scale: number, style: NumberStyle): CellReading => {
  if (PLAIN.test(text)) return scale === 1 ? exact(Number(text)) : decimalOf(text, '', scale)
  if (GROUPED.test(text) || PAIRED.test(text)) {
    const signs = text.match(/[.,]/g) ?? []
    return signs.length === 1 && signs[0] !== undefined
      ? readOpen(text, signs[0], whole, scale, style)
      : asThousands(text, scale)
  }
  const [, thousands, , behind] = GROUPED_DECIMAL.exec(text) ?? []
  const [, pairs, rest] = PAIRED_DECIMAL.exec(text) ?? []
  const [front, decimals] = [thousands ?? pairs, behind ?? rest]
  if (front !== undefined && decimals !== undefined) return decimalOf(front, decimals, scale)
  const decimal = DECIMAL.exec(text)
  return decimal ? decimalOf(decimal[1] ?? '', decimal[2] ?? '', scale) : { kind: 'bad', expected: 'a number' }
}

/** The sign of decimals that a shortened number proves: what its language can be follows from it. */
const provenDecimal = (digits: string, style: NumberStyle): string | null => {
  const [, sign, behind = ''] = /([.,])(\d+)$/.exec(digits) ?? []
  return sign !== undefined && behind.length !== 3 ? sign : style.proven ? style.decimal : null
}

const readNumberText = (text: string, whole: boolean, style: NumberStyle): CellReading => {
  const [, before = '', digits = '', after = ''] = WORDED.exec(text) ?? []
  const words = suffixKey(`${before} ${after}`)
  const bare = digits === '' ? bareMeaning(suffixKey(text), style.languages) : null
  if (bare !== null) return decimalOf('1', '', 10 ** bare)
  if (words === '') return readDigits(text, whole, 1, style)
  const meaning = suffixMeaning(words, { languages: style.languages, decimal: provenDecimal(digits, style) })
  if (meaning === null) return { kind: 'bad', expected: 'a number' }
  const reading = readDigits(digits, whole, 10 ** meaning.power, style)
  if (reading.kind !== 'number' || meaning.otherwise === undefined) return reading
  return doubtful(reading, reading.value * 10 ** (meaning.otherwise - meaning.power), 'word')
}

const PERCENT = /^([+-]?) ?[%٪] ?(.+)$|^(.+?) ?[%٪]$/

const withoutPercent = (text: string): string | null => {
  const match = PERCENT.exec(text)
  return match === null ? null : `${match[1] ?? ''}${match[2] ?? match[3] ?? ''}`
}

/** Minus as typesetters write it, behind the number, or as brackets around it. */
const withPlainSign = (text: string): string => {
  const [, inside] = /^\((\d[^()]*)\)$/.exec(text) ?? []
  if (inside !== undefined) return `-${inside}`
  if (/^\d.*\d-$|^\d-$/.test(text)) return `-${text.slice(0, -1)}`
  return text.replace(/^[\u2010-\u2013\u2212] ?(?=[\d%٪])/, '-')
}

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
  const text = PLAIN.test(cell) ? cell : withPlainSign(withoutInvisible(plainDigits(cell)).trim())
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
