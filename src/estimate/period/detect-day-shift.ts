import { median } from '../../math/quantile.ts'

/** One number of a dated series; null where missing. */
export interface DatedValue {
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly value: number | null
}

/** A stretch of viewers labels, both ends included, that is off by the same number of days. */
export interface ShiftSegment {
  readonly from: string
  readonly to: string
  /** Viewers labelled D belong to the views labelled D - shift; 1 is the usual late label. 0 where the evidence is weak. */
  readonly shift: number
  /** The shift is well ahead of every other; false where nothing was shifted because the evidence is weak. */
  readonly confident: boolean
  /** Days with viewers and, after the shift, views. */
  readonly pairs: number
  /** Correlation of ln views and ln viewers after the shift, glitch days left out; null under 3 pairs or for a constant series. */
  readonly correlation: number | null
  /** Pairs with more viewers than views after the shift. */
  readonly aboveViews: number
  /** The same before the shift. */
  readonly aboveViewsUnshifted: number
}

/** How many days the labels of one series are later than those of another, stretch by stretch. */
export interface DayShift {
  /** The shift of the latest segment. */
  readonly shift: number
  /** Every segment is confident. */
  readonly confident: boolean
  /** One, or two where the labels change inside; none where there are no viewers. */
  readonly segments: readonly ShiftSegment[]
}

const SHIFTS = [0, 1, -1, 2, -2] as const
/** Late labels by one day and right labels are the two kinds ever seen; others must argue harder. */
const HANDICAP: Readonly<Record<number, number>> = { 0: 0, 1: 1, [-1]: 5, 2: 5, [-2]: 5 }
const SHORTEST_SEGMENT = 14
/** Lead in log-likelihood that the best shift must have over the next. */
const LEAD = 8
/** Lead that a change point must have over one shift throughout. */
const CHANGE_LEAD = 16
/** A day counts at most this far off, in log units: one glitch must not decide. */
const FAR = 1.5
/** Added to the mean distance, in log units: a near-perfect fit must not count without bound. */
const NEAR = 0.01
/** Log-likelihood lost by a day with more viewers than views. */
const ABOVE_VIEWS = 1
/** Two series that correlate less than this at the best shift are not of the same days. */
const LEAST_CORRELATION = 0.5

const MS_PER_DAY = 86_400_000

const dayNumber = (date: string): number => {
  const number = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY : Number.NaN
  if (!Number.isInteger(number)) throw new RangeError(`date must be YYYY-MM-DD, got ${date}`)
  return number
}

const positive = (series: readonly DatedValue[]): Map<number, number> => {
  const byDay = new Map<number, number>()
  for (const { date, value } of series) {
    if (value !== null && value > 0 && Number.isFinite(value)) byDay.set(dayNumber(date), value)
  }
  return byDay
}

/** The days whose viewers can be compared with the views of every shift, so that all shifts are judged on the same days. */
interface Evidence {
  readonly labels: readonly number[]
  /** Running sums over the labels, per shift, of the distance of ln(views / viewers) from its median. */
  readonly far: readonly (readonly number[])[]
  /** The same of days with more viewers than views. */
  readonly above: readonly (readonly number[])[]
}

const runningSums = (values: readonly number[]): number[] => {
  const sums = [0]
  for (const value of values) sums.push((sums.at(-1) ?? 0) + value)
  return sums
}

const gatherEvidence = (views: ReadonlyMap<number, number>, viewers: ReadonlyMap<number, number>): Evidence => {
  const labels = [...viewers.keys()]
    .filter((day) => SHIFTS.every((shift) => views.has(day - shift)))
    .sort((a, b) => a - b)
  const ratios = SHIFTS.map((shift) =>
    labels.map((day) => Math.log(views.get(day - shift) ?? 1) - Math.log(viewers.get(day) ?? 1)),
  )
  return {
    labels,
    far: ratios.map((logs) => {
      const usual = logs.length > 0 ? median(logs) : 0
      return runningSums(logs.map((log) => Math.min(Math.abs(log - usual), FAR)))
    }),
    above: ratios.map((logs) => runningSums(logs.map((log) => (log < 0 ? 1 : 0)))),
  }
}

interface Verdict {
  readonly shift: number
  /** Log-likelihood of the best shift under a Laplace distribution with its own scale. */
  readonly score: number
  /** Its lead over the next shift. */
  readonly lead: number
}

const judge = ({ far, above }: Evidence, from: number, to: number): Verdict => {
  const days = to - from
  const change = (sums: readonly number[] = []): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  const ranked = SHIFTS.map((shift, index) => ({
    shift,
    score:
      -days * Math.log(change(far[index]) / days + NEAR) - ABOVE_VIEWS * change(above[index]) - (HANDICAP[shift] ?? 0),
  })).sort((a, b) => b.score - a.score)
  const [best = { shift: 0, score: 0 }, next = best] = ranked
  return { ...best, lead: best.score - next.score }
}

