import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import type { Reading } from '../../domain/reading.ts'
import { readCount } from '../cells/cells.ts'
import { column } from '../cells/columns.ts'
import { withPageRounding } from '../cells/page-rounded.ts'
import { videosPart } from '../cells/part-video.ts'
import { fullDate } from '../cells/part-window.ts'
import { dateOf, type ReadRow, textOf } from '../cells/read-rows.ts'
import { relativeDay } from '../cells/relative-day.ts'
import { videoIdSeconds, type WrittenDate } from '../dates/written-date.ts'
import { defineFormat } from '../format.ts'
import type { PartVideo } from '../part.ts'

type Field = 'sharesText' | 'dateText' | 'exportedOn'

/** Under a post without shares the page writes the name of its button where the number would be. */
const sharesOf = (row: ReadRow<Field>): { reading?: Reading; problems: readonly Problem[] } => {
  const { sharesText: header } = row.headers
  if (header === undefined) return { problems: [] }
  const text = textOf(row, 'sharesText').trim()
  const cell = readCount(/^shares?$/i.test(text) ? '0' : text)
  const at = { place: row.place, column: header }
  if (cell.kind === 'number')
    return { reading: { value: cell.value, low: cell.low, high: cell.high, ...at }, problems: [] }
  if (cell.kind === 'missing')
    return { reading: { value: null, low: null, high: null, reason: cell.reason, ...at }, problems: [] }
  const [got, expected] = [text.slice(0, 40), `${cell.expected} or the word Share`]
  const message = `“${header}”: expected ${expected}, got “${got}”`
  return { problems: [problem('bad-cell', message, { ...row.place, column: header }, { got, expected })] }
}

/** The id is a clock; only without one does the day count that the page wrote, as seen when it was read. */
const postedOf = (row: ReadRow<Field>, id: string): WrittenDate | null => {
  const seen = fullDate(dateOf(row, 'exportedOn'))
  if (videoIdSeconds(id) !== null || seen === null) return null
  const day = relativeDay(textOf(row, 'dateText'), seen)
  if (day === null) return null
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}

export const pageScrape = defineFormat({
  id: 'page-scrape-csv',
  title: 'Posts read off a page of tiktok.com (CSV with Date_Text)',
  find: 'A script that reads the page of an account; counts are as the page shows them (14.5K)',
  gives: ['views and shares by video'],
  columns: {
    url: column('text', 'URL', 'essential'),
    id: column('text', 'Video_ID', 'essential'),
    views: column('count', 'Views', 'essential'),
    dateText: column('text', 'Date_Text', 'essential'),
    exportedOn: column('date', 'Crawl_Date'),
    handle: column('text', 'Username'),
    title: column('text', 'Description'),
    likes: column('count', 'Likes'),
    comments: column('count', 'Comments'),
    sharesText: column('text', 'Shares'),
    saves: column('count', 'Saves'),
  },
  everyday: true,
  part: (rows) => {
    const part = videosPart(rows)
    const extra = new Map(rows.map((row) => [row.place, { row, shares: sharesOf(row) }]))
    const videos = part.videos.map((each): PartVideo => {
      const { row, shares } = extra.get(each.place) ?? {}
      if (row === undefined) return each
      const video = shares?.reading === undefined ? each.video : { ...each.video, shares: shares.reading }
      return { ...each, video, postedOn: postedOf(row, each.video.id) }
    })
    const problems = [...extra.values()].flatMap(({ shares }) => shares.problems)
    return { ...part, videos: withPageRounding(videos), problems: [...part.problems, ...problems] }
  },
})
