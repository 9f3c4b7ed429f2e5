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
import { type DatedSources, EMPTY_PART, type PartSplit } from '../part.ts'

type Field = 'video' | 'kind' | 'segment' | 'percent' | 'from' | 'date'

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
  /** First day of what the slice covers, where it was typed; `date` is then the last. */
  readonly from: string
  /** What the slice is of: traffic, or one cut of the viewers or followers. */
  readonly list: { readonly source: true } | { readonly dimension: Dimension; readonly of: Segment['of'] }
}

const badCell = (row: ReadRow<Field>, field: Field, expected: string): Problem =>
  problem(
    'bad-cell',
    `“${field}”: expected ${expected}, got “${textOf(row, field).slice(0, 40)}”`,
    { ...row.place, column: row.headers[field] ?? field },
    { got: textOf(row, field).slice(0, 40), expected },
  )

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
  const day = (field: 'date' | 'from'): string => {
    const written = dateOf(row, field)
    return written === null ? '' : isoDate(written.year ?? 0, written.month, written.day)
  }
  return { row, video: videoOf(row), name: textOf(row, 'segment'), date: day('date'), from: day('from'), list }
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

interface ReadList {
  readonly named: readonly { readonly name: string; readonly fraction: Reading }[]
  readonly problems: readonly Problem[]
}

/** The slices of one list of one time as fractions; none where they exceed the whole. */
const readList = (slices: readonly Slice[]): ReadList => {
  const readings = slices.flatMap(({ row }) => readingOf(row, 'percent') ?? [])
  const fractions = asFractions(readings, !isInFractions(readings))
  const [first] = slices
  const total = fractions.reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (first !== undefined && total > MOST) {
    const message = `${keyOf(first).replace('\n', ', ')}: the slices sum to ${Math.round(100 * total)} %; the list is not used`
    return { named: [], problems: [problem('fractions-off', message, first.row.place)] }
  }
  const named = slices.flatMap(({ name }, index) => {
    const fraction = fractions[index]
    return fraction === undefined ? [] : [{ name, fraction }]
  })
  return { named, problems: [] }
}

const sourcesOf = ({ named }: ReadList, date: string): SourceFraction[] =>
  named.flatMap(({ name, fraction }) => {
    const source = readSource(name)
    return source === null ? [] : [{ source, fraction, ...(date === '' ? {} : { date }) }]
  })

/** A day without a year can't be compared with others. */
const hasYear = (date: string): boolean => date !== '' && !date.startsWith('0000')

/** The slices of one list by the time that they cover, the latest last. */
const byTime = (slices: readonly Slice[]): Slice[][] => {
  const times = new Map<string, Slice[]>()
  for (const slice of slices) {
    const key = `${slice.date} ${slice.from}`
    const list = times.get(key)
    if (list) list.push(slice)
    else times.set(key, [slice])
  }
  return [...times].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list)
}

/** One list as a split. Of several times the latest counts: the screen shows totals since the upload. */
const splitOf = (slices: readonly Slice[]): { split: PartSplit | null; problems: readonly Problem[] } => {
  const times = byTime(slices)
  const lists = times.map((time) => ({ time, read: readList(time) }))
  const [first] = times.at(-1) ?? []
  const latest = lists.at(-1)?.read
  if (first === undefined || latest === undefined) return { split: null, problems: [] }
  const { video, list } = first
  const problems = lists.flatMap(({ read }) => read.problems)
  if (!('source' in list)) {
    const complete = list.dimension === 'gender' || list.dimension === 'age'
    return {
      split: { video, sources: [], segments: segmentsOf(list.dimension, list.of, latest.named, complete) },
      problems,
    }
  }
  const dated = lists.flatMap(({ time: [slice], read }): DatedSources[] => {
    if (slice === undefined || !hasYear(slice.date) || read.named.length === 0) return []
    // Splits of the whole account on several days are of these days: an account has no upload to count from.
    const day = video === '*' && times.length > 1 ? slice.date : null
    const from = hasYear(slice.from) ? slice.from : day
    return from !== null && from > slice.date ? [] : [{ from, on: slice.date, sources: sourcesOf(read, slice.date) }]
  })
  const sources = sourcesOf(latest, first.date)
  return { split: { video, sources, segments: [], ...(dated.length > 0 ? { dated } : {}) }, problems }
}

export const typedInsights = defineFormat({
  id: 'typed-insights',
  title: 'What only the screen shows, typed by hand: traffic sources and viewers by gender, age or country',
  find: 'Type a CSV with the columns video,kind,segment,percent and perhaps date; video is an id, a link, or * for all; kind is source, gender, age or country. Sources of single days of the account: one list a date, or from and date for longer',
  gives: ['traffic sources', 'audience of viewers'],
  columns: {
    video: column('text', 'video', 'essential'),
    kind: column('text', 'kind', 'essential'),
    segment: column('text', 'segment', 'essential'),
    percent: column('fraction', 'percent', 'essential'),
    from: column('date', 'from'),
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
