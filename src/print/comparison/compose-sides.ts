import { figureColumn, rangeColumn, textColumn, UNKNOWN, wordColumn } from '../page/cells.ts'
import { formatCount, formatPercent, formatUnit, formatWhole } from '../page/format-number.ts'
import type { Block, Cell, Grid } from '../page/page.ts'
import { cleanText } from '../text/clean-text.ts'
import type { SideBySide } from './comparison.ts'

type Measure = SideBySide['measures'][number]
type Standing = Measure['standings'][number]
type Account = SideBySide['accounts'][number]

const TITLES: Readonly<Record<string, string>> = {
  'median-views': 'Views of a video (median)',
  'median-viewers': 'People reached by a video (median)',
  'engagement-rate': 'Likes, comments and shares per view',
  'share-rate': 'Shares per view',
  'posting-rate': 'Videos a week',
}

type Names = ReadonlyMap<string, string>

const accountsGrid = (accounts: readonly Account[], names: Names): Grid => {
  const young = accounts.reduce((sum, { leftOut }) => sum + leftOut, 0)
  return {
    kind: 'grid',
    title: 'Accounts',
    columns: [textColumn('Account', 0, 'end'), wordColumn('Side'), figureColumn('Videos'), wordColumn('Posted', 1)],
    rows: accounts.map(({ account, ours, videos, posted }) => [
      { text: names.get(account) ?? account },
      { text: ours ? 'ours' : 'theirs' },
      { text: formatWhole(videos) },
      { text: posted === null ? '' : cleanText(`${posted.from} to ${posted.to}`) },
    ]),
    notes: young === 0 ? [] : [`${formatCount(young, 'video', 'videos')} less than two days old left out.`],
  }
}

const number = (value: number | null, unit: Measure['unit']): string => (value === null ? '' : formatUnit(value, unit))

const standingRow = (standing: Standing, unit: Measure['unit'], names: Names): Cell[] => {
  const { account, count, value, low, high, shrunk, basis, groups } = standing
  return [
    { text: names.get(account) ?? account },
    { text: groups, tone: 'strong' },
    value === null ? { text: UNKNOWN, tone: 'quiet' } : { text: number(value, unit), tone: 'strong' },
    { text: number(low, unit) },
    { text: number(high, unit) },
    { text: '', range: value === null || low === null || high === null ? null : { value, low, high } },
    { text: number(shrunk?.value ?? null, unit) },
    { text: value === null ? '' : formatWhole(count) },
    value === null ? { text: '' } : { text: basis, tone: basis },
  ]
}

/** What the pairs allow to be said, in a sentence. */
const pairsNote = ({ pairs }: Measure): string[] => {
  if (pairs.length === 0) return []
  const differ = pairs.filter(({ verdict }) => verdict === 'more' || verdict === 'fewer').length
  if (differ === 0) return [pairs.length === 1 ? 'Not distinguishable.' : 'No two of them are distinguishable.']
  return [`${formatWhole(differ)} of ${formatCount(pairs.length, 'pair differs', 'pairs differ')}.`]
}

const measureGrid = (measure: Measure, names: Names): Grid => ({
  kind: 'grid',
  title: TITLES[measure.id] ?? measure.id,
  columns: [
    textColumn('Account', 0, 'end'),
    wordColumn('Group'),
    figureColumn('Value'),
    figureColumn('Low'),
    figureColumn('High'),
    rangeColumn(2),
    figureColumn('Drawn to all', 3),
    figureColumn(measure.id === 'posting-rate' ? 'Gaps' : 'Videos', 4),
    wordColumn('Basis', 5),
  ],
  rows: measure.standings.map((standing) => standingRow(standing, measure.unit, names)),
  notes: [
    ...pairsNote(measure),
    ...measure.standings.flatMap(({ account, reason }) =>
      reason === undefined ? [] : [cleanText(`${names.get(account) ?? account}: ${reason}.`)],
    ),
  ],
})

/** Accounts side by side: one grid a measure, and how to read them. */
export const composeSides = ({ accounts, measures }: SideBySide, level: number): Block[] => {
  const names = new Map(
    accounts.map(({ account, handle }) => [
      account,
      cleanText(handle === undefined ? account : `${account} (@${handle.replace(/^@/, '')})`),
    ]),
  )
  const known = measures.filter(({ standings }) => standings.some(({ value }) => value !== null))
  const drawn = known.some(({ pooled }) => pooled !== null)
  return [
    accountsGrid(accounts, names),
    ...known.map((measure) => measureGrid(measure, names)),
    {
      kind: 'paragraph',
      label: 'How to read this',
      text: `Accounts with a letter in common can't be told apart. Among equal accounts a measure calls some two different in at most ${formatPercent(1 - level)} of all cases.${drawn ? ' "Drawn to all" moves a number towards the accounts together, the further the fewer videos it has.' : ''} Followers are not people reached, and are not compared.`,
      tone: 'quiet',
    },
  ]
}
