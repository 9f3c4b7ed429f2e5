import { describe, expect, test } from 'vitest'
import type { Term } from '../../src/domain/estimate.ts'
import { sensitivities } from '../../src/estimate/sensitivity.ts'
import type { Symbols } from '../../src/estimate/symbols.ts'

/** The 90 % point of a standard normal (the upper end of a level of 80 %), from tables. */
const Z = 1.2815515655446004

const level: Term = { symbol: 'level', meaning: 'level', value: 0.8 }
const prior = (symbol: string, value: number, id = `prior-of-${symbol}`): Term => ({
  symbol,
  meaning: `meaning of ${symbol}`,
  value,
  from: { prior: id },
})
const range = (symbol: string, value: number, low: number, high: number): Term => ({
  symbol,
  meaning: `meaning of ${symbol}`,
  value: { value, low, high },
})
const read = (symbol: string, value: Term['value']): Term => ({
  symbol,
  meaning: `meaning of ${symbol}`,
  value,
  from: { inputs: [] },
})

/** c with its log-normal ends. */
const spreading = (symbols: Symbols) => {
  const [c, t] = [symbols.number('c'), symbols.number('t c')]
  return { value: c, low: c * Math.exp(-Z * t), high: c * Math.exp(Z * t) }
}

describe('an assumption with a spread', () => {
  test('is moved to the ends of the level, and leaves no range once it is known', () => {
    const [found, ...more] = sensitivities([prior('c', 2), prior('t c', 0.5), level], spreading)
    expect(more).toEqual([])
    expect(found).toMatchObject({ symbol: 'c', meaning: 'meaning of c', prior: 'prior-of-c', ends: 'range' })
    expect(found?.at[0]).toBeCloseTo(2 * Math.exp(-0.5 * Z), 9)
    expect(found?.at[1]).toBeCloseTo(2 * Math.exp(0.5 * Z), 9)
    expect(found?.rangeIfKnown).toBeGreaterThan(0)
    expect(found?.rangeIfKnown).toBeLessThan(1e-8)
  })

  test('is the wider, the higher the level', () => {
    // The 97.5 % point of a standard normal is 1.95996.
    const [found] = sensitivities([prior('c', 1), prior('t c', 1), { ...level, value: 0.95 }], spreading)
    expect(found?.at[1]).toBeCloseTo(Math.exp(1.959963984540054), 8)
  })

  test('goes nowhere without a level: nothing to say of the ends, and the range still shrinks', () => {
    const [found] = sensitivities([prior('c', 2), prior('t c', 0.5)], spreading)
    expect(found?.at).toEqual([2, 2])
    expect(found?.rangeIfKnown).toBeLessThan(1e-8)
    const [text] = sensitivities([prior('c', 2), prior('t c', 0.5), { ...level, value: null }], spreading)
    expect(text?.at).toEqual([2, 2])
  })

  test('without spread is halved and doubled, and says nothing of the range', () => {
    const terms = [prior('c', 2), prior('t c', 0), level]
    const found = sensitivities(terms, spreading)
    expect(found).toEqual([
      {
        symbol: 'c',
        meaning: 'meaning of c',
        prior: 'prior-of-c',
        at: [1, 4],
        ends: 'half-and-twice',
        rangeIfKnown: null,
      },
    ])
  })
})

describe('a number with a range', () => {
  const product = (symbols: Symbols) => {
    const [r, s] = [symbols.interval('R'), symbols.interval('S')]
    return { value: r.value * s.value, low: r.low * s.low, high: r.high * s.high }
  }

  test('is moved to its own ends, and the range left is the part of its logarithm', () => {
    const found = sensitivities([range('R', 10, 5, 20), range('S', 3, 2, 4), level], product)
    // ln(20 / 5) = 2 ln 2 and ln(4 / 2) = ln 2: R is two thirds of the width
    expect(found.map(({ symbol, at, ends }) => [symbol, at, ends])).toEqual([
      ['R', [15, 60], 'range'],
      ['S', [20, 40], 'range'],
    ])
    expect(found[0]?.rangeIfKnown).toBeCloseTo(1 / 3, 12)
    expect(found[1]?.rangeIfKnown).toBeCloseTo(2 / 3, 12)
    expect(found[0]).not.toHaveProperty('prior')
  })

  test('that comes from cells has no assumption behind it', () => {
    const cells: Term = { ...range('R', 10, 5, 20), from: { inputs: [{ file: 'a.csv', column: 'Views', line: 2 }] } }
    const found = sensitivities([cells, range('S', 3, 3, 3), level], product)
    expect(found.map(({ symbol }) => symbol)).toEqual(['R'])
    expect(found[0]).not.toHaveProperty('prior')
    expect(found[0]?.rangeIfKnown).toBe(0)
  })

  test('is compared by difference where the range begins at 0', () => {
    const sum = (symbols: Symbols) => {
      const [r, s] = [symbols.interval('R'), symbols.interval('S')]
      return { value: r.value + s.value, low: r.low + s.low, high: r.high + s.high }
    }
    const found = sensitivities([range('S', 0, 0, 1), range('R', 0, 0, 3), level], sum)
    // of a width of 4, R takes 3 away, S takes 1
    expect(found.map(({ symbol, rangeIfKnown }) => [symbol, rangeIfKnown])).toEqual([
      ['R', 0.25],
      ['S', 0.75],
    ])
  })

  test('can never leave more than the whole range', () => {
    const odd = (symbols: Symbols) => {
      const { value, low, high } = symbols.interval('R')
      return low === high ? { value, low: value / 1000, high: value * 1000 } : { value, low, high }
    }
    const [found] = sensitivities([range('R', 10, 5, 20), level], odd)
    expect(found?.rangeIfKnown).toBe(1)
    expect(found?.at).toEqual([5, 20])
  })
})

