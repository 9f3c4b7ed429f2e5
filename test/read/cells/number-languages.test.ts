import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCount, readNumber } from '../../../src/read/cells/cells.ts'
import { numberStyle } from '../../../src/read/cells/number-style.ts'
import { NUMBER_DATA } from '../../../src/read/locales/suffixes.ts'

const LANGUAGES = Object.keys(NUMBER_DATA)
const anyCount = fc.oneof(fc.nat(9999), fc.nat(10 ** 7), fc.nat(10 ** 12))

describe.each(LANGUAGES)('numbers of %s', (language) => {
  const style = numberStyle([language])
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(`${language}-u-nu-latn`, options)
  const native = new Intl.NumberFormat(`${language}-u-nu-native`)

  test('with thousands apart read back exactly, in its own digits too', () => {
    const grouped = format({})
    fc.assert(
      fc.property(anyCount, (count) => {
        for (const text of [grouped.format(count), native.format(count)])
          expect(readCount(text, false, style)).toMatchObject({ kind: 'number', value: count, low: count, high: count })
      }),
    )
  })

  test('with decimals read back', () => {
    const decimals = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.nat(10 ** 9), (hundredths) => {
        const reading = readNumber(decimals.format(hundredths / 100), false, style)
        expect(reading.kind === 'number' && Math.abs(reading.value - hundredths / 100)).toBeLessThan(1e-6)
      }),
    )
  })

  test.each(['short', 'long'] as const)('shortened (%s) read back to a cell that holds them', (compactDisplay) => {
    const compact = format({ notation: 'compact', compactDisplay, maximumFractionDigits: 1 })
    fc.assert(
      // CLDR shortens 10^11 in Bengali as it does 10^7.
      fc.property(language === 'bn' ? fc.nat(10 ** 9) : anyCount, (count) => {
        const text = compact.format(count)
        // French writes a thousand as one word, without a digit.
        if (!/\d/.test(text)) return
        const reading = readCount(text, false, style)
        if (reading.kind !== 'number') throw new Error(`${text}: ${JSON.stringify(reading)}`)
        // Below a thousand, and where a language does not shorten, nothing was rounded but decimals.
        const holds = (by: number) => reading.low * by - 0.5 <= count && count <= reading.high * by + 0.5
        // CLDR writes a million in Nepali as one crore, which is ten: told with both.
        const other =
          reading.doubt === 'word' && reading.otherwise !== undefined ? reading.otherwise / reading.value : 1
        expect([text, holds(1) || holds(other)]).toEqual([text, true])
      }),
    )
  })
})

test.each([
  ['1.2K', 1200],
  ['7.7M', 7_700_000],
  ['1,2 mil', 1200],
  ['12 тыс.', 12_000],
  ['1.2万', 12_000],
  ['18\u202f400', 18_400],
  ['18\u00a0400', 18_400],
  ['1,23,456', 123_456],
  ['١٨٬٤٠٠', 18_400],
  ['\u200e1,234', 1234],
  ['−5', -5],
  ['1.234.567', 1_234_567],
])('%s is %d without a word of its language', (text, value) => {
  expect(readCount(text, true)).toMatchObject({ kind: 'number', value })
})

test.each([
  ['12,5%', 12.5],
  ['%12,5', 12.5],
  ['٪١٢٫٥', 12.5],
  ['12.5 %', 12.5],
])('%s is a percent', (text, value) => {
  expect(readNumber(text)).toMatchObject({ kind: 'number', value, percent: true })
})

test('a word that means another power in the language of the file is told with both', () => {
  expect(readCount('12 B', false, numberStyle(['tr']))).toMatchObject({ value: 12_000, otherwise: 12_000_000_000 })
  expect(readCount('12,5 B', false, numberStyle(['tr']))).toEqual(
    expect.not.objectContaining({ otherwise: expect.anything() }),
  )
  expect(readCount('12 B')).toMatchObject({ value: 12_000_000_000 })
})

test('an error of a spreadsheet is no number, and no missing one either, but for the mark of what is not available', () => {
  for (const cell of ['#DIV/0!', '#REF!', '#VALUE!']) expect(readCount(cell)).toMatchObject({ kind: 'bad' })
  expect(readCount('#N/A')).toMatchObject({ kind: 'missing' })
})

test('no text makes it throw, and what it reads is finite', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom('1', '2', '0', '.', ',', ' ', 'K', 'm', 'i', 'l', '-', '%', '万', '٬') }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), fc.boolean(), (cell, language, whole) => {
      const reading = readNumber(cell, whole, numberStyle([language]))
      if (reading.kind === 'number') expect(Number.isFinite(reading.value)).toBe(true)
    }),
  )
})
