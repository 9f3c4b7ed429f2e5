import type { Account, AsOf, FileRecord, Platform, ReachWindow } from '../domain/account.ts'
import type { Segment, SourceFraction } from '../domain/audience.ts'
import { addDays } from '../domain/calendar.ts'
import { type Day, type IsoDate, PROVISIONAL_DAYS } from '../domain/day.ts'
import type { Outcome, Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import type { Reading } from '../domain/reading.ts'
import type { Video } from '../domain/video.ts'
import type { DatedPart } from './dates/dated-part.ts'
import { accountSplits, withHistory } from './merge-dated.ts'
import { mergePaid } from './merge-paid.ts'

/** Two numbers of one thing that differ by more are a conflict worth a word. */
const TOLERANCE = 0.1

const differs = (a: Reading | undefined, b: Reading | undefined): boolean => {
  const [x, y] = [a?.value ?? null, b?.value ?? null]
  return x !== null && y !== null && Math.abs(x - y) > TOLERANCE * Math.max(Math.abs(x), Math.abs(y))
}

const newest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.reduce((top, date) => (date !== null && (top === null || date > top) ? date : top), null)

/** Later exports last; without a day of export, in order of path, so that the order of arguments never matters. */
export const byExport = (a: DatedPart, b: DatedPart): number => {
  const [x, y] = [a.exportedOn ?? lastDay(a) ?? lastWindow(a), b.exportedOn ?? lastDay(b) ?? lastWindow(b)]
  if (x !== y) return x < y ? -1 : 1
  const [p, q] = [a.file.document.path, b.file.document.path]
  return p < q ? -1 : p > q ? 1 : 0
}

const lastDay = (part: DatedPart): IsoDate | null => newest(part.days.map(({ date }) => date))

const lastWindow = (part: DatedPart): IsoDate => newest(part.windows.map(({ window }) => window.to)) ?? ''

const placeOf = ({ place: { file, line, path } }: Reading): string => `${file}:${line ?? path ?? ''}`

/** Two numbers of one thing, told at the later with both. */
const conflict = (
  code: 'day-conflict' | 'video-conflict' | 'window-conflict',
  what: string,
  was: Reading,
  is: Reading,
) =>
  problem(
    code,
    `${what}: “${was.column}” is ${was.value} in ${placeOf(was)}, ${is.value} here`,
    { ...is.place, column: is.column },
    { got: String(is.value), expected: String(was.value) },
  )

type Fields = Readonly<Record<string, unknown>>

/** A later record over an earlier one: what the later has counts, a missing number never hides a known one. */
const overlay = <T extends object>(earlier: T, later: T): T => {
  const merged: Record<string, unknown> = { ...(earlier as Fields) }
  for (const [key, value] of Object.entries(later as Fields)) {
    const before = (earlier as Fields)[key] as Reading | undefined
    const missing = typeof value === 'object' && value !== null && 'place' in value && (value as Reading).value === null
    if (!(missing && before !== undefined && before.value !== null) && value !== null) merged[key] = value
  }
  return merged as T
}

const dayConflict = (before: Day, day: Day): Problem | null => {
  const fields = ['views', 'viewers', 'newViewers', 'returningViewers'] as const
  const field = fields.find((each) => differs(before[each], day[each]))
  const [was, is] = field === undefined ? [] : [before[field], day[field]]
  return was && is ? conflict('day-conflict', day.date, was, is) : null
}

const mergeDays = (parts: readonly DatedPart[]): Outcome<Day[]> => {
  const days = new Map<IsoDate, { readonly day: Day; readonly part: DatedPart; readonly provisionalFrom: IsoDate }>()
  const problems: Problem[] = []
  for (const part of parts) {
    const last = lastDay(part)
    const provisionalFrom = last === null ? '' : addDays(last, -PROVISIONAL_DAYS)
    for (const { handle: _, vintage: __, ...day } of part.days) {
      const before = days.get(day.date)
      const settled = before !== undefined && day.date < before.provisionalFrom && day.date < provisionalFrom
      // Two rows of one table are of one export: there no day is provisional.
      const found = before && (settled || before.part === part) ? dayConflict(before.day, day) : null
      if (found) problems.push(found)
      days.set(day.date, { day: before ? overlay(before.day, day) : day, part, provisionalFrom })
    }
  }
  const value = [...days.values()]
    .map(({ day }) => day)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return { value, problems }
}

/** A stretch of days that several exports have: the latest counts. */
export const mergeWindows = (parts: readonly DatedPart[]): Outcome<ReachWindow[]> => {
  const windows = new Map<string, ReachWindow>()
  const problems: Problem[] = []
  for (const { window } of parts.flatMap((part) => part.windows)) {
    const key = `${window.from} ${window.to} ${window.parts?.name ?? ''}`
    const was = windows.get(key)?.viewers
    const is = window.viewers
    if (was && differs(was, is))
      problems.push(conflict('window-conflict', `people from ${window.from} to ${window.to}`, was, is))
    windows.set(key, window)
  }
  return { value: [...windows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, window]) => window), problems }
}

