import { problem } from '../../domain/problem-catalogue.ts'
import { column } from '../cells/columns.ts'
import { withPageRounding } from '../cells/page-rounded.ts'
import { videosPart } from '../cells/part-video.ts'
import { textOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

export const fourCat = defineFormat({
  id: '4cat-csv',
  title: '4CAT: TikTok posts (CSV)',
  find: '4CAT > a TikTok data set > Download as CSV',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', 'id', 'essential'),
    thread: column('text', 'thread_id', 'essential'),
    views: column('count', 'plays', 'essential'),
    shares: column('count', 'shares', 'essential'),
    likes: column('count', 'likes', 'required'),
    comments: column('count', 'comments', 'required'),
    collectedFrom: column('text', 'collected_from_url'),
    handle: column('text', 'author'),
    title: column('text', 'body'),
    url: column('text', 'tiktok_url'),
    // The newer layout has a date in `timestamp`, the older an epoch.
    postedAt: column('date', ['unix_timestamp', 'timestamp']),
  },
  everyday: true,
  part: (rows) => {
    const part = videosPart(rows)
    return { ...part, videos: withPageRounding(part.videos) }
  },
})

export const pyktok = defineFormat({
  id: 'pyktok-csv',
  title: 'Pyktok: posts (CSV)',
  find: 'The Python package Pyktok > save_tiktok or save_tiktok_multi_page, the file of metadata',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', 'video_id', 'essential'),
    views: column('count', 'video_playcount', 'essential'),
    likes: column('count', 'video_diggcount', 'essential'),
    shares: column('count', 'video_sharecount', 'required'),
    comments: column('count', 'video_commentcount', 'required'),
    postedAt: column('date', 'video_timestamp'),
    durationSeconds: column('amount', 'video_duration'),
    title: column('text', 'video_description'),
    handle: column('text', 'author_username'),
  },
  part: (rows) => {
    const part = videosPart(rows)
    return { ...part, videos: withPageRounding(part.videos) }
  },
})

export const apify = defineFormat({
  id: 'apify-json',
  title: 'Apify TikTok scrapers (JSON, JSON Lines, or CSV with dots or slashes in its headers)',
  find: 'Apify > a run of a TikTok scraper > Export results, as JSON, JSONL, CSV or Excel',
  gives: ['views and shares by video'],
  columns: {
    url: column('text', 'webVideoUrl', 'essential'),
    views: column('count', 'playCount', 'essential'),
    likes: column('count', 'diggCount', 'essential'),
    shares: column('count', 'shareCount', 'required'),
    comments: column('count', 'commentCount', 'required'),
    saves: column('count', 'collectCount'),
    id: column('text', 'id'),
    title: column('text', 'text'),
    postedAt: column('date', ['createTimeISO', 'createTime']),
    handle: column('text', 'authorMeta.name'),
    durationSeconds: column('amount', 'videoMeta.duration'),
  },
  part: (rows) => {
    const part = videosPart(rows)
    return { ...part, videos: withPageRounding(part.videos) }
  },
})

/** yt-dlp reads many sites: only rows that it read from TikTok are TikTok's. */
export const ytDlp = defineFormat({
  id: 'yt-dlp-json',
  title: 'yt-dlp: posts (info JSON)',
  find: 'yt-dlp --write-info-json --skip-download, or --dump-json, of an account on TikTok',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', 'id', 'essential'),
    views: column('count', 'view_count', 'essential'),
    extractor: column('text', ['extractor_key', 'extractor'], 'essential'),
    url: column('text', 'webpage_url', 'essential'),
    postedAt: column('date', 'timestamp'),
    title: column('text', ['title', 'description']),
    handle: column('text', 'uploader'),
    likes: column('count', 'like_count'),
    comments: column('count', 'comment_count'),
    shares: column('count', 'repost_count'),
    saves: column('count', 'save_count'),
    durationSeconds: column('amount', 'duration'),
  },
  everyday: true,
  part: (rows) => {
    const isOwn = (row: (typeof rows)[number]) => /^tiktok/i.test(textOf(row, 'extractor').trim())
    const own = rows.filter(isOwn)
    const other = rows.find((row) => !isOwn(row))
    if (other === undefined) return videosPart(own)
    const message = `${rows.length - own.length} of ${rows.length} posts were read from “${textOf(other, 'extractor').slice(0, 40)}”`
    const part = videosPart(own)
    return { ...part, problems: [...part.problems, problem('other-platform', message, other.place)] }
  },
})

/** Invented videos that many courses use: read, since it has the right columns, but said to be what it is. */
export const claimsTeachingSet = defineFormat({
  id: 'claims-teaching-set',
  title: 'A data set for teaching (claims and opinions): its videos are invented',
  find: 'Nowhere in TikTok: it is passed around for courses. What is estimated from it says nothing of real people',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', 'video_id', 'essential'),
    status: column('text', 'claim_status', 'essential'),
    views: column('count', 'video_view_count', 'essential'),
    likes: column('count', 'video_like_count', 'required'),
    shares: column('count', 'video_share_count', 'required'),
    comments: column('count', 'video_comment_count', 'required'),
    downloads: column('count', 'video_download_count'),
    durationSeconds: column('amount', 'video_duration_sec'),
  },
  part: (rows) => {
    const [row] = rows
    if (row === undefined) return EMPTY_PART
    const part = videosPart(rows)
    const message = 'a column claim_status beside invented ids: a well-known data set for courses'
    return { ...part, problems: [...part.problems, problem('synthetic-data', message, { file: row.place.file })] }
  },
})
