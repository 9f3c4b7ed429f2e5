import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { column } from '../cells/columns.ts'
import { zeroIsMissingBeside } from '../cells/missing.ts'
import { videosPart } from '../cells/part-video.ts'
import { defineFormat } from '../format.ts'
import type { PartVideo } from '../part.ts'

export const displayApi = defineFormat({
  id: 'display-api',
  title: 'TikTok Display API: videos',
  find: 'POST /v2/video/list/ or /v2/video/query/ of the TikTok Display API, with view_count and share_count among the fields',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', 'id'),
    views: column('count', 'view_count', 'essential'),
    url: column('text', 'share_url', 'essential'),
    cover: column('text', 'cover_image_url', 'essential'),
    postedAt: column('date', 'create_time'),
    title: column('text', ['title', 'video_description']),
    likes: column('count', 'like_count'),
    comments: column('count', 'comment_count'),
    shares: column('count', 'share_count'),
    durationSeconds: column('amount', 'duration'),
  },
  everyday: true,
  part: (rows) => videosPart(rows),
})

/** Counts of this source come days late: no views beside likes are views that were not counted yet. */
const withoutLateZeros = (part: PartVideo): PartVideo => {
  const { video } = part
  const beside = [video.likes, video.comments, video.shares].find((reading) => (reading?.value ?? 0) > 0)
  const views = zeroIsMissingBeside(video.views, beside, 'views 0 beside likes, comments or shares: not counted yet')
  return views === undefined ? part : { ...part, video: { ...video, views } }
}

const zeroProblems = (videos: readonly PartVideo[]): Problem[] => {
  const zeros = videos.filter(({ video }) => video.views?.value === 0)
  const [first] = zeros
  return first === undefined
    ? []
    : [problem('doubtful-zero', `${zeros.length} of ${videos.length} videos have 0 views`, first.place)]
}

/** Only the fields that were asked for are there: what is absent is unknown, not zero. */
export const researchApi = defineFormat({
  id: 'research-api',
  title: 'TikTok Research API: videos of many accounts (JSON, or the same keys as CSV)',
  find: 'POST /v2/research/video/query/ of the TikTok Research API, with view_count and share_count among the fields',
  gives: ['views and shares by video'],
  columns: {
    id: column('text', ['id', 'video_id'], 'essential'),
    views: column('count', 'view_count', 'essential'),
    region: column('text', 'region_code', 'essential'),
    handle: column('text', ['username', 'author_name']),
    postedAt: column('date', 'create_time'),
    title: column('text', 'video_description'),
    likes: column('count', 'like_count'),
    comments: column('count', 'comment_count'),
    shares: column('count', 'share_count'),
    saves: column('count', 'favorites_count'),
    durationSeconds: column('amount', 'video_duration'),
  },
  everyday: true,
  part: (rows) => {
    const part = videosPart(rows)
    return {
      ...part,
      videos: part.videos.map(withoutLateZeros),
      problems: [...part.problems, ...zeroProblems(part.videos)],
    }
  },
})
