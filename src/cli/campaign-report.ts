import type { Problem } from '../domain/problem.ts'
import { estimateCampaign } from '../estimate/campaign/estimate-campaign.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { buildReport } from '../print/build-report.ts'
import type { LazyPrinter } from '../print/printers/index.ts'
import type { Report } from '../print/report.ts'
import { readPlan } from '../read/plan/read-plan.ts'
import { VERSION } from '../version.ts'
import { readTarget } from './audience-target.ts'
import { type CampaignMembers, membersOfPaths, membersOfPlan } from './campaign-members.ts'
import { estimateSettings } from './estimate-settings.ts'
import { neededOf } from './estimated-report.ts'
import { UsageError } from './exit-codes.ts'
import { includedTexts } from './included-texts.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

const YAML_NAME = /\.ya?ml$/i

/** The text of the plan that a command line names; null where it names exports. */
const planText = async (paths: readonly string[], shell: Shell): Promise<string | null> => {
  const yaml = paths.find((path) => YAML_NAME.test(path))
  const [only = ''] = paths
  if (yaml !== undefined && paths.length > 1)
    throw new UsageError(`campaign: ${yaml} is a plan, which names its exports itself; expected it alone`)
  if (yaml === undefined && !(paths.length === 1 && /\.json$/i.test(only))) return null
  if ((await shell.look(only))?.kind !== 'file') {
    if (yaml === undefined) return null
    throw new UsageError(`campaign: there is no file ${only}`)
  }
  const text = new TextDecoder().decode(await shell.read(only)).replace(/^\uFEFF/, '')
  // JSON may be an export as well as a plan: a plan says creators first of all.
  return yaml !== undefined || /"creators"\s*:/.test(text) ? text : null
}

const folderOf = (path: string): string => {
  const at = path.replaceAll('\\', '/').lastIndexOf('/')
  return at < 0 ? '.' : path.slice(0, Math.max(1, at))
}

/** A campaign's report, or why its plan cannot be carried out. */
export interface CampaignReport {
  readonly report: Report | null
  readonly inputs: readonly string[]
  readonly problems: readonly Problem[]
}

/** What a plan or exports hold, each account estimated; null with the problems where the plan can't be carried out. */
export const readCampaign = async (
  paths: readonly string[],
  options: RunOptions,
  settings: EstimateSettings,
  shell: Shell,
): Promise<{ read: CampaignMembers; problems: readonly Problem[] } | { read: null; problems: readonly Problem[] }> => {
  const target = options.target === undefined ? null : readTarget(options.target)
  const text = await planText(paths, shell)
  if (text === null) {
    const read = await membersOfPaths(paths, options, settings, target, shell)
    return { read, problems: read.problems }
  }
  const [path = ''] = paths
  const { plan, problems } = await readPlan(text, path)
  if (plan === null) return { read: null, problems }
  const read = await membersOfPlan(plan, folderOf(path), options, settings, target, shell)
  return { read, problems: read.problems }
}

/**
 * Reads a plan or exports, estimates each account and all as one audience: the report of `reach campaign`.
 *
 * @param ofVideos ids of videos that gates ask for
 */
export const campaignReport = async (
  paths: readonly string[],
  options: RunOptions,
  printer: LazyPrinter,
  shell: Shell,
  ofVideos: readonly string[] = [],
): Promise<CampaignReport> => {
  const model = await readModel(options.model, shell)
  const needed = neededOf(printer, options, widthOf(shell.stdout, shell), ofVideos)
  const settings = { ...estimateSettings(options, model), ...needed }
  const { read, problems } = await readCampaign(paths, options, settings, shell)
  if (read === null) return { report: null, inputs: paths, problems }
  const report = buildReport({
    tool: { name: 'reach', version: VERSION },
    level: settings.level,
    accounts: read.members,
    campaign: estimateCampaign(read.input, settings),
    problems: read.problems,
    include: includedTexts(options),
    assumptions: settings.priors.values(),
  })
  return { report, inputs: [...paths, ...read.files], problems: report.problems }
}
