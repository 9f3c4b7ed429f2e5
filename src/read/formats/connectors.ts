import { column } from '../cells/columns.ts'
import { videosPart } from '../cells/part-video.ts'
import { defineFormat } from '../format.ts'

/** The keys of the Accounts API under names of the connector's own. Its table of days is read as accounts-api-daily. */
export const windsorOrganic = defineFormat({
  id: 'windsor-organic',
  title: 'TikTok Organic by Windsor.ai: videos',
  find: 'Windsor.ai > TikTok Organic, with video_id, video_views, shares and reach among the fields',
  gives: ['views and shares by video', 'measured reach by video'],
  columns: {
    id: column('text', 'video_id', 'essential'),
    views: column('count', ['video_views', 'video_views_count'], 'essential'),
    viewers: column('count', ['reach', 'video_reach'], 'essential'),
    title: column('text', ['video_title', 'video_description', 'video_caption']),
    url: column('text', ['video_share_url', 'share_url', 'embed_link', 'video_embed_url']),
    postedAt: column('date', ['video_create_datetime', 'video_create_time', 'create_time']),
    exportedOn: column('date', 'date'),
    likes: column('count', ['likes', 'video_likes']),
    comments: column('count', ['comments', 'video_comments']),
    shares: column('count', ['shares', 'video_shares']),
    saves: column('count', ['favorites', 'video_favorites']),
    durationSeconds: column('amount', 'video_duration'),
    watchSeconds: column('amount', ['total_time_watched', 'video_total_time_watched']),
    meanWatchSeconds: column('amount', ['average_time_watched', 'video_average_time_watched']),
    fullWatchFraction: column('fraction', ['full_video_watched_rate', 'video_full_watched_rate']),
  },
  everyday: true,
  part: (rows) => videosPart(rows),
})

export const couplerOrganic = defineFormat({
  id: 'coupler-organic',
  title: 'TikTok Organic by Coupler.io: videos',
  find: 'Coupler.io > TikTok Organic > Videos, with Video ID, Total Play, Total Share and Reach among the fields',
  gives: ['views and shares by video', 'measured reach by video'],
  columns: {
    id: column('text', 'Video ID', 'essential'),
    views: column('count', ['Total Play', 'Video Views'], 'essential'),
    likes: column('count', 'Total Like', 'essential'),
    shares: column('count', 'Total Share', 'required'),
    comments: column('count', 'Total Comment', 'required'),
    downloads: column('count', 'Total Download'),
    viewers: column('count', 'Reach'),
    // Never read: how often a post was shown is not how often it was watched.
    impressions: column('text', 'Impressions'),
    title: column('text', 'Video Title'),
    url: column('text', ['Share URL', 'Video URL']),
    handle: column('text', ['Username', 'Profile Username']),
    postedAt: column('date', 'Create Time'),
    durationSeconds: column('amount', 'Video Duration'),
    watchSeconds: column('amount', 'Total Time Watched'),
    meanWatchSeconds: column('amount', 'Average Time Watched'),
    fullWatchFraction: column('fraction', 'Full Video Watched Rate'),
  },
  part: (rows) => videosPart(rows),
})
