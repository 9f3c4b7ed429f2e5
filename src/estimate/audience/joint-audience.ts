import type { Dimension } from '../../domain/audience.ts'
import type { AudienceCut, JointAudience } from '../../domain/estimate.ts'
import type { Facts } from '../facts.ts'
import type { Interval } from '../interval.ts'
import { fitMargins, placesOf } from './fit-margins.ts'
import { roundTable } from './round-table.ts'
import { suppressTable } from './suppress-table.ts'

/** The cuts that are crossed, in this order. */
const CROSSED: readonly Dimension[] = ['gender', 'age', 'territory']
/** The largest slices of a cut that stay apart; the others are one. */
const MOST_SLICES = 6
const REST = 'rest'

/** The places of one dimension: its largest printed slices, and everybody else together. */
interface Axis {
  readonly dimension: Dimension
  readonly of: AudienceCut['of']
  readonly slices: readonly { readonly name: string; readonly viewers: Interval }[]
  readonly assumes: readonly string[]
}

const axisOf = ({ dimension, of, segments }: AudienceCut, whole: Interval): Axis | null => {
  const printed = segments.flatMap(({ segment, viewers: { value, low, high } }) =>
    value === null || low === null || high === null ? [] : [{ name: segment, viewers: { value, low, high } }],
  )
  const kept = new Set(printed.toSorted((a, b) => b.viewers.value - a.viewers.value).slice(0, MOST_SLICES))
  const slices = printed.filter((slice) => kept.has(slice))
  const people = slices.reduce((sum, { viewers }) => sum + viewers.value, 0)
  const rest = Math.round(whole.value) - people
  // Hidden slices stay together: their sum is known to whoever subtracts, and nothing more.
  const everybody =
    slices.length === segments.length || rest < 0
      ? slices
      : [...slices, { name: REST, viewers: { value: rest, low: 0, high: whole.high } }]
  if (rest < 0 || everybody.length < 2) return null
  return { dimension, of, slices: everybody, assumes: segments.flatMap(({ viewers }) => viewers.assumes) }
}

/** How many people can be in several slices at once, when the slices alone are known (Fréchet), each at its own ends. */
const boundsOf = (slices: readonly Interval[], whole: Interval): { readonly low: number; readonly high: number } => {
  const sum = slices.reduce((total, { low }) => total + low, 0)
  return {
    low: Math.max(0, Math.floor(sum - (slices.length - 1) * whole.high)),
    high: slices.reduce((least, { high }) => Math.min(least, high), whole.high),
  }
}

/**
 * The headline's people by gender, age and country at once, as far as the account has these cuts; null with fewer than two.
 *
 * No export tells how the cuts go together: the value takes them to say nothing of each other, the range is what their sizes allow.
 * Cells are whole people that sum to the slices exactly. Small ones are hidden; where that can't be made safe, there is no table.
 *
 * @param cuts as printed, small slices hidden already
 */
export const jointAudience = (
  cuts: readonly AudienceCut[],
  { periods, settings }: Pick<Facts, 'periods' | 'settings'>,
): JointAudience | null => {
  const headline = periods[0]?.viewers
  const whole = headline?.interval
  if (headline === undefined || !whole) return null
  const axes = CROSSED.flatMap((dimension) => {
    const cut = cuts.find((each) => each.dimension === dimension)
    return cut === undefined ? [] : (axisOf(cut, whole) ?? [])
  })
  if (axes.length < 2) return null
  const margins = axes.map(({ slices }) => slices.map(({ viewers }) => viewers.value))
  const cells = roundTable(fitMargins(margins).cells, margins)
  const shape = margins.map(({ length }) => length)
  const hidden = suppressTable(cells, shape, settings.minCell)
  const about = {
    dimensions: axes.map(({ dimension }) => dimension),
    of: axes.some(({ of }) => of === 'followers') ? 'followers' : 'viewers',
    basis: 'assumed',
    assumes: [...new Set(axes.flatMap(({ assumes }) => assumes))],
    window: headline.window,
  } as const
  if (hidden === null)
    return { ...about, cells: [], reason: 'no choice of hidden cells would keep small ones from being worked out' }
  const places = placesOf(shape)
  return {
    ...about,
    cells: cells.map((value, cell) => {
      const slices = axes.flatMap((axis, dimension) => axis.slices[places[cell]?.[dimension] ?? 0] ?? [])
      const segments = slices.map(({ name }) => name)
      if (hidden[cell]) return { segments, value: null, low: null, high: null, suppressed: true }
      const { low, high } = boundsOf(
        slices.map(({ viewers }) => viewers),
        whole,
      )
      return { segments, value, low: Math.min(low, value), high: Math.max(value, Math.ceil(high)), suppressed: false }
    }),
    reason: 'taken to say nothing of each other; the range is what the slices allow',
  }
}
