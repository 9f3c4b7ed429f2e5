import type { Dimension, Segment, SourceFraction } from '../../domain/audience.ts'
import { isoDate } from '../../domain/calendar.ts'
import { column } from '../cells/columns.ts'
import { asFractions } from '../cells/fractions.ts'
import { dateOf, type ReadRow, readingOf, textOf } from '../cells/read-rows.ts'
import { readSource, segmentsOf } from '../cells/segments.ts'
import { readVideoLink } from '../cells/video-link.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART, type PartSplit } from '../part.ts'

type Field = 'video' | 'kind' | 'segment' | 'percent' | 'date'

const DIMENSIONS: ReadonlyMap<string, Dimension> = new Map([
  ['gender', 'gender'],
  ['age', 'age'],
  ['country', 'territory'],
  ['territory', 'territory'],
  ['city', 'city'],
])

const videoOf = (row: ReadRow<Field>): string => {
  const text = textOf(row, 'video').trim()
  return readVideoLink(text).id ?? (text === '' ? '*' : text)
}

/** One slice as typed: a traffic source, or a segment of the viewers (of the followers where the kind says so). */
const sliceOf = (row: ReadRow<Field>): { sources: SourceFraction[]; segments: Segment[] } => {
  const percent = readingOf(row, 'percent')
  const fraction = percent === undefined ? undefined : asFractions([percent], true)[0]
  if (fraction === undefined || fraction.value === null) return { sources: [], segments: [] }
  const kind = textOf(row, 'kind').trim().toLowerCase()
  const name = textOf(row, 'segment')
  if (kind.includes('source')) {
    const source = readSource(name) ?? 'other'
    const date = dateOf(row, 'date')
    const dated = date !== null && date.year !== null ? { date: isoDate(date.year, date.month, date.day) } : {}
    return { sources: [{ source, fraction, ...dated }], segments: [] }
  }
  const dimension = DIMENSIONS.get(kind.replace(/\b(follower|viewer)s?\b/g, '').trim())
  if (dimension === undefined) return { sources: [], segments: [] }
  const of = kind.includes('follower') ? 'followers' : 'viewers'
  return {
    sources: [],
    segments: segmentsOf(dimension, of, [{ name, fraction }], dimension === 'gender' || dimension === 'age'),
  }
}

export const typedInsights = defineFormat({
  id: 'typed-insights',
  title: 'What only the screen shows, typed by hand: traffic sources and viewers by gender, age or country',
  find: 'Type a CSV with the columns video,kind,segment,percent and perhaps date; video is an id, a link, or * for all; kind is source, gender, age or country',
  gives: ['traffic sources', 'audience of viewers'],
  columns: {
    video: column('text', 'video', 'essential'),
    kind: column('text', 'kind', 'essential'),
    segment: column('text', 'segment', 'essential'),
    percent: column('fraction', 'percent', 'essential'),
    date: column('date', 'date'),
  },
  part: (rows) => {
    const splits = new Map<string, PartSplit>()
    for (const row of rows) {
      const video = videoOf(row)
      const { sources, segments } = sliceOf(row)
      const split = splits.get(video) ?? { video, sources: [], segments: [] }
      splits.set(video, { video, sources: [...split.sources, ...sources], segments: [...split.segments, ...segments] })
    }
    return { ...EMPTY_PART, splits: [...splits.values()] }
  },
})
