import type { VideoNumbers } from '../../domain/video.ts'
import { type Column, column } from '../cells/columns.ts'
import { withPageRounding } from '../cells/page-rounded.ts'
import { videosPart } from '../cells/part-video.ts'
import { type ReadRow, readingOf, textOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import type { Part, PartVideo } from '../part.ts'

/** Counts of a post by their keys: `stats` may be rounded by the page, `statsV2` is exact and text. */
const COUNTS = {
  views: 'playCount',
  likes: 'diggCount',
  shares: 'shareCount',
  comments: 'commentCount',
  saves: 'collectCount',
} as const

type Count = keyof typeof COUNTS
type ExactField = `${Count}Exact`

const FIELDS = Object.keys(COUNTS) as Count[]
const exactOf = (field: Count): ExactField => `${field}Exact`

/** A key of a post under the names that tools give to nested keys. */
const spelt = (prefix: string, ...keys: string[]): string[] => {
  const path = [...(prefix === '' ? [] : [prefix]), ...keys]
  return [...new Set([path.join('.'), path.join('_')])]
}

const countColumns = (prefix: string) =>
  Object.fromEntries(
    FIELDS.flatMap((field) => [
      [field, column('count', spelt(prefix, 'stats', COUNTS[field]))],
      [exactOf(field), column('count', spelt(prefix, 'statsV2', COUNTS[field]))],
    ]),
  ) as Record<Count | ExactField, Column>

/** What TikTok's own pages know of a post, whatever object the tool wraps it in. */
const itemColumns = (prefix: string) => ({
  ...countColumns(prefix),
  id: column('text', spelt(prefix, 'id'), 'essential'),
  postedAt: column('date', spelt(prefix, 'createTime'), 'essential'),
  title: column('text', spelt(prefix, 'desc')),
  authorId: column('text', spelt(prefix, 'author', 'uniqueId')),
  handle: column('text', spelt(prefix, 'author')),
  durationSeconds: column('amount', spelt(prefix, 'video', 'duration')),
})

type ItemRow = ReadRow<keyof ReturnType<typeof itemColumns> | 'exportedOn'>

/** The exact counts of a post where its row has them, with the field that they stand for. */
const exactCounts = (row: ItemRow): VideoNumbers =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const reading = readingOf(row, exactOf(field))
      return reading === undefined || reading.value === null ? [] : [[field, reading]]
    }),
  )

const itemsPart = (rows: readonly ItemRow[]): Part => {
  const part = videosPart(
    rows.map((row): ItemRow => {
      const handle = textOf(row, 'authorId') || textOf(row, 'handle')
      return { ...row, cells: { ...row.cells, handle } }
    }),
  )
  const exact = new Map(rows.map((row) => [row.place, exactCounts(row)]))
  const videos = withPageRounding(part.videos)
  return {
    ...part,
    videos: videos.map((each): PartVideo => ({ ...each, video: { ...each.video, ...exact.get(each.place) } })),
  }
}

export const zeeschuimer = defineFormat({
  id: 'zeeschuimer-ndjson',
  title: 'Zeeschuimer: posts seen while browsing (NDJSON)',
  find: 'The browser extension Zeeschuimer > TikTok (posts) > .ndjson',
  gives: ['views and shares by video'],
  columns: {
    ...itemColumns('data'),
    exportedOn: column('date', 'timestamp_collected'),
    platform: column('text', 'source_platform'),
  },
  oneOf: ['views', 'viewsExact'],
  part: (rows) => itemsPart(rows),
})

export const tiktokItems = defineFormat({
  id: 'tiktok-item-json',
  title: "Posts as TikTok's own pages hold them (TikTok-Api and other tools; JSON, JSON Lines or CSV)",
  find: 'The Python package TikTok-Api (video.as_dict), or the data inside a page of tiktok.com',
  gives: ['views and shares by video'],
  columns: itemColumns(''),
  oneOf: ['views', 'viewsExact'],
  part: (rows) => itemsPart(rows),
})
