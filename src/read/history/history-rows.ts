import type { ReachWindow } from '../../domain/account.ts'
import type { DayField } from '../../domain/day.ts'
import type { Reading } from '../../domain/reading.ts'
import type { VideoField } from '../../domain/video.ts'
import { HISTORY_DAY_HEADERS, HISTORY_VIDEO_HEADERS } from '../formats/history.ts'
import type { HistoryDay } from './merge-days.ts'
import type { HistoryList } from './merge-insights.ts'
import type { HistoryVideo } from './merge-videos.ts'
import { numberText } from './number-text.ts'

/** A table: the header first. A number is a text here, since its spelling says how exact it is. */
export type HistoryRows = readonly (readonly (string | null)[])[]

/** Texts that can name people. */
export interface HistoryTexts {
  readonly titles: boolean
  readonly links: boolean
  /** Of the account; null leaves the column out. */
  readonly handle: string | null
}

const cell = (reading: Reading | undefined): string | null => (reading === undefined ? null : numberText(reading))

const flag = (yes: boolean): string => (yes ? '1' : '0')

const fieldsOf = <Field extends string>(
  headers: Readonly<Record<Field, string>>,
  isUsed: (field: Field) => boolean,
): Field[] => (Object.keys(headers) as Field[]).filter(isUsed)

/** Days as a table, with the columns that any of them has. */
export const historyDayRows = (days: readonly HistoryDay[], { handle }: HistoryTexts): HistoryRows => {
  const fields = fieldsOf<DayField>(HISTORY_DAY_HEADERS, (field) => days.some(({ numbers }) => numbers.has(field)))
  const owner = handle === null ? [] : [handle]
  return [
    [
      'date',
      ...fields.map((field) => HISTORY_DAY_HEADERS[field]),
      'as_of',
      'provisional',
      'revised',
      ...owner.map(() => 'handle'),
    ],
    ...days.map(({ date, numbers, asOf, provisional, revised }) => [
      date,
      ...fields.map((field) => cell(numbers.get(field))),
      asOf,
      flag(provisional),
      String(revised),
      ...owner,
    ]),
  ]
}

/** Videos as a table, with the columns that any of them has. */
export const historyVideoRows = (videos: readonly HistoryVideo[], texts: HistoryTexts): HistoryRows => {
  const fields = fieldsOf<VideoField>(HISTORY_VIDEO_HEADERS, (field) =>
    videos.some(({ video }) => video[field] !== undefined),
  )
  const named = [
    ...(texts.titles ? (['title'] as const) : []),
    ...(texts.links ? (['url'] as const) : []),
    ...(texts.handle === null ? [] : (['handle'] as const)),
  ]
  return [
    ['video_id', 'snapshot_on', 'posted_on', ...fields.map((field) => HISTORY_VIDEO_HEADERS[field]), ...named],
    ...videos.map(({ on, video }) => [
      video.id,
      on === '' ? null : on,
      video.postedOn,
      ...fields.map((field) => cell(video[field])),
      ...named.map((text) => (text === 'handle' ? (video.handle ?? texts.handle) : (video[text] ?? null))),
    ]),
  ]
}

/** Known numbers of people as a table that is read like one typed by hand. */
export const historyWindowRows = (windows: readonly ReachWindow[], { handle }: HistoryTexts): HistoryRows => {
  const owner = handle === null ? [] : [handle]
  return [
    ['from', 'to', 'viewers', ...owner.map(() => 'handle')],
    ...windows.map(({ from, to, viewers }) => [from, to, numberText(viewers), ...owner]),
  ]
}

const PERCENT = 100

/** Binary fractions times a hundred show a last digit that nobody wrote. */
const percent = (fraction: number | null): number | null =>
  fraction === null ? null : Number((PERCENT * fraction).toPrecision(12))

const percentText = ({ value, low, high }: Reading): string =>
  numberText({ value: percent(value), low: percent(low), high: percent(high) })

const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0

/** The fractions of one list in percent, all with the decimals of the finest: a list is read with one width of rounding. */
const percents = (list: HistoryList): string[] => {
  const texts = list.slices.map(({ fraction }) => percentText(fraction))
  const decimals = Math.max(0, ...texts.map(decimalsOf))
  return texts.map((text) => (Number.isFinite(Number(text)) ? Number(text).toFixed(decimals) : text))
}

/** Traffic sources and audiences as a table that is read like one typed by hand. */
export const historyInsightRows = (lists: readonly HistoryList[]): HistoryRows => [
  ['video', 'kind', 'segment', 'percent', 'from', 'date'],
  ...lists.flatMap((list) => {
    const written = percents(list)
    const time = [list.from || null, list.on || null]
    return list.slices.map(({ name }, index) => [list.video, list.kind, name, written[index] ?? null, ...time])
  }),
]