/** The split into two differing, clear shifts that is best, if it is clearly better than one shift throughout. */
const findChange = (evidence: Evidence, whole: Verdict): { at: number; before: Verdict; after: Verdict } | null => {
  let best: { at: number; before: Verdict; after: Verdict } | null = null
  let bestScore = whole.score + CHANGE_LEAD
  const end = evidence.labels.length
  for (let at = SHORTEST_SEGMENT; at <= end - SHORTEST_SEGMENT; at++) {
    const before = judge(evidence, 0, at)
    const after = judge(evidence, at, end)
    const clear = before.lead > LEAD && after.lead > LEAD && before.shift !== after.shift
    if (clear && before.score + after.score > bestScore) {
      best = { at, before, after }
      bestScore = before.score + after.score
    }
  }
  return best
}

/** Of the pairs that are not {@link FAR} from the usual ratio. */
const correlationOf = (all: readonly (readonly [number, number])[]): number | null => {
  if (all.length < 3) return null
  const usual = median(all.map(([x, y]) => x - y))
  const pairs = all.filter(([x, y]) => Math.abs(x - y - usual) <= FAR)
  // Rounding gives even a constant series a spread, and two of them a correlation.
  const isConstant = (side: 0 | 1): boolean => pairs.every((pair) => pair[side] === pairs[0]?.[side])
  if (isConstant(0) || isConstant(1)) return null
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [meanX, meanY] = [mean(0), mean(1)]
  let [xx, yy, xy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))))
}

/**
 * By how many days the labels of viewers are off the labels of the views that they belong to.
 *
 * Viewers labelled D belong to the views labelled D - `shift`, a whole number in -2..2. Each shift is judged by how steady
 * views per viewer are under it and how many days would have more viewers than views, on the same days for all shifts. At
 * most one change inside, segments of 14 compared days or more. Where the evidence is weak (short or flat series, a tie,
 * series that do not go together) the shift is 0 and not `confident`: a wrong shift is worse than none.
 *
 * @param views dated series, one entry a day, any order; days without a positive number are left out.
 * @param viewers the same for viewers.
 * @throws RangeError for a date that is not `YYYY-MM-DD`.
 */
export const detectDayShift = (views: readonly DatedValue[], viewers: readonly DatedValue[]): DayShift => {
  const viewsByDay = positive(views)
  const viewersByDay = positive(viewers)
  const days = [...viewersByDay.keys()].sort((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { shift: 0, confident: false, segments: [] }
  const evidence = gatherEvidence(viewsByDay, viewersByDay)
  const compared = evidence.labels.length
  const whole = compared >= SHORTEST_SEGMENT ? judge(evidence, 0, compared) : { shift: 0, score: 0, lead: 0 }
  const change = compared >= 2 * SHORTEST_SEGMENT ? findChange(evidence, whole) : null
  const changeDay = change === null ? undefined : evidence.labels[change.at]
  const describe = (from: number, to: number, verdict: Verdict): ShiftSegment =>
    describeSegment(viewsByDay, viewersByDay, from, to, verdict)
  const segments =
    change === null || changeDay === undefined
      ? [describe(first, last, whole)]
      : [describe(first, changeDay - 1, change.before), describe(changeDay, last, change.after)]
  return {
    shift: segments.at(-1)?.shift ?? 0,
    confident: segments.every((segment) => segment.confident),
    segments,
  }
}

const describeSegment = (
  views: ReadonlyMap<number, number>,
  viewers: ReadonlyMap<number, number>,
  from: number,
  to: number,
  verdict: Verdict,
): ShiftSegment => {
  const pairsAt = (shift: number): [number, number][] =>
    [...viewers].flatMap(([day, people]) => {
      const plays = views.get(day - shift)
      return day >= from && day <= to && plays !== undefined ? [[Math.log(plays), Math.log(people)]] : []
    })
  const aboveViews = (pairs: readonly (readonly [number, number])[]): number => pairs.filter(([x, y]) => y > x).length
  const confident = verdict.lead > LEAD && (correlationOf(pairsAt(verdict.shift)) ?? 0) >= LEAST_CORRELATION
  const shift = confident ? verdict.shift : 0
  const pairs = pairsAt(shift)
  return {
    from: isoDate(from),
    to: isoDate(to),
    shift,
    confident,
    pairs: pairs.length,
    correlation: correlationOf(pairs),
    aboveViews: aboveViews(pairs),
    aboveViewsUnshifted: aboveViews(pairsAt(0)),
  }
}

const isoDate = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
