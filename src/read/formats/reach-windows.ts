import { addDays } from '../../domain/calendar.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { readNumber } from '../cells/cells.ts'
import { column } from '../cells/columns.ts'
import { fullDate, windowOf } from '../cells/part-window.ts'
import { dateOf, readingOf, textOf } from '../cells/read-rows.ts'
import { defineFormat } from '../format.ts'
import { EMPTY_PART } from '../part.ts'

/** The people of each part; null where one of them is no number. */
const reachesOf = (text: string): number[] | null => {
  const cells = text.split(/[\s;|]+/).filter((cell) => cell !== '')
  const numbers = cells.flatMap((cell) => {
    const read = readNumber(cell)
    return read.kind === 'number' && read.value >= 0 ? [read.value] : []
  })
  return numbers.length > 0 && numbers.length === cells.length ? numbers : null
}

/** `days_28d` says its length; else every part is a day. */
const lengthOf = (kind: string, parts: number): number =>
  Number(/(?:^|\D)([1-9]\d{0,2}) ?d(?:ays)?$/i.exec(kind)?.[1] ?? parts)

export const reachWindows = defineFormat({
  id: 'reach-windows',
  title: 'Windows of known reach, with the reach of each of their parts',
  find: 'Make a CSV with the columns kind,end_date,union,reaches: people of all parts together, people of each part with spaces between; kind ends on the length of the window, such as days_7d or posts_28d',
  gives: ['measured reach of several days'],
  columns: {
    kind: column('text', 'kind', 'essential'),
    to: column('date', 'end_date', 'essential'),
    viewers: column('count', 'union', 'essential'),
    reaches: column('text', 'reaches', 'essential'),
  },
  refusal: {
    code: 'not-tiktok-video-data',
    message: 'this is a table of windows with known reach: `reach backtest` reads it',
  },
  part: (rows) => {
    const read = rows.map((row) => {
      const [name, to] = [textOf(row, 'kind').trim(), fullDate(dateOf(row, 'to'))]
      const reaches = reachesOf(textOf(row, 'reaches'))
      if (to === null || reaches === null) {
        const [got, expected] = [textOf(row, 'reaches').slice(0, 40), 'a day with its year and the people of each part']
        const at = { ...row.place, column: row.headers.reaches ?? 'reaches' }
        const found = problem('bad-cell', `expected ${expected}, got “${got}”`, at, { got, expected })
        return { windows: [], problems: [found] }
      }
      const from = addDays(to, 1 - lengthOf(name, reaches.length))
      const kind = /post|video/i.test(name) ? ('videos' as const) : ('days' as const)
      return {
        windows: windowOf(readingOf(row, 'viewers'), { from, to, parts: { kind, reaches, name } }),
        problems: [],
      }
    })
    return {
      ...EMPTY_PART,
      windows: read.flatMap(({ windows }) => windows),
      problems: read.flatMap(({ problems }) => problems),
    }
  },
})
