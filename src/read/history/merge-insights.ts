import type { Dimension, Segment, SourceFraction, TrafficSource } from '../../domain/audience.ts'
import type { IsoDate } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import type { DatedPart } from '../dates/dated-part.ts'
import { byExport, mergeAudience } from '../merge-account.ts'
import type { DatedSources } from '../part.ts'

/** One list of fractions: traffic sources, or one cut of the viewers or followers. */
export interface HistoryList {
  /** An id, or `*` for the whole account. */
  readonly video: string
  readonly kind: string
  readonly from: IsoDate | ''
  readonly on: IsoDate | ''
  readonly slices: readonly { readonly name: string; readonly fraction: Reading }[]
}

/** How the cuts are called in a table typed by hand; null: it has no word for it. */
const KINDS = {
  gender: 'gender',
  age: 'age',
  territory: 'country',
  city: 'city',
  type: null,
} as const satisfies Record<Dimension, string | null>

const SOURCE_LABELS = {
  'for-you': 'For You',
  following: 'Following',
  profile: 'Personal Profile',
  search: 'Search',
  sound: 'Sound',
  hashtag: 'Hashtag',
  'direct-message': 'Direct Message',
  other: 'Other',
} as const satisfies Record<TrafficSource, string>

const sourceList = (
  video: string,
  { from, on, sources }: { from: IsoDate | null; on: IsoDate | null; sources: readonly SourceFraction[] },
): HistoryList[] => {
  const slices = sources.map(({ source, fraction }) => ({ name: SOURCE_LABELS[source], fraction }))
  return slices.length === 0 ? [] : [{ video, kind: 'source', from: from ?? '', on: on ?? '', slices }]
}

const kindOf = ({ of, dimension }: Segment): string | null => {
  const kind = KINDS[dimension]
  return kind !== null && of === 'followers' ? `follower ${kind}` : kind
}

const audienceLists = (video: string, segments: readonly Segment[]): HistoryList[] => {
  const kinds = new Set(segments.flatMap((segment) => kindOf(segment) ?? []))
  return [...kinds].map((kind) => {
    const own = segments.filter((segment) => kindOf(segment) === kind)
    return { video, kind, from: '', on: '', slices: own.map(({ segment, fraction }) => ({ name: segment, fraction })) }
  })
}

const datedOf = (sources: readonly SourceFraction[], dated: readonly DatedSources[] | undefined): DatedSources[] =>
  dated !== undefined ? [...dated] : sources.length === 0 ? [] : [{ from: null, on: sources[0]?.date ?? '', sources }]

/** What a file says of single videos, and of where the views of the account came from. */
const listsOf = (part: DatedPart): HistoryList[] => [
  ...part.videos.flatMap(({ id, snapshotOn, sources = [], audience = [] }) => [
    ...sourceList(id, { from: null, on: snapshotOn ?? null, sources }),
    ...audienceLists(id, audience),
  ]),
  ...part.splits.flatMap(({ video, sources, segments, dated }) => [
    ...datedOf(sources, dated).flatMap((each) => sourceList(video, each)),
    ...(video === '*' ? [] : audienceLists(video, segments)),
  ]),
]

/** Totals since the upload have one latest list; next to lists of stretches a total of the account would be read as one more. */
const withoutStale = (lists: readonly HistoryList[]): HistoryList[] => {
  const isTotal = ({ video, kind, from }: HistoryList): boolean => video === '*' && kind === 'source' && from === ''
  const stretches = lists.some((list) => list.video === '*' && list.kind === 'source' && list.from !== '')
  const latest = lists
    .filter(isTotal)
    .reduce<HistoryList | null>((top, list) => (top && top.on > list.on ? top : list), null)
  const dated = new Set(lists.flatMap(({ video, kind, on }) => (on === '' ? [] : [`${video} ${kind}`])))
  return lists
    .filter((list) => !isTotal(list) || (!stretches && list === latest))
    .filter(({ video, kind, on }) => on !== '' || !dated.has(`${video} ${kind}`))
}

const keyOf = ({ video, kind, on, from }: HistoryList): string => `${video}\n${kind}\n${on}\n${from}`

/**
 * Traffic sources and audiences of all exports of an account, one list of a thing and time; of several the latest export's.
 *
 * @returns by video, kind and time
 */
export const mergeHistoryInsights = (parts: readonly DatedPart[]): readonly HistoryList[] => {
  const ordered = parts.toSorted(byExport)
  const lists = new Map(ordered.flatMap(listsOf).map((list) => [keyOf(list), list] as const))
  const whole = audienceLists('*', mergeAudience(ordered))
  return [...whole, ...withoutStale([...lists.values()])].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
