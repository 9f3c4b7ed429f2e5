import type { Dimension, Segment, SourceFraction } from '../../domain/audience.ts'
import { isoDate } from '../../domain/calendar.ts'
import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
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

interface Slice {
  readonly row: ReadRow<Field>
  readonly video: string
  readonly name: string
  readonly date: string
  /** What the slice is of: traffic, or one cut of the viewers or followers. */
  readonly list: { readonly source: true } | { readonly dimension: Dimension; readonly of: Segment['of'] }
}

const badCell = (row: ReadRow<Field>, field: Field, expected: string): Problem =>
  problem('bad-cell', `“${field}”: expected ${expected}, got “${textOf(row, field).slice(0, 40)}”`, {
    ...row.place,
    column: row.headers[field] ?? field,
  })

const listOf = (row: ReadRow<Field>): Slice['list'] | Problem => {
  const kind = textOf(row, 'kind').trim().toLowerCase()
  if (/\bsources?\b/.test(kind)) {
    return readSource(textOf(row, 'segment')) === null
      ? badCell(row, 'segment', 'a traffic source such as For You, Following or Direct Message')
      : { source: true }
  }
  const dimension = DIMENSIONS.get(kind.replace(/\b(follower|viewer)s?\b/g, '').trim())
  return dimension === undefined
    ? badCell(row, 'kind', 'source, gender, age or country')
    : { dimension, of: kind.includes('follower') ? 'followers' : 'viewers' }
}

const sliceOf = (row: ReadRow<Field>): Slice | Problem => {
  const list = listOf(row)
  if ('code' in list) return list
  const written = dateOf(row, 'date')
  const date = written === null ? '' : isoDate(written.year ?? 0, written.month, written.day)
  return { row, video: videoOf(row), name: textOf(row, 'segment'), date, list }
}

const keyOf = ({ video, list }: Slice): string =>
  `${video}\n${'source' in list ? 'source' : `${list.of} ${list.dimension}`}`

/** Screens show percents; a list that sums to one was typed in fractions. */
const isInFractions = (readings: readonly Reading[]): boolean => {
  const total = readings.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return total > 0.9 && total < 1.1 && readings.length > 1
}

/** Fractions of a list may exceed 1 by rounding. */
const MOST = 1.04

/** One list as a split. Of several dates the latest counts: the screen shows totals since the upload. */
const splitOf = (slices: readonly Slice[]): { split: PartSplit | null; problems: readonly Problem[] } => {
  const latest = slices.reduce((top, { date }) => (date > top ? date : top), '')
  const kept = slices.filter(({ date }) => date === latest)
  const readings = kept.flatMap(({ row }) => readingOf(row, 'percent') ?? [])
  const fractions = asFractions(readings, !isInFractions(readings))
  const [first] = kept
  const total = fractions.reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (first === undefined) return { split: null, problems: [] }
  const { video, list } = first
  if (total > MOST) {
    const message = `${keyOf(first).replace('\n', ', ')}: the slices sum to ${Math.round(100 * total)} %; the list is not used`
    return { split: null, problems: [problem('fractions-off', message, first.row.place)] }
  }
  const named = kept.flatMap(({ name }, index) => {
    const fraction = fractions[index]
    return fraction === undefined ? [] : [{ name, fraction }]
  })
  if ('source' in list) {
    const dated = latest === '' ? {} : { date: latest }
    const sources = named.flatMap(({ name, fraction }): SourceFraction[] => {
      const source = readSource(name)
      return source === null ? [] : [{ source, fraction, ...dated }]
    })
    return { split: { video, sources, segments: [] }, problems: [] }
  }
  const complete = list.dimension === 'gender' || list.dimension === 'age'
  return { split: { video, sources: [], segments: segmentsOf(list.dimension, list.of, named, complete) }, problems: [] }
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
    const read = rows.map(sliceOf)
    const lists = new Map<string, Slice[]>()
    for (const slice of read) {
      if ('code' in slice) continue
      const list = lists.get(keyOf(slice))
      if (list) list.push(slice)
      else lists.set(keyOf(slice), [slice])
    }
    const found = [...lists.values()].map(splitOf)
    return {
      ...EMPTY_PART,
      splits: found.flatMap(({ split }) => split ?? []),
      problems: [
        ...read.flatMap((slice) => ('code' in slice ? [slice] : [])),
        ...found.flatMap(({ problems }) => problems),
      ],
    }
  },
})
