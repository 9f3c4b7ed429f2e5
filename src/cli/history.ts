import type { Account } from '../domain/account.ts'
import { sameAccount } from '../estimate/compare/same-account.ts'
import { toCsv } from '../print/text/to-csv.ts'
import type { DatedPart } from '../read/dates/dated-part.ts'
import {
  type HistoryRows,
  type HistoryTexts,
  historyDayRows,
  historyInsightRows,
  historyVideoRows,
  historyWindowRows,
} from '../read/history/history-rows.ts'
import { mergeHistoryDays } from '../read/history/merge-days.ts'
import { mergeHistoryInsights } from '../read/history/merge-insights.ts'
import { mergeHistoryVideos } from '../read/history/merge-videos.ts'
import { byExport, mergeWindows } from '../read/merge-account.ts'
import type { ReadResult } from '../read/read-exports.ts'
import { UsageError } from './exit-codes.ts'
import { includedTexts } from './included-texts.ts'
import type { RunOptions } from './run-options.ts'

/** One table of a history, to be written. */
export interface HistoryFile {
  /** Inside the folder that is written. */
  readonly path: string
  readonly text: string
  readonly rows: number
  /** First and last day; of videos the days of export. */
  readonly from: string
  readonly to: string
  readonly revised: number
}

/** Tables of all accounts, and in words what was left out or needs a look. */
export interface History {
  readonly files: readonly HistoryFile[]
  readonly notes: readonly string[]
}

interface Member {
  /** Ids of the accounts that are this one; those of one path and another. */
  readonly accounts: readonly Account[]
  readonly parts: readonly DatedPart[]
}

/** A folder's name must not lead out of the folder that is written, whatever a file called its account. */
const safe = (name: string): string =>
  name
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N} ._#-]/gu, '_').replace(/^\.+$/, '_'))
    .filter((part) => part !== '')
    .join('/')

/** The place of an account inside the path that holds it, the longest that does. */
const placeIn = (id: string, paths: readonly string[]): string => {
  const roots = paths.map((path) => path.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, ''))
  const [root] = roots
    .filter((each) => id === each || id.startsWith(`${each}/`) || id.startsWith(`${each}#`))
    .sort((a, b) => b.length - a.length)
  // A file that is named counts for its folder.
  return root === undefined ? (/#\d+$/.exec(id)?.[0] ?? '') : id.slice(root.length).replace(/^\//, '')
}

/** @throws UsageError where handles tell accounts apart and must not be printed: their order changes from one export to the next */
const nameOf = ({ id, handle }: Account, paths: readonly string[], handles: boolean): string => {
  const name = placeIn(id, paths)
  if (!/#\d+$/.test(name)) return name
  if (!handles)
    throw new UsageError(`${id} is one of several accounts in a folder, told apart by their handles: --include handles`)
  return name.replace(/#\d+$/, `#${handle ?? ''}`)
}

/** The accounts of all paths; those of one name are one account. @throws UsageError where two names make one folder, or one name is of two accounts */
const membersOf = (
  { accounts, parts }: ReadResult,
  paths: readonly string[],
  handles: boolean,
): ReadonlyMap<string, Member> => {
  const members = new Map<string, Member & { readonly name: string }>()
  for (const account of accounts) {
    const name = nameOf(account, paths, handles)
    const before = members.get(safe(name))
    const [other] = before?.accounts ?? []
    if (before !== undefined && before.name !== name)
      throw new UsageError(`${before.name} and ${name} would be written into one folder: rename one of them`)
    if (other !== undefined && sameAccount(other, account)?.same === false)
      throw new UsageError(
        `${other.id} and ${account.id} have one name and are not one account (${sameAccount(other, account)?.because}): rename one of the folders`,
      )
    members.set(safe(name), {
      name,
      accounts: [...(before?.accounts ?? []), account],
      parts: [...(before?.parts ?? []), ...(parts.get(account.id) ?? [])],
    })
  }
  return members
}

const file = (path: string, rows: HistoryRows, days: readonly string[], revised: number): HistoryFile[] => {
  const known = days.filter((day) => day !== '').toSorted()
  if (rows.length < 2) return []
  return [{ path, text: toCsv(rows), rows: rows.length - 1, from: known[0] ?? '', to: known.at(-1) ?? '', revised }]
}

const filesOf = (folder: string, parts: readonly DatedPart[], texts: HistoryTexts): HistoryFile[] => {
  const at = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
  const { days, viewers } = mergeHistoryDays(parts)
  const { videos } = mergeHistoryVideos(parts)
  const windows = mergeWindows(parts.toSorted(byExport)).value
  const ofDays = (name: string, list: typeof days): HistoryFile[] =>
    file(
      at(name),
      historyDayRows(list, texts),
      list.map(({ date }) => date),
      list.filter(({ revised }) => revised > 0).length,
    )
  const datesOfWindows = windows.flatMap(({ from, to }) => [from, to])
  const exported = videos.map(({ on }) => on)
  return [
    ...ofDays('days.csv', days),
    ...ofDays('viewers.csv', viewers),
    ...file(at('videos.csv'), historyVideoRows(videos, texts), exported, 0),
    ...file(at('windows.csv'), historyWindowRows(windows, texts), datesOfWindows, 0),
    ...file(at('insights.csv'), historyInsightRows(mergeHistoryInsights(parts)), [], 0),
  ]
}

const leftOut = (parts: readonly DatedPart[]): string[] => {
  const { nameless } = mergeHistoryVideos(parts)
  const paid = parts.reduce((sum, part) => sum + part.paid.length, 0)
  return [
    ...(nameless === 0 ? [] : [`${nameless} rows of videos without an id or a link: nothing tells them apart`]),
    ...(paid === 0 ? [] : [`${paid} rows of ads: keep the reports`]),
  ]
}

/** Two folders of one account make two histories: the user is told how to make it one. */
const alike = (members: readonly Member[]): string[] =>
  members.flatMap(({ accounts: [a] }, index) =>
    members.slice(index + 1).flatMap(({ accounts: [b] }) => {
      const found = a === undefined || b === undefined ? null : sameAccount(a, b)
      return found?.same === true
        ? [
            `${a?.id} and ${b?.id} look like one account (${found.because}): put them into one folder, or --group-by handle`,
          ]
        : []
    }),
  )

/** Merges all that was read to one history an account. @throws UsageError where accounts can't be told apart next time */
export const mergeHistory = (read: ReadResult, paths: readonly string[], options: RunOptions): History => {
  const { titles, handles, links } = includedTexts(options)
  const members = [...membersOf(read, paths, handles)].sort(([a], [b]) => (a < b ? -1 : 1))
  const handleOf = ({ accounts }: Member): string | null =>
    handles ? (accounts.find(({ handle }) => handle !== null)?.handle ?? null) : null
  return {
    files: members.flatMap(([name, member]) =>
      filesOf(name, member.parts, { titles, links, handle: handleOf(member) }),
    ),
    notes: [
      ...members.flatMap(([name, { parts }]) =>
        leftOut(parts).map((note) => `left out${name === '' ? '' : ` of ${name}`}: ${note}`),
      ),
      ...alike(members.map(([, member]) => member)),
    ],
  }
}
