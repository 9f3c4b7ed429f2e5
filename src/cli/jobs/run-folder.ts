import type { Account } from '../../domain/account.ts'
import type { AudienceTarget } from '../../domain/campaign.ts'
import type { AccountEstimates } from '../../domain/estimate.ts'
import { accountPart } from '../../estimate/campaign/campaign-input.ts'
import { targetViewers } from '../../estimate/campaign/target-viewers.ts'
import { estimateReach } from '../../estimate/estimate-reach.ts'
import type { EstimateSettings } from '../../estimate/settings.ts'
import { assumedIds, buildAccount } from '../../print/build-report.ts'
import { accountSubject } from '../../print/gate/gate-subject.ts'
import { hideNames } from '../../print/hide-names.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import type { ReportAccount } from '../../print/report.ts'
import { readExports } from '../../read/read-exports.ts'
import type { SourceFile } from '../../read/source-file.ts'
import { headerNames } from '../read-accounts.ts'
import type { Shell } from '../shell.ts'
import type { FolderResult, JobSettings } from './folder-job.ts'

/** The estimates of an account with the people of a target among them. */
const withTarget = (
  account: Account,
  estimates: AccountEstimates,
  target: AudienceTarget,
  settings: EstimateSettings,
): AccountEstimates => {
  const { working: _, ...people } = targetViewers(accountPart(account, estimates), target, settings.minCell)
  return { ...estimates, estimates: [...estimates.estimates, people] }
}

const printing = async ({ pieces }: JobSettings): Promise<((account: ReportAccount) => string) | null> => {
  if (pieces === null) return null
  const printer = await PRINTERS.find(({ id }) => id === pieces.form)?.load()
  if (printer?.pieces === undefined) throw new RangeError(`the form ${pieces.form} is not made in pieces`)
  const { account } = printer.pieces
  return (each) => account(each, pieces.options)
}

/**
 * Reads the files of a job, merges and estimates them, and turns them into what is printed. Nothing else of them is kept.
 *
 * @throws whatever a bug throws
 */
export const runFolder = async (
  files: readonly SourceFile[],
  settings: JobSettings,
  { sha256 }: Pick<Shell, 'sha256'>,
): Promise<FolderResult> => {
  const print = await printing(settings)
  const read = await readExports(files, { ...settings.read, sha256 })
  const done = read.accounts.map((account) => {
    const bare = estimateReach(account, settings.estimate)
    const estimates = settings.target === null ? bare : withTarget(account, bare, settings.target, settings.estimate)
    const report = buildAccount({ account, estimates }, settings.include)
    return {
      report,
      assumed: assumedIds({ account, estimates }),
      piece: print?.(report) ?? null,
      problems: estimates.problems,
    }
  })
  return {
    accounts: done.map(({ report, assumed }) => ({
      subject: accountSubject(report, settings.needs),
      asOf: report.asOf,
      assumed,
      usable: report.grade !== 'insufficient' || report.videos.length > 0,
    })),
    reports: print === null ? done.map(({ report }) => report) : [],
    pieces: done.flatMap(({ piece }) => piece ?? []),
    problems: [
      ...read.problems.map((each) => hideNames(each, settings.include)),
      ...done.flatMap(({ problems }) => problems),
    ],
    rows: read.files.reduce((sum, { rows }) => sum + rows, 0),
    columns: settings.read.map === undefined ? [] : [...headerNames(read.files)],
  }
}
