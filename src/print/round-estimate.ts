import type { Estimate, EstimateSubject, InputRef, Unit } from '../domain/estimate.ts'
import type { ReportEstimate } from './report.ts'

/** Digits that a fraction or ratio keeps. */
const DIGITS = 6

/** Numbers this close, relatively, differ only by the arithmetic that made them: 12.000000000001 people are 12. */
const NOISE = 1e-11

type Direction = 'nearest' | 'down' | 'up'

/**
 * Rounds to a whole number, down and up meaning towards minus and plus infinity.
 *
 * @example roundWhole(12.2, 'up') // => 13
 * @example roundWhole(12.000000000001, 'up') // => 12
 */
export const roundWhole = (x: number, direction: Direction): number => {
  const nearest = Math.round(x)
  if (direction === 'nearest' || isNoise(nearest, x)) return nearest + 0
  return (direction === 'down' ? Math.floor(x) : Math.ceil(x)) + 0
}

/**
 * Rounds to 6 significant digits, down and up meaning towards minus and plus infinity.
 *
 * @example roundDigits(0.123456789, 'nearest') // => 0.123457
 * @example roundDigits(0.123456789, 'down') // => 0.123456
 * @example roundDigits(2, 'up') // => 2
 */
export const roundDigits = (x: number, direction: Direction): number => {
  const nearest = Number(x.toPrecision(DIGITS))
  if (direction === 'nearest' || isNoise(nearest, x)) return nearest + 0
  if (direction === 'down' ? nearest < x : nearest > x) return nearest
  const [, exponent = '0'] = x.toExponential(DIGITS - 1).split('e')
  const step = Number(`1e${Number(exponent) - DIGITS + 1}`)
  return Number((nearest + (direction === 'down' ? -step : step)).toPrecision(DIGITS)) + 0
}

/**
 * Rounds a number of a unit: people, views and viewer-days to whole ones, fractions, ratios and money to 6 significant digits.
 *
 * @example roundUnit(0.123456789, 'fraction', 'nearest') // => 0.123457
 * @example roundUnit(12.5, 'people', 'down') // => 12
 */
export const roundUnit = (x: number, unit: Unit, direction: Direction): number =>
  unit === 'fraction' || unit === 'ratio' || unit === 'money' ? roundDigits(x, direction) : roundWhole(x, direction)

/**
 * An estimate as printed: rounded outwards, in a fixed order of keys, without its working.
 *
 * Where one of value, low and high is null all three are, with a reason. `fixed` is a whole value that was already
 * chosen, for a part that must sum with others.
 *
 * @throws RangeError where a number is not finite: the model that made it is wrong
 */
export const roundEstimate = (estimate: Estimate, fixed?: number): ReportEstimate => {
  const numbers = roundNumbers(estimate, fixed)
  const reason = estimate.reason ?? (numbers.value === null ? 'nothing in the files tells' : undefined)
  return {
    id: estimate.id,
    of: orderSubject(estimate.of),
    unit: estimate.unit,
    ...(estimate.currency === undefined ? {} : { currency: estimate.currency }),
    ...numbers,
    level: estimate.level,
    basis: estimate.basis,
    window: orderWindow(estimate.window),
    aggregation: estimate.aggregation,
    assumes: [...estimate.assumes],
    inputs: estimate.inputs.map(orderInput),
    ...(estimate.bounds === undefined ? {} : { bounds: roundBounds(estimate.bounds, estimate.unit) }),
    ...(reason === undefined ? {} : { reason }),
  }
}

const roundBounds = (
  { low, high }: NonNullable<Estimate['bounds']>,
  unit: Unit,
): NonNullable<ReportEstimate['bounds']> => ({
  low: roundUnit(low, unit, 'down'),
  high: high === null ? null : roundUnit(high, unit, 'up'),
})

type Numbers = Pick<ReportEstimate, 'value' | 'low' | 'high'>

const roundNumbers = ({ id, unit, value, low, high }: Estimate, fixed: number | undefined): Numbers => {
  if (value === null || low === null || high === null) return { value: null, low: null, high: null }
  const wrong = [value, low, high].find((x) => !Number.isFinite(x))
  if (wrong !== undefined) throw new RangeError(`the estimate ${id} must be finite, got ${wrong}`)
  const rounded = fixed ?? roundUnit(value, unit, 'nearest')
  return {
    value: rounded,
    low: Math.min(roundUnit(low, unit, 'down'), rounded),
    high: Math.max(roundUnit(high, unit, 'up'), rounded),
  }
}

const isNoise = (rounded: number, x: number): boolean => Math.abs(rounded - x) <= NOISE * Math.abs(x)

const orderSubject = (of: EstimateSubject): ReportEstimate['of'] => ({
  ...(of.video === undefined ? {} : { video: of.video }),
  ...(of.segment === undefined ? {} : { segment: of.segment }),
  ...(of.generation === undefined ? {} : { generation: of.generation }),
  ...(of.account === undefined ? {} : { account: of.account }),
  ...(of.with === undefined ? {} : { with: of.with }),
  ...(of.day === undefined ? {} : { day: of.day }),
})

const orderWindow = (window: Estimate['window']): ReportEstimate['window'] =>
  window === null || window === 'lifetime' ? window : { from: window.from, to: window.to }

const orderInput = (input: InputRef): ReportEstimate['inputs'][number] => ({
  file: input.file,
  column: input.column,
  ...(input.line === undefined ? {} : { line: input.line }),
  ...(input.lines === undefined ? {} : { lines: input.lines }),
  ...(input.path === undefined ? {} : { path: input.path }),
})
