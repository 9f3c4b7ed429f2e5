import { column } from '../cells/columns.ts'
import { paidPart } from '../cells/part-paid.ts'
import { defineFormat } from '../format.ts'

/** Ads Manager: a table made by hand, with the columns that somebody chose; the last row may be the total of all. */
export const adsReport = defineFormat({
  id: 'ads-report',
  title: 'TikTok Ads Manager: report',
  find: 'TikTok Ads Manager (ads.tiktok.com) > Reporting > Custom reports > Export, as CSV or XLSX',
  gives: ['paid reach, kept apart'],
  columns: {
    adName: column('text', 'Ad name'),
    adId: column('text', 'Ad ID'),
    adgroupName: column('text', ['Ad group name', 'Ad group']),
    adgroupId: column('text', 'Ad group ID'),
    campaignName: column('text', ['Campaign name', 'Campaign']),
    campaignId: column('text', 'Campaign ID'),
    accountName: column('text', ['Account name', 'Advertiser name']),
    accountId: column('text', ['Account ID', 'Advertiser ID']),
    date: column('date', ['By Day', 'Day', 'Date']),
    impressions: column('count', 'Impressions', 'essential'),
    viewers: column('count', 'Reach'),
    frequency: column('amount', 'Frequency'),
    cost: column('money', ['Cost', 'Total cost', 'Spend']),
    currency: column('text', 'Currency'),
    perThousand: column('money', 'Cost per 1,000 people reached'),
    clicks: column('text', 'Clicks (destination)'),
    clickRate: column('text', 'CTR (destination)'),
    clickCost: column('text', 'CPC (destination)'),
    plays: column('text', [
      ...['Video views at 25%', '2-second video views', '6-second video views'],
      ...['6-second focused views', '15-second focused views'],
    ]),
  },
  // Meta's reports have the cost of a thousand people too: what they call it by is left to them.
  oneOf: ['perThousand', 'clicks', 'clickRate', 'clickCost', 'plays'],
  totals: ['adName', 'adgroupName', 'campaignName', 'accountName', 'date'],
  part: (rows, _, totals) => paidPart(rows, totals),
})

/** A key of the API, bare as warehouses flatten it, or in its envelope. */
const metric = (name: string): string[] => [`metrics.${name}`, name, `metrics_${name}`]
const dimension = (name: string): string[] => [`dimensions.${name}`, name, `dimensions_${name}`]

const API_COLUMNS = {
  adName: column('text', metric('ad_name')),
  adId: column('text', dimension('ad_id')),
  adgroupName: column('text', metric('adgroup_name')),
  adgroupId: column('text', dimension('adgroup_id')),
  campaignName: column('text', metric('campaign_name')),
  campaignId: column('text', dimension('campaign_id')),
  accountId: column('text', dimension('advertiser_id')),
  impressions: column('count', metric('impressions'), 'essential'),
  viewers: column('count', metric('reach')),
  cost: column('amount', metric('spend'), 'essential'),
  frequency: column('amount', metric('frequency')),
} as const

export const adsApi = defineFormat({
  id: 'ads-api',
  title: 'TikTok Marketing API: report (JSON, or flattened by a connector)',
  find: 'GET /open_api/v1.3/report/integrated/get/ of the TikTok API for Business, with reach among the metrics',
  gives: ['paid reach, kept apart'],
  columns: {
    ...API_COLUMNS,
    date: column('date', [...dimension('stat_time_day'), ...dimension('stat_time_hour')]),
    perThousand: column('text', metric('cost_per_1000_reached')),
    plays: column('text', metric('video_play_actions')),
  },
  oneOf: ['date', 'adgroupId', 'accountId', 'perThousand', 'plays'],
  part: (rows) =>
    paidPart(
      rows,
      undefined,
      rows.some(({ headers }) => /hour$/i.test(headers.date ?? '')),
    ),
})

/** The same keys in capitals, with the time at which the connector wrote the row. Most of its tables are by the hour. */
export const fivetranAds = defineFormat({
  id: 'fivetran-ads',
  title: 'TikTok Ads by Fivetran: reports of ads, ad groups and campaigns',
  find: 'The tables *_report_hourly and *_report_daily that Fivetran writes to a warehouse, saved as CSV',
  gives: ['paid reach, kept apart'],
  columns: {
    ...API_COLUMNS,
    viewers: column('count', metric('reach'), 'required'),
    date: column('date', ['STAT_TIME_HOUR', 'STAT_TIME_DAY'], 'essential'),
    synced: column('text', '_FIVETRAN_SYNCED', 'essential'),
    perThousand: column('text', 'COST_PER_1000_REACHED'),
  },
  part: (rows) =>
    paidPart(
      rows,
      undefined,
      rows.some(({ headers }) => /hour$/i.test(headers.date ?? '')),
    ),
})
