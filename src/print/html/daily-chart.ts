import { areaY, axisX, axisY, dot, gridY, lineY, type Markish, rect, ruleY, text } from '@observablehq/plot'
import type { ReportDay } from '../report.ts'
import { drawSvg } from './draw-svg.ts'
import type { Html } from './escape-html.ts'
import { formatShort } from './format-short.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAY = 86_400_000
/** From so many days on, ticks are months. */
const MONTHLY = 200

interface Point {
  readonly day: Date
  readonly views: number | null
  readonly viewers: number | null
}

/**
 * Views and viewers day by day: lines that break where a day is missing, with the provisional days behind a pattern.
 *
 * @param label what the picture shows, in words
 */
export const dailyChart = (series: readonly ReportDay[], label: string, width: number): Html => {
  const points = everyDay(series)
  const provisional = series.filter((day) => day.provisional).map(({ date }) => dayOf(date))
  const last = points.at(-1)?.day ?? new Date(0)
  const first = points[0]?.day ?? last
  return drawSvg(label, {
    width,
    height: width < 500 ? 210 : 260,
    marginTop: 20,
    marginLeft: 44,
    marginRight: 12,
    marginBottom: 32,
    x: { type: 'utc', domain: [new Date(first.getTime() - DAY / 2), new Date(last.getTime() + DAY / 2)], axis: null },
    y: { domain: [0, highest(series)], axis: null },
    marks: [
      gridY({ ticks: 4, className: 'grid' }),
      axisY({ ticks: 4, tickSize: 0, tickFormat: formatShort, label: null, className: 'tick' }),
      axisX({
        ticks: ticksOf(first, last, width < 500 ? 4 : 7),
        tickSize: 0,
        tickPadding: 11,
        tickFormat: tickWords(first, last),
        label: null,
        className: 'tick',
      }),
      ...provisionalMarks(provisional, highest(series)),
      ruleY([0], { className: 'base' }),
      areaY(points, { x: 'day', y: 'viewers', className: 'area' }),
      ...seriesMarks(points, 'views'),
      ...seriesMarks(points, 'viewers'),
    ],
  })
}

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`)

const highest = (series: readonly ReportDay[]): number =>
  series.reduce((top, { views, viewers }) => Math.max(top, views ?? 0, viewers ?? 0), 1)

/** The days with a gap wherever one or more are missing, so that no line is drawn over it. */
const everyDay = (series: readonly ReportDay[]): Point[] =>
  series.flatMap(({ date, views, viewers }, index) => {
    const day = dayOf(date)
    const before = index === 0 ? undefined : series[index - 1]
    const gap = before !== undefined && day.getTime() - dayOf(before.date).getTime() > DAY
    const hole = gap ? [{ day: new Date(day.getTime() - DAY), views: null, viewers: null }] : []
    return [...hole, { day, views, viewers }]
  })

const seriesMarks = (points: readonly Point[], of: 'views' | 'viewers'): Markish[] => {
  const alone = points.filter(
    (point, index) => point[of] !== null && points[index - 1]?.[of] == null && points[index + 1]?.[of] == null,
  )
  return [
    lineY(points, { x: 'day', y: of, className: `line-${of}` }),
    ...(alone.length === 0 ? [] : [dot(alone, { x: 'day', y: of, r: 2.5, className: `dot-${of}` })]),
  ]
}

const provisionalMarks = (days: readonly Date[], top: number): Markish[] => {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return []
  const [from, to] = [new Date(first.getTime() - DAY / 2), new Date(last.getTime() + DAY / 2)]
  return [
    rect([{ from, to }], { x1: 'from', x2: 'to', y1: 0, y2: top, className: 'provisional' }),
    text([{ to }], {
      x: 'to',
      y: top,
      dy: -6,
      text: () => 'provisional',
      textAnchor: 'end',
      lineAnchor: 'bottom',
      className: 'note',
    }),
  ]
}

/** Days at even distances, or firsts of months. */
const ticksOf = (first: Date, last: Date, most: number): Date[] => {
  const days = Math.round((last.getTime() - first.getTime()) / DAY)
  if (days < MONTHLY) {
    const step = Math.max(1, Math.ceil(days / (most - 1)))
    return Array.from({ length: Math.floor(days / step) + 1 }, (_, n) => new Date(first.getTime() + n * step * DAY))
  }
  const months = (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth()
  const step = Math.max(1, Math.ceil(months / most))
  return Array.from(
    { length: Math.floor((months - 1) / step) + 1 },
    (_, n) => new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1 + n * step, 1)),
  )
}

const tickWords =
  (first: Date, last: Date) =>
  (day: Date): string => {
    const month = MONTHS[day.getUTCMonth()] ?? ''
    const long = last.getTime() - first.getTime() >= MONTHLY * DAY
    return long ? `${month} ${day.getUTCFullYear()}` : `${day.getUTCDate()} ${month}`
  }
