import type { SourceFraction } from '../../domain/audience.ts'
import { readNumber } from '../cells/cells.ts'
import { column } from '../cells/columns.ts'
import { durationSeconds } from '../cells/durations.ts'
import { asFractions } from '../cells/fractions.ts'
import { videosPart } from '../cells/part-video.ts'
import { type ReadRow, textOf } from '../cells/read-rows.ts'
import { readSource } from '../cells/segments.ts'
import { defineFormat } from '../format.ts'
import type { PartVideo } from '../part.ts'

type Field = 'sourcesText' | 'lengthText'

interface NamedNumber {
  readonly name: string
  readonly number: unknown
}

/** Names with numbers, whatever the keys of the objects are called: the text is one of two, the other the number. */
const ofJson = (text: string): NamedNumber[] => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return []
  }
  if (!Array.isArray(value))
    return Object.entries(typeof value === 'object' && value !== null ? value : {}).map(([name, number]) => ({
      name,
      number,
    }))
  return value.flatMap((entry: unknown) => {
    const cells = typeof entry === 'object' && entry !== null ? Object.values(entry) : []
    const name = cells.find((cell) => typeof cell === 'string' && readSource(cell) !== null)
    const number = cells.find((cell) => readNumber(cell).kind === 'number')
    return typeof name === 'string' ? [{ name, number }] : []
  })
}

/** `For You: 81.2%, Following 9%`: a label, then its percent. */
const ofText = (text: string): NamedNumber[] =>
  text.split(/[,;|\n]/).flatMap((entry) => {
    const match = /^([\p{L}\p{M} _-]+?)[\s:=]*\(?(\d[\d.]*\s?%?)\)?$/u.exec(entry.trim())
    return match?.[1] === undefined ? [] : [{ name: match[1], number: match[2] }]
  })

/** The traffic sources of a cell; none where one of its labels or numbers is not understood, or they exceed the whole. */
const sourcesOf = (row: ReadRow<Field>): SourceFraction[] => {
  const text = textOf(row, 'sourcesText').trim()
  const named = /^[[{]/.test(text) ? ofJson(text) : ofText(text)
  const slices = named.flatMap(({ name, number }) => {
    const [source, cell] = [readSource(name), readNumber(number)]
    if (source === null || cell.kind !== 'number' || cell.value < 0) return []
    const { value, low, high } = cell
    return [{ source, reading: { value, low, high, place: row.place, column: row.headers.sourcesText ?? '' } }]
  })
  const fractions = asFractions(slices.map(({ reading }) => reading))
  const total = fractions.reduce((sum, { value }) => sum + (value ?? 0), 0)
  if (slices.length < named.length || total > 1.04) return []
  return slices.flatMap(({ source }, index) => {
    const fraction = fractions[index]
    return fraction === undefined ? [] : [{ source, fraction }]
  })
}

const withRow = (part: PartVideo, row: ReadRow<Field> | undefined): PartVideo => {
  if (row === undefined) return part
  const [sources, seconds] = [sourcesOf(row), durationSeconds(textOf(row, 'lengthText'))]
  const length =
    seconds === null
      ? {}
      : {
          durationSeconds: {
            ...{ value: seconds, low: seconds, high: seconds },
            ...{ place: row.place, column: row.headers.lengthText ?? '' },
          },
        }
  return { ...part, video: { ...part.video, ...length, ...(sources.length > 0 ? { sources } : {}) } }
}

/** Sentences for headers: what Lark's connector to TikTok calls the fields of the Accounts API. */
export const larkCreator = defineFormat({
  id: 'lark-creator',
  title: 'TikTok creator data in Lark Base',
  find: 'Lark Base > a table synced from a TikTok account > Export, as CSV or Excel',
  gives: ['views and shares by video', 'measured reach by video', 'traffic sources'],
  columns: {
    id: column('text', 'Unique identifier of the video', 'essential'),
    views: column('count', 'Total video views', 'essential'),
    postedAt: column('date', 'Date and time the video was published'),
    viewers: column('count', 'Total number of viewers who watched the video (deduplicated)'),
    shares: column('count', 'Total number of times the video was shared', 'required'),
    likes: column('count', ['Total number of likes the video received', 'Total number of likes']),
    comments: column('count', ['Total number of comments the video received', 'Total number of comments']),
    fullWatchFraction: column('fraction', 'Percentage of video watched completely'),
    lengthText: column('text', ['Video duration', 'Duration of the video']),
    sourcesText: column(
      'text',
      'Different sources of video exposure, arranged by exposure percentage from high to low',
    ),
    title: column('text', ['Video title', 'Video description', 'Title of the video', 'Description of the video']),
    url: column('text', ['Video link', 'Link to the video', 'Shareable link of the video']),
  },
  part: (rows) => {
    const part = videosPart(rows)
    const byPlace = new Map(rows.map((row) => [row.place, row]))
    return { ...part, videos: part.videos.map((each) => withRow(each, byPlace.get(each.place))) }
  },
})
