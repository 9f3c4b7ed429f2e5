import type { Account } from '../domain/account.ts'
import { compareAccounts } from '../estimate/compare/compare-accounts.ts'
import { compareInTime } from '../estimate/compare/compare-in-time.ts'
import { type AccountPair, pairAccounts, relativeId } from '../estimate/compare/pair-accounts.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { buildComparison, type ComparisonInput } from '../print/comparison/build-comparison.ts'
import type { Comparison } from '../print/comparison/comparison.ts'
import type { ReadResult } from '../read/read-exports.ts'
import { VERSION } from '../version.ts'
import { estimateSettings } from './estimate-settings.ts'
import { UsageError } from './exit-codes.ts'
import { readAccounts } from './read-accounts.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** The options of `reach compare` as commander leaves them. */
export interface CompareOptions extends RunOptions {
  readonly by: 'auto' | 'time' | 'account'
}

interface Read {
  readonly path: string
  readonly accounts: readonly Account[]
}

const estimated = (account: Account, settings: EstimateSettings) => ({
  account,
  estimates: estimateReach(account, settings),
})

const inTime = (
  pairs: readonly AccountPair[],
  [before, after]: readonly Read[],
  settings: EstimateSettings,
): ComparisonInput['found'] => {
  const left = (read: Read | undefined, pick: (pair: AccountPair) => Account): string[] =>
    (read?.accounts ?? []).filter((account) => !pairs.some((pair) => pick(pair) === account)).map(({ id }) => id)
  return {
    by: 'time' as const,
    accounts: pairs.map((pair) =>
      compareInTime(pair.name, estimated(pair.before, settings), estimated(pair.after, settings)),
    ),
    unmatched: { before: left(before, (pair) => pair.before), after: left(after, (pair) => pair.after) },
  }
}

/** Two tables of one folder have one id: accounts are called by the path that holds them. */
const named = (reads: readonly Read[]): { readonly account: Account; readonly ours: boolean }[] =>
  reads.flatMap(({ path, accounts }, index) =>
    accounts.map((account) => ({
      account: { ...account, id: `${path.replace(/[\\/]+$/, '')}${relativeId(account.id, path)}` },
      ours: index === 0,
    })),
  )

const sideBySide = (reads: readonly Read[], settings: EstimateSettings): ComparisonInput['found'] => ({
  by: 'account',
  sides: compareAccounts(
    named(reads).map(({ account, ours }) => ({
      ...estimated(account, { ...settings, ofVideos: ['viewers'] }),
      ours,
    })),
    settings.level,
  ),
})

/** How the accounts are compared, and why: by time where two paths hold the same accounts, unless told otherwise. */
const wayOf = (by: CompareOptions['by'], reads: readonly Read[]) => {
  const [before, after, ...more] = reads
  if (by === 'account') return { by: 'account' as const, because: 'as asked for with --by account' }
  if (before === undefined || after === undefined || more.length > 0) {
    if (by === 'time') throw new UsageError('--by time: expected two paths, the earlier export and the later one')
    return { by: 'account' as const, because: reads.length === 1 ? 'one path' : 'more than two paths' }
  }
  const found = pairAccounts(before, after)
  const pairs = by === 'time' ? found.pairs : found.pairs.filter(({ because }) => because !== null)
  if (by === 'time') return { by: 'time' as const, because: 'as asked for with --by time', pairs }
  if (pairs.length === 0 || found.contradicted)
    return {
      by: 'account' as const,
      because: 'nothing tells that the two paths hold the same account; --by time if they do',
    }
  return { by: 'time' as const, because: pairs[0]?.because ?? '', pairs }
}

/**
 * Reads every path by itself and compares.
 *
 * @returns null where there is nothing to compare; @throws UsageError for --by time without two paths
 */
export const comparePaths = async (
  paths: readonly string[],
  options: CompareOptions,
  shell: Shell,
): Promise<{
  comparison: Comparison | null
  problems: ReadResult['problems']
  inputs: readonly string[]
}> => {
  const base = estimateSettings(options, await readModel(options.model, shell))
  const settings: EstimateSettings = { ...base, inputs: false, joint: false, sensitivity: 'none', ofVideos: [] }
  const reads: (Read & ReadResult)[] = []
  for (const path of paths) reads.push({ path, ...(await readAccounts([path], options, shell)) })
  const way = wayOf(options.by, reads)
  const problems = reads.flatMap((read) => read.problems)
  const inputs = [...paths, ...reads.flatMap(({ files }) => files.map(({ path }) => path))]
  const count = way.by === 'time' ? way.pairs.length : reads.reduce((sum, { accounts }) => sum + accounts.length, 0)
  if (count < (way.by === 'time' ? 1 : 2)) return { comparison: null, problems, inputs }
  const comparison = buildComparison({
    tool: { name: 'reach', version: VERSION },
    level: settings.level,
    because: way.because,
    found: way.by === 'time' ? inTime(way.pairs, reads, settings) : sideBySide(reads, settings),
    problems,
    handles: options.include?.includes('handles') === true,
  })
  return { comparison, problems, inputs }
}
