import type { SourceSplit } from '../domain/audience.ts'
import type { IsoDate } from '../domain/day.ts'
import type { Video, VideoSnapshot } from '../domain/video.ts'
import type { DatedPart } from './dates/dated-part.ts'

/** The typed splits of single days or stretches of the whole account, by day; of one stretch the later file counts. */
export const accountSplits = (parts: readonly DatedPart[]): SourceSplit[] => {
  const splits = new Map<string, SourceSplit>()
  for (const { video, dated = [] } of parts.flatMap((part) => part.splits)) {
    if (video !== '*') continue
    for (const { from, on, sources } of dated) if (from !== null) splits.set(`${from} ${on}`, { from, to: on, sources })
  }
  return [...splits].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, split]) => split)
}

/** Typed sources by video and day: what the screen showed of the time until then. */
const typedByDay = (parts: readonly DatedPart[]): ReadonlyMap<string, VideoSnapshot['sources']> => {
  const typed = new Map<string, VideoSnapshot['sources']>()
  for (const { video, dated = [] } of parts.flatMap((part) => part.splits))
    for (const { from, on, sources } of dated) if (from === null) typed.set(`${video} ${on}`, sources)
  return typed
}

/** Every video's totals by day of export, for videos that stand in the exports of several days; the parts in order of export. */
export const videoHistories = (parts: readonly DatedPart[]): ReadonlyMap<string, readonly VideoSnapshot[]> => {
  const days = new Set(parts.flatMap(({ videos }) => videos.flatMap(({ snapshotOn }) => snapshotOn ?? [])))
  if (days.size < 2) return new Map()
  const typed = typedByDay(parts)
  const found = new Map<string, Map<IsoDate, VideoSnapshot>>()
  for (const { videos } of parts) {
    for (const { id, snapshotOn, views, shares, sources } of videos) {
      if (snapshotOn === undefined) continue
      const of = typed.get(`${id} ${snapshotOn}`) ?? sources
      const snapshot = {
        on: snapshotOn,
        ...(views === undefined ? {} : { views }),
        ...(shares === undefined ? {} : { shares }),
        ...(of === undefined ? {} : { sources: of }),
      }
      const own = found.get(id) ?? new Map<IsoDate, VideoSnapshot>()
      own.set(snapshotOn, { ...own.get(snapshotOn), ...snapshot })
      found.set(id, own)
    }
  }
  return new Map([...found].map(([id, own]) => [id, [...own.values()].sort((a, b) => (a.on < b.on ? -1 : 1))]))
}

/** Videos with their history, where there is one. */
export const withHistory = (videos: readonly Video[], parts: readonly DatedPart[]): readonly Video[] => {
  const histories = videoHistories(parts)
  if (histories.size === 0) return videos
  return videos.map((video) => {
    const history = histories.get(video.id)
    return history === undefined ? video : { ...video, history }
  })
}
