import { expect, test } from 'vitest'
import { isRange, symbolsOf } from '../../src/estimate/symbols.ts'

const symbols = symbolsOf(
  [
    { symbol: 'n', value: 0 },
    { symbol: 'list', value: [1, 2] },
    { symbol: 'one', value: [7] },
    { symbol: 'none', value: [] },
    { symbol: 'range', value: { value: 2, low: 1, high: 3 } },
    { symbol: 'gap', value: null },
  ].map((term) => ({ ...term, meaning: term.symbol })),
)

test('a symbol has a number where it is listed with one, be it 0', () => {
  expect(['n', 'list', 'none', 'range', 'gap', 'gone'].map(symbols.has)).toEqual([true, true, true, true, false, false])
})

test('a single number is a list of one', () => {
  expect(['n', 'list', 'one', 'none'].map(symbols.list)).toEqual([[0], [1, 2], [7], []])
  expect(() => symbols.list('range')).toThrow('range must be numbers without a range')
  for (const symbol of ['gap', 'gone']) {
    expect(() => symbols.list(symbol)).toThrow(RangeError)
    expect(() => symbols.list(symbol)).toThrow(`the working has no number for ${symbol}`)
  }
})

test('a number is one, neither several nor none', () => {
  expect([symbols.number('n'), symbols.number('one')]).toEqual([0, 7])
  for (const symbol of ['list', 'none']) expect(() => symbols.number(symbol)).toThrow(`${symbol} must be one number`)
  for (const symbol of ['range', 'gap', 'gone']) expect(() => symbols.number(symbol)).toThrow(RangeError)
})

test('an interval is a number with its range, and nothing else', () => {
  expect(symbols.interval('range')).toEqual({ value: 2, low: 1, high: 3 })
  for (const symbol of ['n', 'list', 'gap', 'gone']) {
    expect(() => symbols.interval(symbol)).toThrow(`${symbol} must be a number with its range`)
  }
  expect([isRange({ value: 2, low: 1, high: 3 }), isRange([1, 2]), isRange(5)]).toEqual([true, false, false])
})
