import type { Account } from '../../domain/account.ts'
import type { Change } from '../../domain/comparison.ts'
import type { Video, VideoField } from '../../domain/video.ts'
import { hasOwnId } from '../../domain/video-id.ts'
import { PROVISIONAL_DAYS } from './days-change.ts'
import { type Counts, seriesChange } from './series-change.ts'

const VIDEO_METRICS = [
  'views',
  'viewers',
  'shares',
  'likes',
  'comments',
  'saves',
] as const satisfies readonly VideoField[]

const countsOf = (videos: readonly Video[], field: VideoField): Counts =>
  new Map(
    videos.flatMap((video) => {
      const reading = video[field]
      return reading?.value == null || reading.low === null || reading.high === null
        ? []
        : [[video.id, { value: reading.value, low: reading.low, high: reading.high }] as const]
    }),
  )

const isYoung = ({ postedOn, snapshotOn }: Video): boolean =>
  postedOn !== null &&
  snapshotOn !== undefined &&
  Date.parse(snapshotOn) - Date.parse(postedOn) <= PROVISIONAL_DAYS * 86_400_000

/** What lies between the lifetime counts of the videos of two exports of one account, matched by id. */
export const videosChange = (before: Pick<Account, 'videos'>, after: Pick<Account, 'videos'>): Change[] => {
  const [earlier, later] = [before.videos.filter(hasOwnId), after.videos.filter(hasOwnId)]
  const known = new Set(earlier.map(({ id }) => id))
  const young = new Set(later.filter(isYoung).map(({ id }) => id))
  return VIDEO_METRICS.flatMap((metric) => {
    const [was, is] = [countsOf(earlier, metric), countsOf(later, metric)]
    if (was.size === 0 || is.size === 0) return []
    return [
      seriesChange(metric, was, is, {
        isNew: (id) => !known.has(id),
        // Totals only grow: what fell was corrected.
        isGrowth: (_, difference) => difference > 0,
        isProvisional: (id) => young.has(id),
      }),
    ]
  })
}
