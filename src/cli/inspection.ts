import type { Account, FileRecord } from '../domain/account.ts'
import type { Paid } from '../domain/paid.ts'
import type { Problem } from '../domain/problem.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../estimate/estimate-reach.ts'
import { alignDays } from '../estimate/period/align-days.ts'
import { cleanText } from '../print/text/clean-text.ts'
import { knownNames } from '../read/known-names.ts'
import type { ReadResult } from '../read/read-exports.ts'
import { paragraph } from './lines.ts'
import type { Shell } from './shell.ts'

const AS_OF: Readonly<Record<NonNullable<Account['asOf']>['from'], string>> = {
  option: 'the command line',
  'file-name-epoch': 'the epoch in a file name',
  'file-name-date': 'the date in a file name',
  'file-name-year': 'the year in a file name',
  'video-id': 'the ids of videos',
  'dated-sibling': 'dates with a year beside it',
  'file-time': 'the time of a file (weak: give --as-of)',
}

/** How many lines of ads there are, and what their reports say in total: never a sum of ours. */
const inspectPaid = (paid: readonly Paid[]) => ({
  lines: paid.filter(({ row }) => row === 'line').length,
  totals: paid
    .filter(({ row }) => row === 'total')
    .map(({ date, impressions, viewers, frequency, cost, currency }) => ({
      date,
      impressions: impressions?.value ?? null,
      viewers: viewers?.value ?? null,
      frequency: frequency?.value ?? null,
      cost: cost?.value ?? null,
      currency: currency ?? null,
    })),
})

/** What is said of an account needs none of its videos' numbers, nor their working. */
const SETTINGS = { ...DEFAULT_SETTINGS, ofVideos: [], inputs: false, joint: false, sensitivity: 'advice' } as const

const inspectAccount = (account: Account) => {
  const { days, videos, windows, audience, sources, asOf, files } = account
  const { shift } = alignDays(account)
  const { grade, period, advice, problems } = estimateReach(account, SETTINGS)
  const segments = (shift?.segments ?? []).map(
    ({ from, to, shift: late, confident, correlation, pairs, aboveViews }) => {
      return { from, to, shift: late, confident, correlation, pairs, aboveViews }
    },
  )
  const dated = { from: days[0]?.date ?? null, to: days.at(-1)?.date ?? null }
  return {
    account: {
      id: account.id,
      asOf,
      days: { count: days.length, ...dated, withViewers: days.filter(({ viewers }) => viewers?.value != null).length },
      videos: { count: videos.length, withReach: videos.filter(({ viewers }) => viewers?.value != null).length },
      ...(windows.length > 0 ? { knownWindows: windows.length } : {}),
      ...(account.paid === undefined ? {} : { paid: inspectPaid(account.paid) }),
      audience: [...new Set(audience.map(({ of, dimension }) => `${dimension} of ${of}`))],
      trafficSources: sources.length > 0 || videos.some((video) => video.sources !== undefined),
      dayShift: segments,
      period,
      grade,
      advice,
      files: files.map(({ path }) => path),
    },
    problems,
  }
}

/** What `reach inspect` says. */
export interface Inspection {
  readonly files: readonly FileRecord[]
  readonly accounts: readonly ReturnType<typeof inspectAccount>['account'][]
  readonly problems: readonly Problem[]
}

/** Collects what was recognised in each file and account. */
export const inspectAccounts = ({ accounts, files, problems }: ReadResult): Inspection => {
  const inspected = accounts.map(inspectAccount)
  return {
    files: files.map((file) =>
      file.format === null ? { ...file, columns: { ...file.columns, unused: knownNames(file.columns.unused) } } : file,
    ),
    accounts: inspected.map(({ account }) => account),
    problems: [...problems, ...inspected.flatMap((each) => each.problems)],
  }
}

const fileLines = ({ path, format, language, rows, columns, problems }: FileRecord, shell: Shell): string[] => [
  ...paragraph(
    `${cleanText(path)}: ${format ?? 'not recognised'}${language === undefined ? '' : ` (headers in ${language})`}, ${rows} row${rows === 1 ? '' : 's'}${problems > 0 ? `, ${problems} problem${problems === 1 ? '' : 's'}` : ''}`,
    2,
    shell,
  ),
  ...(columns.used.length > 0 ? paragraph(`read: ${cleanText(columns.used.join(', '))}`, 6, shell) : []),
  ...(format !== null && columns.unused.length > 0
    ? paragraph(`not used: ${cleanText(columns.unused.join(', '))}`, 6, shell)
    : []),
]

const paidFacts = ({ paid }: Inspection['accounts'][number]): string[] => {
  if (paid === undefined) return []
  const totals = paid.totals.flatMap(({ viewers }) => (viewers === null ? [] : [`${viewers} people`]))
  return [`ads (no part of organic reach): ${paid.lines} lines; totals of the reports: ${totals.join(', ') || 'none'}`]
}

const accountLines = (account: Inspection['accounts'][number], shell: Shell): string[] => {
  const { days, videos, asOf, dayShift, period, grade, advice, audience, trafficSources } = account
  const facts = [
    `days: ${days.count === 0 ? 'none' : `${days.count}, ${days.from} to ${days.to}, ${days.withViewers} with measured viewers`}`,
    `videos: ${videos.count === 0 ? 'none' : `${videos.count}, ${videos.withReach} with measured reach`}`,
    ...(account.knownWindows === undefined ? [] : [`stretches of days with known people: ${account.knownWindows}`]),
    ...paidFacts(account),
    `audience: ${audience.length === 0 ? 'none' : audience.join(', ')}; traffic sources: ${trafficSources ? 'yes' : 'none'}`,
    `year: ${asOf === null ? 'the dates have one, or need none' : `by ${AS_OF[asOf.from]}, as of ${asOf.date}`}`,
    ...dayShift.map(
      ({ from, to, shift, confident }) =>
        `day shift of viewers labelled ${from} to ${to}: ${shift}${confident ? '' : ' (the evidence is weak: nothing is shifted)'}`,
    ),
    `headline: ${grade}${period === null ? '' : `, ${period.from} to ${period.to}`}`,
    ...(advice === null ? [] : [`missing: ${advice}`]),
  ]
  return [`account ${cleanText(account.id)}`, ...facts.flatMap((fact) => paragraph(fact, 2, shell))]
}

/** The inspection as text. */
export const inspectionLines = ({ files, accounts }: Inspection, shell: Shell): string[] => [
  'files',
  ...files.flatMap((file) => fileLines(file, shell)),
  ...accounts.flatMap((account) => ['', ...accountLines(account, shell)]),
  '',
]
