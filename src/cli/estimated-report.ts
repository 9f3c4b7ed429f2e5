import type { Account } from '../domain/account.ts'
import type { AudienceTarget } from '../domain/campaign.ts'
import type { AccountEstimates } from '../domain/estimate.ts'
import { accountPart } from '../estimate/campaign/campaign-input.ts'
import { targetViewers } from '../estimate/campaign/target-viewers.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { buildReport } from '../print/build-report.ts'
import type { LazyPrinter } from '../print/printers/index.ts'
import type { Report } from '../print/report.ts'
import { VERSION } from '../version.ts'
import { readTarget } from './audience-target.ts'
import { estimateSettings } from './estimate-settings.ts'
import { readAccounts } from './read-accounts.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

const SENSITIVITY = { all: 'all', movers: 'all', advice: 'advice', nothing: 'none' } as const

/** What the printer of a run needs: the rest is not even estimated, which a table of a million videos would feel. */
export const neededOf = ({ ofVideos, inputs, whole }: LazyPrinter, { detail, sort }: RunOptions, width: number) => {
  const shown = detail === true ? null : ofVideos(width)
  return {
    ofVideos: shown === null || sort === undefined ? shown : [...shown, sort],
    inputs: inputs === 'always' || (inputs === 'detail' && detail === true),
    joint: whole === 'all',
    sensitivity: SENSITIVITY[whole],
  }
}

/** Which texts that can name people may be printed. */
export const includedTexts = ({ include }: RunOptions) => ({
  titles: include?.includes('titles') === true,
  handles: include?.includes('handles') === true,
  links: include?.includes('links') === true,
})

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

/** Reads, estimates and rounds: the report of a command line. */
export const estimatedReport = async (
  paths: readonly string[],
  options: RunOptions,
  printer: LazyPrinter,
  shell: Shell,
): Promise<{ report: Report; inputs: readonly string[] }> => {
  const model = await readModel(options.model, shell)
  const settings = { ...estimateSettings(options, model), ...neededOf(printer, options, widthOf(shell.stdout, shell)) }
  const target = options.target === undefined ? null : readTarget(options.target)
  const { accounts, files, problems } = await readAccounts(paths, options, shell)
  const report = buildReport({
    tool: { name: 'reach', version: VERSION },
    level: settings.level,
    accounts: accounts.map((account) => {
      const estimates = estimateReach(account, settings)
      return { account, estimates: target === null ? estimates : withTarget(account, estimates, target, settings) }
    }),
    problems,
    include: includedTexts(options),
    assumptions: settings.priors.values(),
  })
  return { report, inputs: [...paths, ...files.map(({ path }) => path)] }
}
