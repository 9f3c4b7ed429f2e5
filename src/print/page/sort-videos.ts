import type { ReportEstimate, ReportVideo } from '../report.ts'
import { compareText } from '../text/compare-text.ts'

/** What videos can be sorted by: an estimate (largest first), the day of upload (newest first), or the id. */
export const VIDEO_SORTS: readonly string[] = [
  'viewers',
  'views',
  'share-driven-viewers',
  'viral-coefficient',
  'share-rate',
  'new-viewers-per-share',
  'views-per-viewer',
  'engagement-rate',
  'watch-fraction',
  'new-followers-per-viewer',
  'beyond-tiktok-viewers',
  'posted',
  'id',
]

/** The first estimate of an id that is about the whole video. */
export const estimateOf = (video: ReportVideo, id: string): ReportEstimate | undefined =>
  video.estimates.find((estimate) => estimate.id === id && estimate.of.segment === undefined)

/**
 * Videos in the order of one of `VIDEO_SORTS`; what is not known comes last, ties are broken by id.
 *
 * @throws RangeError where the order is none of them
 */
export const sortVideos = (videos: readonly ReportVideo[], sort: string): ReportVideo[] => {
  if (!VIDEO_SORTS.includes(sort)) throw new RangeError(`cannot sort videos by ${sort}`)
  if (sort === 'id') return [...videos].sort((a, b) => compareText(a.id, b.id))
  if (sort === 'posted') {
    return [...videos].sort((a, b) => compareText(b.postedOn ?? '', a.postedOn ?? '') || compareText(a.id, b.id))
  }
  return videos
    .map((video) => ({ video, value: estimateOf(video, sort)?.value ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.value === b.value ? compareText(a.video.id, b.video.id) : b.value - a.value))
    .map(({ video }) => video)
}
