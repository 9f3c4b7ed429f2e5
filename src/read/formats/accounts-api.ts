import type { Dimension, Segment, SourceFraction } from '../../domain/audience.ts'
import { column } from '../cells/columns.ts'
import { type VideoColumn, videosPart } from '../cells/part-video.ts'
import type { ReadRow } from '../cells/read-rows.ts'
import { readSource, segmentsOf, slicesOf } from '../cells/segments.ts'
import { defineFormat } from '../format.ts'

type NestedField = 'impressionSources' | 'genders' | 'countries' | 'cities'

const nestedOf = (row: ReadRow<VideoColumn | NestedField>, field: NestedField, nameKey: string) =>
  slicesOf(row.cells[field], nameKey, row.place, row.headers[field] ?? field)

const sourcesOf = (row: ReadRow<VideoColumn | NestedField>): SourceFraction[] =>
  nestedOf(row, 'impressionSources', 'impression_source').flatMap(({ name, fraction }) => {
    const source = readSource(name)
    return source === null ? [] : [{ source, fraction }]
  })

const audienceOf = (row: ReadRow<VideoColumn | NestedField>): Segment[] => {
  const lists: readonly [Dimension, NestedField, string, boolean][] = [
    ['gender', 'genders', 'gender', true],
    // The API stops at ten countries and ten cities: these lists do not sum to 1.
    ['territory', 'countries', 'country', false],
    ['city', 'cities', 'city_name', false],
  ]
  return lists.flatMap(([dimension, field, key, complete]) =>
    segmentsOf(dimension, 'viewers', nestedOf(row, field, key), complete),
  )
}

export const accountsApiVideos = defineFormat({
  id: 'accounts-api-videos',
  title: 'TikTok Accounts API: videos (JSON, JSON Lines or CSV)',
  find: 'GET /open_api/v1.3/business/video/list/ of the TikTok API for Business, or the same keys as CSV from a warehouse',
  gives: ['views and shares by video', 'measured reach by video', 'traffic sources', 'audience of viewers'],
  columns: {
    id: column('text', 'item_id', 'essential'),
    views: column('count', 'video_views', 'essential'),
    viewers: column('count', 'reach'),
    handle: column('text', 'business_username'),
    postedAt: column('date', 'create_time'),
    title: column('text', 'caption'),
    url: column('text', 'share_url'),
    likes: column('count', 'likes'),
    comments: column('count', 'comments'),
    shares: column('count', 'shares'),
    saves: column('count', 'favorites'),
    profileViews: column('count', 'profile_views'),
    newFollowers: column('net', 'new_followers'),
    watchSeconds: column('amount', 'total_time_watched'),
    meanWatchSeconds: column('amount', 'average_time_watched'),
    fullWatchFraction: column('fraction', 'full_video_watched_rate'),
    durationSeconds: column('amount', 'video_duration'),
    impressionSources: column('nested', 'impression_sources'),
    genders: column('nested', 'audience_genders'),
    countries: column('nested', 'audience_countries'),
    cities: column('nested', 'audience_cities'),
  },
  part: (rows) => {
    const nested = new Map(rows.map((row) => [row.place, { sources: sourcesOf(row), audience: audienceOf(row) }]))
    const part = videosPart(rows)
    const videos = part.videos.map((each) => {
      const { sources = [], audience = [] } = nested.get(each.place) ?? {}
      const more = { ...(sources.length > 0 ? { sources } : {}), ...(audience.length > 0 ? { audience } : {}) }
      return { ...each, video: { ...each.video, ...more } }
    })
    return { ...part, videos }
  },
})
