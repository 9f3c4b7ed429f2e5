import { figureColumn, textColumn, wordColumn } from '../page/cells.ts'
import { titleWithWindow } from '../page/figure-grid.ts'
import { formatWhole } from '../page/format-number.ts'
import type { Grid } from '../page/page.ts'
import type { ReportDay } from '../report.ts'
import { cleanText } from '../text/clean-text.ts'
import { dailyChart } from './daily-chart.ts'
import { EMPTY, type Html, html } from './escape-html.ts'
import { figure } from './figure.ts'

/** Views and viewers day by day; null where the export has no days. */
export const daysFigure = (series: readonly ReportDay[]): Html | null => {
  const [first, last] = [series[0], series.at(-1)]
  if (first === undefined || last === undefined) return null
  const title = titleWithWindow('Views and viewers', { from: first.date, to: last.date })
  const young = series.filter(({ provisional }) => provisional).length
  const hasViews = series.some(({ views }) => views !== null)
  const hasViewers = series.some(({ viewers }) => viewers !== null)
  return figure({
    title,
    text: `${peakWords(series)}${
      hasViewers
        ? 'Viewers are the distinct people of one day; those of several days must not be added up.'
        : 'The export has no viewers by day.'
    }`,
    draw: (width, label) => dailyChart(series, label, width),
    bases: ['measured'],
    keys: html`<ul class="legend">${hasViews ? html`<li><span class="key views">views</span></li>` : EMPTY}${
      hasViewers ? html`<li><span class="key viewers">viewers of the day</span></li>` : EMPTY
    }${young === 0 ? EMPTY : html`<li><span class="key provisional">provisional</span>: still being counted when exported</li>`}</ul>`,
    tables: [dayGrid(title, series)],
  })
}

const peakWords = (series: readonly ReportDay[]): string => {
  const known = series.flatMap(({ date, views }) => (views === null ? [] : [{ date, views }]))
  const [first] = known
  if (first === undefined) return ''
  const peak = known.reduce((best, day) => (day.views > best.views ? day : best), first)
  return `Most views: ${formatWhole(peak.views)} on ${cleanText(peak.date)}. `
}

const dayGrid = (title: string, series: readonly ReportDay[]): Grid => ({
  kind: 'grid',
  title,
  columns: [textColumn('Day'), figureColumn('Views'), figureColumn('Viewers'), wordColumn('Remark')],
  rows: series.map(({ date, views, viewers, provisional }) => [
    { text: cleanText(date) },
    { text: views === null ? 'missing' : formatWhole(views) },
    { text: viewers === null ? 'missing' : formatWhole(viewers) },
    { text: provisional ? 'provisional' : '' },
  ]),
  notes: [],
})
