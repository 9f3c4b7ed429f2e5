import { problem } from '../../domain/problem-catalogue.ts'
import { column } from '../cells/columns.ts'
import { readHandle } from '../cells/part-video.ts'
import { fullDate, windowOf } from '../cells/part-window.ts'
import { dateOf, readingOf, textOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

export const knownWindows = defineFormat({
  id: 'known-windows',
  title: 'What only the screen shows, typed by hand: people reached in the last 7, 28 or 60 days',
  find: 'Type a CSV with the columns from,to,viewers and perhaps handle: the first day, the last day, and the viewers that TikTok Studio > Analytics > Viewers shows for these days together',
  gives: ['measured reach of several days'],
  columns: {
    from: column('date', ['from', 'first day'], 'essential'),
    to: column('date', ['to', 'last day'], 'essential'),
    viewers: column('count', ['viewers', 'reach', 'people'], 'essential'),
    handle: column('text', 'handle'),
  },
  everyday: true,
  part: (rows) => {
    const read = rows.map((row) => {
      const [from, to] = [fullDate(dateOf(row, 'from')), fullDate(dateOf(row, 'to'))]
      if (from === null || to === null || from > to) {
        const message = `expected a first day at or before the last day, both with a year, got “${from ?? 'no year'}” and “${to ?? 'no year'}”`
        const at = { ...row.place, column: row.headers.from ?? 'from' }
        return { windows: [], problems: [problem('bad-cell', message, at)] }
      }
      const windows = windowOf(readingOf(row, 'viewers'), { from, to }, readHandle(textOf(row, 'handle')))
      return { windows, problems: [] }
    })
    return {
      ...EMPTY_PART,
      windows: read.flatMap(({ windows }) => windows),
      problems: read.flatMap(({ problems }) => problems),
    }
  },
})
