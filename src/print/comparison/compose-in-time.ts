import { basisCell, figureColumn, textColumn, valueCell, wordColumn } from '../page/cells.ts'
import { isSeldomAndUnknown, titleOf } from '../page/estimate-titles.ts'
import { formatCount, formatWhole } from '../page/format-number.ts'
import type { Block, Cell, Grid } from '../page/page.ts'
import { cleanText } from '../text/clean-text.ts'
import type { ComparedInTime } from './comparison.ts'
import { verdictCell } from './verdict-words.ts'

type Change = ComparedInTime['videos'][number]
type EstimateChange = ComparedInTime['estimates'][number]

const METRICS: Readonly<Record<string, string>> = {
  views: 'Views',
  viewers: 'Viewers',
  newViewers: 'New viewers',
  returningViewers: 'Returning viewers',
  profileViews: 'Profile views',
  likes: 'Likes',
  comments: 'Comments',
  shares: 'Shares',
  saves: 'Saves',
  followersChange: 'Change of followers',
  newFollowers: 'New followers',
  lostFollowers: 'Lost followers',
  engagedViewers: 'Engaged viewers',
}

const metricName = ({ metric }: Change): string => METRICS[metric] ?? metric

const signed = (value: number): string => (value > 0 ? `+${formatWhole(value)}` : formatWhole(value))

/** A part of a change; nothing where there is none. */
const partCell = ({ count, value }: Change['added'], sign = 1): Cell => ({
  text: count === 0 ? '' : signed(sign * value),
})

const changeRows = (changes: readonly Change[]): Cell[][] =>
  changes.map((change) => [
    { text: metricName(change) },
    { text: formatWhole(change.before.value) },
    partCell(change.added),
    partCell(change.filled),
    partCell(change.growth),
    partCell(change.corrections),
    partCell(change.gone, -1),
    { text: formatWhole(change.after.value), tone: 'strong' },
  ])

const columns = (names: readonly [added: string, filled: string, growth: string, gone: string]): Grid['columns'] => [
  textColumn('Count'),
  figureColumn('Before'),
  figureColumn(names[0], 1),
  figureColumn(names[1], 2),
  figureColumn(names[2], 1),
  figureColumn('Corrected', 1),
  figureColumn(names[3], 2),
  figureColumn('After'),
]

const roundedNote = (changes: readonly Change[]): string[] => {
  const rounded = changes.filter((change) => change.rounded > 0).map(metricName)
  return rounded.length === 0
    ? []
    : [`Rounded by the export: ${rounded.join(', ')}. Small differences may be its rounding.`]
}

type Days = NonNullable<ComparedInTime['days']>

const perDay = ({ metric, before, after }: Change): string =>
  `${METRICS[metric] ?? metric} ${formatWhole(before.value / before.count)} then ${formatWhole(after.value / after.count)}`

const lengthNote = ({ before, after, changes }: Days): string[] =>
  before.days === after.days
    ? []
    : [
        `${formatCount(before.days, 'day', 'days')} against ${after.days}: the totals do not compare. A day: ${changes.map(perDay).join('; ')}.`,
      ]

const daysGrid = (days: Days): Grid => ({
  kind: 'grid',
  title: `By day, ${days.before.from} to ${days.before.to}, then ${days.after.from} to ${days.after.to}`,
  columns: columns(['New days', 'Filled in', 'Late', 'Gone']),
  rows: changeRows(days.changes),
  notes: [
    ...lengthNote(days),
    ...(days.changes.some(({ growth }) => growth.count > 0)
      ? ['Late: on the last three days of the earlier export, which were not final.']
      : []),
    ...(days.changes.some(({ corrections }) => corrections.count > 0)
      ? ['Corrected: on days of the earlier export that were final.']
      : []),
    `Not final yet: ${days.changes.map((change) => `${metricName(change)} ${formatWhole(change.provisional.value)}`).join('; ')}.`,
    ...roundedNote(days.changes),
  ],
})

const videosGrid = (changes: readonly Change[]): Grid => {
  const views = changes[0]
  const counts =
    views === undefined
      ? []
      : [
          ...(views.added.count > 0 ? [`${formatCount(views.added.count, 'video is', 'videos are')} new.`] : []),
          ...(views.gone.count > 0
            ? [`${formatCount(views.gone.count, 'video is', 'videos are')} no longer in the export.`]
            : []),
        ]
  return {
    kind: 'grid',
    title: 'By video, lifetime',
    columns: columns(['New videos', 'Filled in', 'Grown', 'Gone']),
    rows: changeRows(changes),
    notes: [...counts, ...roundedNote(changes)],
  }
}

const ratioText = (number: number): string => `${Number(number.toPrecision(4))}`

const estimateRow = (change: EstimateChange): Cell[] => {
  const { before, after, ratio, verdict } = change
  return [
    { text: titleOf(after) },
    valueCell(before),
    valueCell(after, 'strong'),
    { text: ratio === null ? '' : ratioText(ratio.value) },
    { text: ratio === null || ratio.low === ratio.high ? '' : `${ratioText(ratio.low)} to ${ratioText(ratio.high)}` },
    verdictCell(verdict),
    basisCell(after),
  ]
}

const estimatesGrid = (estimates: readonly EstimateChange[], level: number): Grid => ({
  kind: 'grid',
  title: `Estimates, and whether they differ (${Number((level * 100).toPrecision(3))} % ranges)`,
  columns: [
    textColumn('Quantity'),
    figureColumn('Before'),
    figureColumn('After'),
    figureColumn('Ratio', 2),
    wordColumn('Range of ratio', 3),
    wordColumn('Difference'),
    wordColumn('Basis', 4),
  ],
  rows: estimates.map(estimateRow),
  notes: [
    'Errors that both times share are taken for independent: the ranges of ratios are rather too wide.',
    ...[
      ...new Set(estimates.flatMap(({ verdict, note }) => (note === null || verdict === 'unknown' ? [] : [note]))),
    ].map((note) => cleanText(`${note}.`)),
  ],
})

/** One account at two times: what grew, what was corrected, and which estimates differ. */
export const composeInTime = (
  { account, before, after, days, videos, estimates }: ComparedInTime,
  level: number,
): Block[] => {
  const shown = estimates.filter((change) => !isSeldomAndUnknown(change.before) && !isSeldomAndUnknown(change.after))
  return [
    { kind: 'heading', text: cleanText(account) },
    { kind: 'paragraph', label: null, text: cleanText(`${before}, then ${after}`), tone: 'quiet' },
    ...(days === null ? [] : [daysGrid(days)]),
    ...(videos.length === 0 ? [] : [videosGrid(videos)]),
    ...(shown.length === 0 ? [] : [estimatesGrid(shown, level)]),
  ]
}
