import type { Account } from '../../src/domain/account.ts'
import type { Segment, SourceFraction, TrafficSource } from '../../src/domain/audience.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { Day, DayField } from '../../src/domain/day.ts'
import type { Reading } from '../../src/domain/reading.ts'
import type { Video, VideoField } from '../../src/domain/video.ts'

/** A number that was read exactly. */
export const reading = (value: number, column = 'Number', file = 'made.csv', line = 2): Reading => ({
  value,
  low: value,
  high: value,
  place: { file, line },
  column,
})

/** A number that the file rounded: half a unit on both sides. */
export const rounded = (value: number, half: number, column = 'Number', file = 'made.csv', line = 2): Reading => ({
  ...reading(value, column, file, line),
  low: Math.max(0, value - half),
  high: value + half,
})

/** A number that the file does not have. */
export const missing = (column = 'Number', file = 'made.csv', line = 2): Reading => ({
  value: null,
  low: null,
  high: null,
  reason: 'no data yet ("undefined")',
  place: { file, line },
  column,
})

/** What a test says of one number: how many, a reading of its own, or null for a missing one. */
export type Said = number | Reading | null

const said = (value: Said, column: string, file: string, line: number): Reading => {
  if (value === null) return missing(column, file, line)
  return typeof value === 'number' ? reading(value, column, file, line) : { ...value, column, place: { file, line } }
}

const VIEWER_FIELDS: ReadonlySet<string> = new Set(['viewers', 'newViewers', 'returningViewers'])

/** A day as TikTok Studio exports it: its viewers come from another file than its views, unless `oneFile`. */
export const makeDay = (
  date: string,
  numbers: Partial<Record<DayField, Said>>,
  { line = 2, oneFile = false }: { line?: number; oneFile?: boolean } = {},
): Day => {
  const fields = Object.entries(numbers).map(([field, value]) => {
    const file = VIEWER_FIELDS.has(field) && !oneFile ? 'Viewers.csv' : 'Overview.csv'
    return [field, said(value, field, file, line)]
  })
  return { date, ...Object.fromEntries(fields) }
}

/** One day after another from a date on. */
export const makeDays = (
  from: string,
  numbers: readonly Partial<Record<DayField, Said>>[],
  options: { oneFile?: boolean } = {},
): Day[] => numbers.map((each, index) => makeDay(addDays(from, index), each, { line: index + 2, ...options }))

export const makeVideo = (
  id: string,
  numbers: Partial<Record<VideoField, Said>>,
  more: Partial<Video> = {},
  line = 2,
): Video => ({
  id,
  postedOn: null,
  ...Object.fromEntries(
    Object.entries(numbers).map(([field, value]) => [field, said(value, field, 'Content.csv', line)]),
  ),
  ...more,
})

/** Traffic sources as fractions of the views. */
export const makeSources = (fractions: Partial<Record<TrafficSource, Said>>): SourceFraction[] =>
  Object.entries(fractions).map(([source, value]) => ({
    source: source as TrafficSource,
    fraction: said(value, source, 'sources.csv', 2),
  }))

/** A list of slices of one population. */
export const makeSegments = (
  of: Segment['of'],
  dimension: Segment['dimension'],
  fractions: Record<string, Said>,
  complete = true,
): Segment[] =>
  Object.entries(fractions).map(([segment, value], index) => ({
    of,
    dimension,
    segment,
    fraction: said(value, 'Distribution', `${dimension}.csv`, index + 2),
    complete,
  }))

export const makeAccount = (parts: Partial<Account> = {}): Account => ({
  id: 'maya',
  handle: null,
  platform: 'tiktok',
  exportedOn: null,
  asOf: null,
  files: [],
  days: [],
  videos: [],
  audience: [],
  windows: [],
  sources: [],
  ...parts,
})
