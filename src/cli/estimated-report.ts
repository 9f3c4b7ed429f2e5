import { estimateReach } from '../estimate/estimate-reach.ts'
import { buildReport } from '../print/build-report.ts'
import type { LazyPrinter } from '../print/printers/index.ts'
import type { Report } from '../print/report.ts'
import { VERSION } from '../version.ts'
import { estimateSettings } from './estimate-settings.ts'
import { readAccounts } from './read-accounts.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

/** What the printer of a run needs: the rest is not even estimated, which a table of a million videos would feel. */
const needs = ({ ofVideos, inputs }: LazyPrinter, { detail, sort }: RunOptions, width: number) => {
  const shown = detail === true ? null : ofVideos(width)
  return {
    ofVideos: shown === null || sort === undefined ? shown : [...shown, sort],
    inputs: inputs === 'always' || (inputs === 'detail' && detail === true),
  }
}

/** Reads, estimates and rounds: the report of a command line. */
export const estimatedReport = async (
  paths: readonly string[],
  options: RunOptions,
  printer: LazyPrinter,
  shell: Shell,
): Promise<{ report: Report; inputs: readonly string[] }> => {
  const model = await readModel(options.model, shell)
  const settings = { ...estimateSettings(options, model), ...needs(printer, options, widthOf(shell.stdout, shell)) }
  const { accounts, files, problems } = await readAccounts(paths, options, shell)
  const include = {
    titles: options.include?.includes('titles') === true,
    handles: options.include?.includes('handles') === true,
    links: options.include?.includes('links') === true,
  }
  const report = buildReport({
    tool: { name: 'reach', version: VERSION },
    level: settings.level,
    accounts: accounts.map((account) => ({ account, estimates: estimateReach(account, settings) })),
    problems,
    include,
  })
  return { report, inputs: [...paths, ...files.map(({ path }) => path)] }
}
