import type { Period, ReachWindow } from '../../domain/account.ts'
import { addDays, dayNumber } from '../../domain/calendar.ts'
import type { Day, IsoDate } from '../../domain/day.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
import type { Interval } from '../interval.ts'
import type { EstimateSettings } from '../settings.ts'
import type { Traffic } from '../traffic.ts'
import type { KnownUnion } from '../union/overlap-prior.ts'
import type { Belief } from '../views-per-viewer/beliefs.ts'
import { viewersFromViews } from '../views-per-viewer/viewers-from-views.ts'
import { type AlignedDays, calendarDays, type ViewerRow } from './align-days.ts'
import { agreeingWindows, evidenceOf, knownWindows } from './known-windows.ts'
import { exactTerms, measuredTerms, statedTerms } from './measured-terms.ts'
import type { PeriodViewers } from './period.ts'
import { type PeriodReachBounds, periodReachBounds, type ViewerDay } from './period-reach-bounds.ts'
import { unionOfParts } from './union-of-parts.ts'

/** "New viewer" means new within a year: windows are no longer. */
const LONGEST_WINDOW = 365

const isNumeric = ({ viewers }: ViewerRow): boolean => viewers.value !== null

/** The rows from the first to the last with a number, at most a year, latest first. */
const windowRows = (rows: readonly ViewerRow[]): { rows: readonly ViewerRow[]; cut: boolean; leading: boolean } => {
  const numeric = rows.filter(isNumeric)
  const [first, last] = [numeric[0], numeric.at(-1)]
  if (first === undefined || last === undefined) return { rows: [], cut: false, leading: false }
  const earliest = addDays(last.label, 1 - LONGEST_WINDOW)
  const cut = first.label < earliest
  const inside = rows.filter(({ label }) => label >= first.label && label >= earliest && label <= last.label)
  // Rows before the first number say "no data yet": the account is younger than the file. Only new viewers can bear that out.
  const leading =
    !cut &&
    rows.some(
      ({ label, viewers, newViewers }) =>
        label < first.label && viewers.value === null && newViewers !== undefined && newViewers.value === null,
    )
  return { rows: inside, cut, leading }
}

const viewerDays = (rows: readonly ViewerRow[], days: readonly Day[]): ViewerDay[] => {
  const byLabel = new Map(rows.map((row) => [row.label, row]))
  const views = new Map(days.map((day) => [day.date, day.views?.value ?? null]))
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  let late = 0
  return calendarDays(first.label, last.label).map((label: IsoDate) => {
    const row = byLabel.get(label)
    if (row !== undefined) late = Date.parse(row.label) - Date.parse(row.date)
    const date = row?.date ?? addDays(label, -late / 86_400_000)
    return {
      total: row?.viewers.value ?? null,
      new: row?.newViewers?.value ?? null,
      returning: row?.returningViewers?.value ?? null,
      views: views.get(date) ?? null,
    }
  })
}

/**
 * People reached in the days with measured viewers: the layer-cake union inside the bounds that new and returning viewers give.
 *
 * Days inside the window without measured viewers are estimated from their views. Null where no day has measured viewers. @param leastOfVideos proven by a video of the window, 0 where none is
 */
