import type { Unit } from '../../domain/estimate.ts'

/**
 * A whole number with a comma between thousands, the same in every locale.
 *
 * @example formatWhole(1234567) // => "1,234,567"
 * @example formatWhole(-999) // => "-999"
 */
export const formatWhole = (x: number): string => {
  const digits = Math.abs(x) < 1e15 ? String(Math.round(x)) : BigInt(Math.round(x)).toString()
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/**
 * A fraction as per cent, with 3 significant digits.
 *
 * @example formatPercent(0.01234) // => "1.23 %"
 * @example formatPercent(1) // => "100 %"
 */
export const formatPercent = (fraction: number): string => `${Number((fraction * 100).toPrecision(3))} %`

/**
 * A number of a unit for human eyes: whole, per cent, money, or a ratio with 4 significant digits.
 *
 * @example formatUnit(1234, 'people') // => "1,234"
 * @example formatUnit(0.001234567, 'ratio') // => "0.001235"
 */
export const formatUnit = (x: number, unit: Unit): string => {
  if (unit === 'fraction') return formatPercent(x)
  if (unit === 'money') return formatMoney(x)
  if (unit !== 'ratio') return formatWhole(x)
  return Math.abs(x) >= 10_000 ? formatWhole(x) : String(Number(x.toPrecision(4)))
}

/** An amount with two decimals, or with more where it is under 1. @example formatMoney(1234.5) // => "1,234.50" */
export const formatMoney = (amount: number): string => {
  if (Math.abs(amount) < 1) return String(Number(amount.toPrecision(3)))
  const [whole = '', decimals = ''] = amount.toFixed(2).split('.')
  return `${formatWhole(Number(whole))}.${decimals}`
}

/**
 * A count with its noun.
 *
 * @example formatCount(1, 'day', 'days') // => "1 day"
 * @example formatCount(1200, 'day', 'days') // => "1,200 days"
 */
export const formatCount = (count: number, one: string, many: string): string =>
  `${formatWhole(count)} ${count === 1 ? one : many}`
