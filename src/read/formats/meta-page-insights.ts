import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import { fullDate, trailingWindow } from '../cells/part-window.ts'
import { dateOf, readingOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

/** The week and the 28 days of a row end on its date: only so do they lie between the largest day and the sum of the days. */
export const metaPageInsights = defineFormat({
  id: 'meta-page-insights',
  title: 'Facebook Page Insights: people by day, by 7 and by 28 days',
  find: 'Facebook Page > Insights > Export data (until 2021), or a table with the columns date, daily_total_reach, weekly_total_reach, 28_days_total_reach',
  gives: ['measured reach by day', 'measured reach of several days'],
  columns: {
    date: column('date', 'Date', 'essential'),
    viewers: column('count', ['Daily Total Reach', 'daily_total_reach'], 'essential'),
    weekly: column('count', ['Weekly Total Reach', 'weekly_total_reach'], 'essential'),
    monthly: column('count', ['28 Days Total Reach', '28_days_total_reach'], 'required'),
    views: column('count', ['Daily Total Impressions', 'daily_total_impressions']),
  },
  refusal: {
    code: 'other-platform',
    message: 'these are the people of a Facebook page (columns Daily, Weekly, 28 Days Total Reach)',
  },
  locale: 'en-US',
  platform: () => 'facebook',
  blankInSecondHeader: 'date',
  part: (rows) => ({
    ...EMPTY_PART,
    days: partDays(rows),
    windows: rows.flatMap((row) => {
      const to = fullDate(dateOf(row, 'date'))
      if (to === null) return []
      return [...trailingWindow(readingOf(row, 'weekly'), to, 7), ...trailingWindow(readingOf(row, 'monthly'), to, 28)]
    }),
  }),
})
