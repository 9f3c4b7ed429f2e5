import type { SourceFraction } from '../../domain/audience.ts'
import { readNumber } from './cells.ts'
import { asFractions } from './fractions.ts'
import { readSource } from './segments.ts'

/** Percents typed from a screen may sum to a little over 100 by rounding. */
const MOST = 1.04

/**
 * Reads traffic sources as people type them from the screen: `For You=62.1,Following=20`, in percent.
 *
 * @param text labels in any language that is read, percents in 0 to 100 in any style of numbers without a comma
 * @returns fractions in [0, 1] in the order typed, each with the range that its decimals leave
 * @throws RangeError where a label or a number is none, or the percents sum to more than 104
 */
export const readTypedSources = (text: string): SourceFraction[] => {
  const sources = text.split(',').map((entry): SourceFraction => {
    const at = entry.lastIndexOf('=')
    const [label, number] = [entry.slice(0, Math.max(0, at)).trim(), entry.slice(at + 1).trim()]
    const source = at < 0 ? null : readSource(label)
    if (source === null) throw new RangeError(`no traffic source is called “${label || entry.trim()}”`)
    const cell = readNumber(number)
    if (cell.kind !== 'number' || cell.value < 0 || cell.value > 100)
      throw new RangeError(`expected a percent of 0 to 100 for ${label}, got “${number}”`)
    const { value, low, high } = cell
    const [fraction] = asFractions([{ value, low, high, place: { file: '--sources' }, column: label }], true)
    if (fraction === undefined) throw new RangeError(`no percent for ${label}`)
    return { source, fraction }
  })
  const total = sources.reduce((sum, { fraction }) => sum + (fraction.value ?? 0), 0)
  if (total > MOST)
    throw new RangeError(`the percents sum to ${Number((100 * total).toFixed(2))}, expected at most 100`)
  return sources
}
