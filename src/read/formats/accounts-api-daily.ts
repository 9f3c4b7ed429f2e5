import type { Dimension, Segment } from '../../domain/audience.ts'
import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import type { ReadRow } from '../cells/read-rows.ts'
import { segmentsOf, slicesOf } from '../cells/segments.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

const BUSINESS_GET = 'GET /open_api/v1.3/business/get/ of the TikTok API for Business'

/** Keys of a day, which warehouses keep as they are. */
export const DAY_COLUMNS = {
  profileViews: column('net', 'profile_views'),
  likes: column('net', 'likes'),
  comments: column('net', 'comments'),
  shares: column('net', 'shares'),
  followers: column('count', 'followers_count'),
  // The net change of the day, whatever its name says.
  followersChange: column('net', 'daily_total_followers'),
  newFollowers: column('net', 'daily_new_followers'),
  lostFollowers: column('net', 'daily_lost_followers'),
  engagedViewers: column('count', 'engaged_audience'),
} as const

export const accountsApiDaily = defineFormat({
  id: 'accounts-api-daily',
  title: 'TikTok Accounts API: days (JSON, or the same keys as CSV)',
  find: `${BUSINESS_GET}, with video_views and unique_video_views among the fields`,
  gives: ['views and shares by day', 'measured reach by day', 'followers'],
  columns: {
    date: column('date', 'date', 'essential'),
    views: column('count', 'video_views', 'essential'),
    // Business accounts only.
    viewers: column('count', 'unique_video_views'),
    handle: column('text', ['business_username', 'profile_username', 'username']),
    ...DAY_COLUMNS,
  },
  oneOf: ['viewers', 'followers', 'followersChange', 'newFollowers', 'engagedViewers'],
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})

type ListField = 'ages' | 'genders' | 'countries' | 'cities'

/** Followers, not viewers. The API stops at ten countries and ten cities: these lists do not sum to 1. */
const LISTS: readonly (readonly [ListField, Dimension, nameKey: string, complete: boolean])[] = [
  ['genders', 'gender', 'gender', true],
  ['ages', 'age', 'age', true],
  ['countries', 'territory', 'country', false],
  ['cities', 'city', 'city_name', false],
]

const segmentsIn = (row: ReadRow<ListField>): Segment[] =>
  LISTS.flatMap(([field, dimension, key, complete]) => {
    const slices = slicesOf(row.cells[field], key, row.place, row.headers[field] ?? field)
    return segmentsOf(dimension, 'followers', slices, complete)
  })

export const accountsApiAudience = defineFormat({
  id: 'accounts-api-audience',
  title: 'TikTok Accounts API: followers by age, gender, country and city',
  find: `${BUSINESS_GET}, with audience_ages, audience_genders, audience_countries and audience_cities among the fields`,
  gives: ['audience of followers'],
  columns: {
    genders: column('nested', 'audience_genders', 'essential'),
    ages: column('nested', 'audience_ages'),
    countries: column('nested', 'audience_countries'),
    cities: column('nested', 'audience_cities'),
  },
  part: ([row]) => (row === undefined ? EMPTY_PART : { ...EMPTY_PART, audience: segmentsIn(row) }),
})