export const measuredPeriod = (
  aligned: AlignedDays,
  belief: () => Belief,
  traffic: Traffic | null,
  leastOfVideos: (window: PeriodViewers['window']) => number,
  settings: EstimateSettings,
  windows: readonly ReachWindow[] = [],
): { period: PeriodViewers | null; problems: readonly Problem[] } => {
  const { rows, cut, leading } = windowRows(aligned.rows)
  const numeric = rows.filter(isNumeric)
  const dates = numeric.map(({ date }) => date).sort()
  const [from, to] = [dates[0], dates.at(-1)]
  if (from === undefined || to === undefined) return { period: null, problems: [] }
  const window = { from, to }
  const windowDays = viewerDays(rows, aligned.days)
  const found = periodReachBounds(windowDays, { fromBirth: leading })
  const readings = numeric.flatMap((row) => [row.viewers, row.newViewers, row.returningViewers])
  const reaches = numeric.map(({ viewers }) => viewers.value ?? 0)
  const gaps = gapsIn(aligned, numeric, window)
  const filled = gaps.map((views) => viewersFromViews(views.value ?? 0, belief().posterior, settings.level).value)
  const measuredSum = reaches.reduce((total, reach) => total + reach, 0)
  const sum = filled.reduce((total, reach) => total + reach, measuredSum)
  const low = Math.min(measuredSum, Math.max(found.low, leastOfVideos(window), ...reaches))
  const most = settings.ceiling ?? Infinity
  const byDays = { low, high: Math.max(low, Math.min(found.high ?? sum, most), Math.min(sum, most)) }
  const known = agreeingWindows(knownWindows(windows, window, aligned.days), byDays)
  const bounds = { low: Math.max(low, known.low), high: Math.min(byDays.high, known.high ?? Infinity) }
  const problems = [...problemsOf(found, window, gaps.length, cut), ...known.problems]
  const about = {
    window,
    parts: 'measured-days',
    count: numeric.length + gaps.length,
    readings: byColumn([...readings, ...gaps, ...known.readings]),
    sum,
    viewerDays: measuredSum,
    daily: numeric.map(({ viewers }) => viewers),
  } as const
  if (known.exact !== null) {
    const { exact, readings: cells } = known
    const terms = () => statedTerms(exact, cells)
    return { period: { ...about, ...stated(exact), readings: cells, terms }, problems }
  }
  const only = onlyDay(numeric)
  if ((only !== null && gaps.length === 0) || found.exact) {
    const interval = only ?? { value: found.low, low: found.low, high: found.low }
    const basis = only === null ? 'bounded' : 'measured'
    const terms = () => exactTerms(only, windowDays, numeric)
    return { period: { ...about, ...stated(interval), basis, terms }, problems }
  }
  const parts = [
    ...reaches.map((people) => ({ people, measured: true })),
    ...filled.map((people) => ({ people, measured: false })),
  ]
  const evidence = evidenceOf(window, [...known.unions, ...fromBirth(aligned)])
  const whole = unionOfParts('days', parts, bounds, gaps.length > 0 ? belief() : null, traffic, settings, evidence)
  const { taught, ...union } = whole
  const { interval } = union
  const certain = interval.low === interval.high
  const period: PeriodViewers = {
    ...about,
    ...union,
    // A day whose numbers contradict each other may have more viewers than the views that bound it.
    bounds: {
      low: bounds.low,
      high: found.high === null ? known.high : topOf(Math.min(found.high, most), bounds.high, known.high),
    },
    basis: certain ? 'bounded' : taught > 0 || union.learned ? 'calibrated' : 'assumed',
    assumes: certain ? [] : union.assumes,
    terms: () => [...measuredTerms(windowDays, numeric, gaps, bounds.low), ...union.terms()],
  }
  return { period, problems }
}

/** People that a number of the export states: what it says is all that is possible. */
const stated = (interval: Interval) =>
  ({
    interval,
    bounds: { low: interval.low, high: interval.high },
    basis: 'measured',
    assumes: [],
    overlap: null,
  }) as const

const problemsOf = (
  { birthUnproven }: PeriodReachBounds,
  { from, to }: Period,
  gaps: number,
  cut: boolean,
): Problem[] => [
  ...(birthUnproven ? [problem('birth-unproven', `the first day with viewers is ${from}`)] : []),
  ...(gaps > 0 ? [problem('days-filled', `${gaps} days from ${from} to ${to}`)] : []),
  ...(cut ? [problem('over-a-year', `viewers are known before ${from}`)] : []),
]

/** A bound by the days, not below what was estimated, and a bound by windows with known people. */
const topOf = (byDays: number, estimated: number, byWindows: number | null): number =>
  byWindows === null ? Math.max(byDays, estimated) : Math.min(Math.max(byDays, estimated), byWindows)

/** The first year of an account that is older: its people are its new viewers, added up. */
const fromBirth = ({ rows, days }: AlignedDays): KnownUnion[] => {
  const first = rows.findIndex(isNumeric)
  const [birth, last] = [rows[first], rows.findLast(isNumeric)]
  if (first < 1 || birth === undefined || last === undefined) return []
  const end = addDays(birth.label, LONGEST_WINDOW - 1)
  if (last.label <= end || rows[0]?.newViewers?.value !== null) return []
  const year = rows.filter(({ label }) => label >= birth.label && label <= end)
  const { exact, low } = periodReachBounds(viewerDays(year, days), { fromBirth: true })
  const reaches = year.map(({ viewers }) => viewers.value ?? 0)
  return exact ? [{ reaches, union: low, middle: dayNumber(birth.date) + (reaches.length - 1) / 2 }] : []
}

/** Views of the days inside the window whose viewers were not measured: people came on these days too. */
const gapsIn = (
  { days }: AlignedDays,
  rows: readonly ViewerRow[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Reading[] => {
  const measured = new Set(rows.map(({ date }) => date))
  return days.flatMap(({ date, views }) =>
    date >= from && date <= to && !measured.has(date) && (views?.value ?? 0) > 0 && views ? [views] : [],
  )
}

/** The people of the only day that anybody came, with its rounding cell; null where there are several. */
const onlyDay = (rows: readonly ViewerRow[]): Interval | null => {
  const some = rows.filter(({ viewers }) => viewers.value !== 0)
  const { value, low, high } = (some[0] ?? rows[0])?.viewers ?? {}
  return some.length > 1 || value == null || low == null || high == null ? null : { value, low, high }
}

/** Readings grouped by column, so that neighbouring lines join to one reference. */
const byColumn = <T extends { readonly column: string } | undefined>(readings: readonly T[]): T[] => {
  const columns = [...new Set(readings.flatMap((reading) => (reading === undefined ? [] : [reading.column])))]
  return columns.flatMap((column) => readings.filter((reading) => reading?.column === column))
}
