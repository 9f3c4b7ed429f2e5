import { axisX, axisY, gridY, rect, ruleY } from '@observablehq/plot'
import { drawSvg } from './draw-svg.ts'
import type { Html } from './escape-html.ts'
import { formatShort } from './format-short.ts'

/** Steps of one factor of ten. */
const STEPS = [1, 2, 5]

/** Videos that reached from so many people to fewer than so many. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

/**
 * How many of the numbers lie in each step of 1, 2, 5, 10, 20, 50, ...; numbers under 1 are in the first.
 *
 * @example binsOf([3, 4, 7]) // => [{ "from": 2, "to": 5, "count": 2 }, { "from": 5, "to": 10, "count": 1 }]
 */
export const binsOf = (numbers: readonly number[]): Bin[] => {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const step = stepOf(number)
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  return Array.from({ length: last - first + 1 }, (_, n) => ({
    from: edgeOf(first + n),
    to: edgeOf(first + n + 1),
    count: counts.get(first + n) ?? 0,
  }))
}

const edgeOf = (step: number): number => (STEPS[step % STEPS.length] ?? 1) * 10 ** Math.floor(step / STEPS.length)

const stepOf = (number: number): number => {
  let step = Math.max(0, Math.floor(Math.log10(Math.max(1, number))) * STEPS.length - 1)
  while (edgeOf(step + 1) <= number) step++
  return step
}

/** How the videos spread: their number by people reached. @param label what the picture shows, in words */
export const spreadChart = (bins: readonly Bin[], label: string, width: number): Html => {
  const first = bins[0]?.from ?? 1
  const last = bins.at(-1)?.to ?? 10
  return drawSvg(label, {
    width,
    height: 190,
    marginTop: 8,
    marginLeft: 44,
    marginRight: 12,
    marginBottom: 32,
    x: { type: 'log', domain: [first, last], axis: null },
    y: { domain: [0, Math.max(1, ...bins.map(({ count }) => count))], axis: null },
    marks: [
      gridY({ ticks: 3, className: 'grid' }),
      axisY({ ticks: 3, tickSize: 0, tickFormat: formatShort, label: null, className: 'tick' }),
      axisX({
        ticks: edges(bins, width < 500 ? 5 : 9),
        tickSize: 0,
        tickPadding: 11,
        tickFormat: formatShort,
        label: null,
        className: 'tick',
      }),
      rect(bins, { x1: 'from', x2: 'to', y1: 0, y2: 'count', insetLeft: 1, insetRight: 1, className: 'bar-plain' }),
      ruleY([0], { className: 'base' }),
    ],
  })
}

const edges = (bins: readonly Bin[], most: number): number[] => {
  const all = bins.flatMap(({ from, to }, index) => (index === 0 ? [from, to] : [to]))
  const step = Math.ceil(all.length / most)
  return all.filter((_, index) => index % step === 0)
}
