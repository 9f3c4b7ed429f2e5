import { column } from '../cells/columns.ts'
import { defineFormat } from '../format.ts'

/** One metric a file, its name on a line above the header: told from TikTok's `Viewers.csv` by its columns. */
export const metaDaily = defineFormat({
  id: 'meta-daily',
  title: 'Meta Business Suite (Instagram, Facebook): one metric by day',
  find: 'Meta Business Suite > Insights > Export',
  gives: ['nothing'],
  columns: {
    date: column('date', 'Date', 'essential'),
    value: column('text', 'Primary', 'essential'),
  },
  refusal: {
    code: 'other-platform',
    message: 'this is a daily metric of Instagram or Facebook (columns Date, Primary), whatever its name says',
  },
})

export const metaPosts = defineFormat({
  id: 'meta-posts',
  title: 'Meta Business Suite (Instagram, Facebook): posts',
  find: 'Meta Business Suite > Insights > Content > Export',
  gives: ['nothing'],
  columns: {
    id: column('text', 'Post ID', 'essential'),
    link: column('text', 'Permalink', 'essential'),
    kind: column('text', 'Post type', 'essential'),
    views: column('text', 'Views', 'required'),
    viewers: column('text', 'Reach', 'required'),
  },
  refusal: {
    code: 'other-platform',
    message: 'these are posts of Instagram or Facebook (columns Post ID, Permalink, Post type)',
  },
})

export const instagramInsights = defineFormat({
  id: 'instagram-insights',
  title: 'Instagram API: media insights',
  find: 'The Instagram Graph API, or a warehouse that reads it',
  gives: ['nothing'],
  columns: {
    source: column('text', 'content_source', 'essential'),
    id: column('text', 'id', 'essential'),
    viewers: column('text', 'reach', 'essential'),
    views: column('text', 'views', 'required'),
    saves: column('text', 'saved', 'required'),
    shares: column('text', 'shares', 'required'),
  },
  refusal: { code: 'other-platform', message: 'these are posts of Instagram (columns content_source, reach, saved)' },
})

export const youtubeStudio = defineFormat({
  id: 'youtube-studio',
  title: 'YouTube Studio: content table',
  find: 'YouTube Studio > Analytics > Advanced mode > Export',
  gives: ['nothing'],
  columns: {
    id: column('text', 'Content', 'essential'),
    title: column('text', 'Video title', 'required'),
    posted: column('text', 'Video publish time', 'essential'),
    views: column('text', 'Views', 'essential'),
  },
  refusal: {
    code: 'other-platform',
    message: 'this is a table of YouTube Studio (columns Content, Video publish time)',
  },
})