/** Of two snapshots the later counts; without days, the one with more views. */
const isLater = (a: Video, b: Video): boolean => {
  if (a.snapshotOn !== undefined && b.snapshotOn !== undefined && a.snapshotOn !== b.snapshotOn)
    return a.snapshotOn > b.snapshotOn
  return (a.views?.value ?? -1) >= (b.views?.value ?? -1)
}

/** Between two days of export the numbers of a video grow: there only a fall is odd. */
const videoConflict = (earlier: Video, later: Video): Problem | null => {
  const sameDay = earlier.snapshotOn === later.snapshotOn
  for (const field of ['views', 'viewers', 'shares'] as const) {
    const [was, is] = [earlier[field], later[field]]
    const grew = !sameDay && (is?.value ?? 0) > (was?.value ?? 0)
    if (was && is && differs(was, is) && !grew) return conflict('video-conflict', `video ${later.id}`, was, is)
  }
  return null
}

const mergeVideos = (parts: readonly DatedPart[]): Outcome<Video[]> => {
  const videos = new Map<string, Video>()
  const problems: Problem[] = []
  for (const video of parts.flatMap((part) => part.videos)) {
    const before = videos.get(video.id)
    if (before === undefined) {
      videos.set(video.id, video)
      continue
    }
    const [earlier, later] = isLater(video, before) ? [before, video] : [video, before]
    const found = videoConflict(earlier, later)
    if (found) problems.push(found)
    videos.set(video.id, overlay(earlier, later))
  }
  return { value: [...videos.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)), problems }
}

/** What was typed by hand for single videos joins them; a video that no file has is said. */
const withSplits = (videos: readonly Video[], parts: readonly DatedPart[]): Outcome<Video[]> => {
  const typed = new Map<string, { sources: readonly SourceFraction[]; segments: readonly Segment[]; file: string }>()
  for (const { splits, file } of parts) {
    for (const { video, sources, segments } of splits) {
      const before = typed.get(video)
      typed.set(video, {
        sources: sources.length > 0 ? sources : (before?.sources ?? []),
        segments: [...(before?.segments ?? []), ...segments],
        file: file.document.path,
      })
    }
  }
  const value = videos.map((video) => {
    const split = typed.get(video.id)
    if (!split) return video
    return {
      ...video,
      ...(split.sources.length > 0 ? { sources: split.sources } : {}),
      ...(split.segments.length > 0 ? { audience: split.segments } : {}),
    }
  })
  const known = new Set(videos.map(({ id }) => id))
  const lost = [...typed].filter(([video]) => video !== '*' && !known.has(video))
  return { value, problems: lost.map(([video, { file }]) => problem('unknown-video', `video ${video}`, { file })) }
}

/** One list a dimension and population: the latest file that has it. */
export const mergeAudience = (parts: readonly DatedPart[]): Segment[] => {
  const lists = new Map<string, Segment[]>()
  for (const part of parts) {
    const own = new Map<string, Segment[]>()
    const segments = [
      ...part.audience,
      ...part.splits.filter(({ video }) => video === '*').flatMap((split) => split.segments),
    ]
    for (const segment of segments) {
      const key = `${segment.of}:${segment.dimension}`
      const list = own.get(key)
      if (list) list.push(segment)
      else own.set(key, [segment])
    }
    for (const [key, list] of own) lists.set(key, list)
  }
  return [...lists.keys()].sort().flatMap((key) => lists.get(key) ?? [])
}

const wholeAccountSources = (parts: readonly DatedPart[]): readonly SourceFraction[] =>
  parts.flatMap(({ splits }) => splits.filter(({ video, sources }) => video === '*' && sources.length > 0)).at(-1)
    ?.sources ?? []

/** The strongest word on the year: the newest among the files that needed one. */
const mergeAsOf = (parts: readonly DatedPart[]): AsOf | null =>
  parts.reduce<AsOf | null>(
    (top, { asOf }) => (asOf !== null && (top === null || asOf.date > top.date) ? asOf : top),
    null,
  )

/** Merges the files of one account: days by date, videos by id; never adds what two files both hold. Idempotent, order-free. */
export const mergeAccount = (
  id: string,
  handle: string | null,
  platform: Platform,
  parts: readonly DatedPart[],
  files: readonly FileRecord[],
): Outcome<Account> => {
  const ordered = parts.toSorted(byExport)
  const days = mergeDays(ordered)
  const videos = mergeVideos(ordered)
  const windows = mergeWindows(ordered)
  const split = withSplits(videos.value, ordered)
  const splits = accountSplits(ordered)
  const paid = mergePaid(ordered)
  const value: Account = {
    id,
    handle,
    platform,
    exportedOn: newest(parts.map(({ exportedOn }) => exportedOn)),
    asOf: mergeAsOf(ordered),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    days: days.value,
    videos: withHistory(split.value, ordered),
    windows: windows.value,
    audience: mergeAudience(ordered),
    sources: wholeAccountSources(ordered),
    ...(splits.length > 0 ? { splits } : {}),
    ...(paid.value.length > 0 ? { paid: paid.value } : {}),
  }
  return {
    value,
    problems: [...days.problems, ...videos.problems, ...windows.problems, ...split.problems, ...paid.problems],
  }
}
