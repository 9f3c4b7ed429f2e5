import { column } from '../cells/columns.ts'
import { videosPart } from '../cells/part-video.ts'
import { dateOf, readingOf, textOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART, type PartDay } from '../part.ts'

/** Which number of a day the title of the file names; the others say nothing of reach. */
const metricOf = (title: string | null): 'views' | 'viewers' | null => {
  const name =
    title
      ?.trim()
      .toLowerCase()
      .replace(/^(?:facebook|instagram) /, '') ?? ''
  if (name === 'views') return 'views'
  return name === 'reach' || name === 'viewers' ? 'viewers' : null
}

/** One metric a file, its name on a line above the header: told from TikTok's `Viewers.csv` by its columns. */
export const metaDaily = defineFormat({
  id: 'meta-daily',
  title: 'Meta Business Suite (Instagram, Facebook): one metric by day',
  find: 'Meta Business Suite > Insights > Export',
  gives: ['measured reach by day'],
  columns: {
    date: column('date', 'Date', 'essential'),
    value: column('net', 'Primary', 'essential'),
  },
  refusal: {
    code: 'other-platform',
    message: 'this is a daily metric of Instagram or Facebook (columns Date, Primary), whatever its name says',
  },
  platform: (_, title) => (/^facebook/i.test(title?.trim() ?? '') ? 'facebook' : 'instagram'),
  part: (rows, title) => {
    const metric = metricOf(title)
    if (metric === null) return EMPTY_PART
    const days = rows.flatMap((row): PartDay[] => {
      const [date, reading] = [dateOf(row, 'date'), readingOf(row, 'value')]
      return date === null || reading === undefined
        ? []
        : [{ date, numbers: { [metric]: reading }, handle: null, place: row.place }]
    })
    return { ...EMPTY_PART, days }
  },
})

/** Known by its kinds of posts: `IG reel`, `IG image`; Facebook's are called otherwise. */
const isInstagram = (kind: string): boolean => /^(?:IG|Instagram)\b/i.test(kind.trim())

export const metaPosts = defineFormat({
  id: 'meta-posts',
  title: 'Meta Business Suite (Instagram, Facebook): posts',
  find: 'Meta Business Suite > Insights > Content > Export',
  gives: ['measured reach by video'],
  columns: {
    id: column('text', ['Post ID', 'post_id']),
    url: column('text', 'Permalink'),
    kind: column('text', ['Post type', 'post_type'], 'essential'),
    postedAt: column('date', ['Publish time', 'publish_time'], 'required'),
    views: column('count', 'Views', 'required'),
    viewers: column('count', 'Reach', 'essential'),
    likes: column('count', 'Likes'),
    comments: column('count', 'Comments'),
    shares: column('count', 'Shares'),
    saves: column('count', 'Saves'),
    handle: column('text', 'Account username'),
  },
  refusal: {
    code: 'other-platform',
    message: 'these are posts of Instagram or Facebook (columns Post type, Publish time, Reach)',
  },
  locale: 'en-US',
  platform: (rows) => (rows.some((row) => isInstagram(textOf(row, 'kind'))) ? 'instagram' : 'facebook'),
  part: (rows) => videosPart(rows),
})

/** Stories are left out: they live for a day, and are opened rather than met. */
export const instagramInsights = defineFormat({
  id: 'instagram-insights',
  title: 'Instagram API: media insights',
  find: 'The Instagram Graph API, or a warehouse that reads it',
  gives: ['measured reach by video'],
  columns: {
    source: column('text', 'content_source', 'essential'),
    id: column('text', 'id', 'essential'),
    viewers: column('count', 'reach', 'essential'),
    views: column('count', 'views', 'required'),
    saves: column('count', 'saved', 'required'),
    shares: column('count', 'shares', 'required'),
  },
  refusal: { code: 'other-platform', message: 'these are posts of Instagram (columns content_source, reach, saved)' },
  platform: () => 'instagram',
  part: (rows) => videosPart(rows.filter((row) => !/^stor(?:y|ies)$/i.test(textOf(row, 'source').trim()))),
})

/** Impressions stand for views: Facebook counts how often a post was shown. */
export const facebookPosts = defineFormat({
  id: 'facebook-posts',
  title: 'Facebook Page Insights: posts',
  find: 'Facebook Page > Insights > Export data > Post data (until 2021)',
  gives: ['measured reach by video'],
  columns: {
    id: column('text', ['Post ID', 'post_id']),
    viewers: column('count', ['Lifetime Post Total Reach', 'lifetime_post_total_reach', 'T_Reach'], 'essential'),
    views: column(
      'count',
      ['Lifetime Post Total Impressions', 'lifetime_post_total_impressions', 'T_Impression'],
      'essential',
    ),
  },
  refusal: { code: 'other-platform', message: 'these are posts of a Facebook page (columns Lifetime Post Total ...)' },
  platform: () => 'facebook',
  blankInSecondHeader: 'id',
  part: (rows) => videosPart(rows),
})