describe('what is left out', () => {
  const linear = (weight: number) => (symbols: Symbols) => {
    const value = 1000 + weight * symbols.number('a')
    return { value, low: value / 2, high: value * 2 }
  }

  test('are symbols that move the value by less than a thousandth', () => {
    // halved and doubled, 1 becomes 0.5 and 2: the value of 1000 moves by 1.5 weights
    expect(sensitivities([prior('a', 1), level], linear(0.5))).toEqual([])
    expect(sensitivities([prior('a', 1), level], linear(-0.5))).toEqual([])
    expect(sensitivities([prior('a', 1), level], linear(0.8)).map(({ symbol }) => symbol)).toEqual(['a'])
    expect(sensitivities([prior('a', 1), level], linear(-0.8)).map(({ symbol }) => symbol)).toEqual(['a'])
  })

  test('are ranges that move neither the value nor the width by a thousandth', () => {
    const wide = (symbols: Symbols) => {
      const { low, high } = symbols.interval('R')
      return { value: 7, low: low * Math.exp(-5), high: high * Math.exp(5) }
    }
    // The width is 10 + ln(high / low), of which R is the second part.
    expect(sensitivities([range('R', 7, 6.98, 7.02), level], wide)).toEqual([])
    const [found] = sensitivities([range('R', 7, 6, 8), level], wide)
    expect(found?.at).toEqual([7, 7])
    expect(found?.rangeIfKnown).toBeCloseTo(10 / (10 + Math.log(8 / 6)), 12)
  })

  test('are numbers of the export, computed numbers, lists, gaps and the spreads themselves', () => {
    const fixed = () => ({ value: 5, low: 4, high: 6 })
    const terms = [read('V', 9), read('L', [1, 2]), read('x', null), { symbol: 'y', meaning: 'y', value: 3 }, level]
    expect(sensitivities(terms, fixed)).toEqual([])
    const byAll = (symbols: Symbols) => {
      const value = ['V', 'y', 't z'].reduce((sum, symbol) => sum + symbols.number(symbol), 0)
      return { value, low: value, high: value }
    }
    expect(sensitivities([...terms, prior('t z', 1)], byAll)).toEqual([])
  })

  test('is what the formula cannot take at one of its ends', () => {
    const fraction = (symbols: Symbols) => {
      const value = symbols.number('q')
      if (value > 1 || value < 0.2) throw new RangeError('q')
      return { value, low: value / 2, high: value }
    }
    expect(sensitivities([prior('q', 0.7), level], fraction)).toEqual([])
    expect(sensitivities([prior('q', 0.3), level], fraction)).toEqual([])
    expect(sensitivities([prior('q', 0.45), level], fraction).map(({ at }) => at)).toEqual([[0.225, 0.9]])
  })

  test('is everything, where the formula gives nothing now', () => {
    expect(sensitivities([prior('q', 1), level], () => null)).toEqual([])
    expect(sensitivities([prior('q', 1)], (symbols) => symbols.interval('gone'))).toEqual([])
  })
})

test('a mistake of the program is not taken for a number that the formula cannot take', () => {
  const broken = () => {
    throw new TypeError('broken')
  }
  expect(() => sensitivities([level], broken)).toThrow(TypeError)
})

test('the most telling come first: by what is left of the range, then by how far the value moves', () => {
  const all = (symbols: Symbols) => {
    const [a, b] = [symbols.number('a'), symbols.number('b')]
    const { value, low, high } = symbols.interval('R')
    return { value: value * a * b * b, low: low * a * b * b, high: high * a * b * b }
  }
  const found = sensitivities([prior('a', 1), prior('b', 1), range('R', 10, 5, 20), level], all)
  expect(found.map(({ symbol }) => symbol)).toEqual(['R', 'b', 'a'])
  expect(found.map(({ at }) => at)).toEqual([
    [5, 20],
    [2.5, 40],
    [5, 20],
  ])
})

test('nothing is left of a range that was none', () => {
  const exact = (symbols: Symbols) => {
    const { value } = symbols.interval('R')
    return { value, low: value, high: value }
  }
  const [found] = sensitivities([range('R', 10, 5, 20), level], exact)
  expect(found?.rangeIfKnown).toBeNull()
})
