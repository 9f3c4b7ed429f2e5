import { column } from '../cells/columns.ts'
import { partDays } from '../cells/part-day.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

/**
 * Any table of days whose columns the user names.
 *
 * By its headers alone it is taken for one only where it tells new viewers from returning ones, which no table of posts does: a date
 * beside views may as well be the day of a post.
 */
export const dayTable = defineFormat({
  id: 'day-table',
  title: 'A table of days, named with --map, or with new and returning viewers by common names',
  find: 'Any spreadsheet or tool: one row a day, with its views or its viewers',
  gives: ['views and shares by day', 'measured reach by day', 'new and returning viewers by day'],
  columns: {
    date: column('date', ['Date', 'Day'], 'essential'),
    views: column('count', ['Views', 'Video views', 'Total views', 'video_views']),
    viewers: column('count', ['Viewers', 'Total viewers', 'Reach', 'Reached audience', 'unique_video_views']),
    newViewers: column('count', ['New viewers', 'new_viewers']),
    returningViewers: column('count', ['Returning viewers', 'returning_viewers']),
    profileViews: column('net', ['Profile views', 'profile_views']),
    likes: column('net', 'Likes'),
    comments: column('net', 'Comments'),
    shares: column('net', 'Shares'),
    followers: column('count', ['followers_count', 'Follower count']),
    followersChange: column('net', 'Net growth'),
    newFollowers: column('net', 'New followers'),
    lostFollowers: column('net', 'Lost followers'),
    engagedViewers: column('count', ['Engaged viewers', 'engaged_viewers']),
    handle: column('text', ['Username', 'Handle', 'Account']),
  },
  loose: {
    oneOf: ['newViewers', 'returningViewers'],
    atLeast: 4,
    named: { field: 'date', oneOf: ['views', 'viewers'] },
  },
  part: (rows) => ({ ...EMPTY_PART, days: partDays(rows) }),
})
