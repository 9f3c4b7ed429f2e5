import type { Problem } from '../domain/problem.ts'
import { CAMPAIGN_MODELS } from '../estimate/campaign/campaign-models.ts'
import { estimateCampaign } from '../estimate/campaign/estimate-campaign.ts'
import { MODELS } from '../estimate/models/index.ts'
import { readCampaign } from './campaign-report.ts'
import { estimateSettings } from './estimate-settings.ts'
import { UsageError } from './exit-codes.ts'
import { type Explained, explainAccounts, explainCampaign } from './explanation.ts'
import { readAccounts } from './read-accounts.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** The options of `reach explain`. */
export interface ExplainOptions extends RunOptions {
  readonly of: string
  readonly video?: string
  readonly segment?: string
  readonly campaign?: boolean
}

interface Explanations {
  readonly explained: readonly Explained[]
  readonly problems: readonly Problem[]
}

/** Reads what the paths name, and explains one quantity of each account, or of all as one audience. */
export const explain = async (
  paths: readonly string[],
  options: ExplainOptions,
  shell: Shell,
): Promise<Explanations> => {
  const models = options.campaign === true ? CAMPAIGN_MODELS : MODELS
  const ids = models.map(({ id }) => id)
  if (!ids.includes(options.of)) {
    throw new UsageError(`--of: nothing is called ${options.of}; expected one of ${ids.join(', ')}`)
  }
  const settings = estimateSettings(options, await readModel(options.model, shell))
  if (options.campaign === true) {
    const { read, problems } = await readCampaign(paths, options, settings, shell)
    if (read === null) return { explained: [], problems }
    const campaign = estimateCampaign(read.input, { ...settings, working: true })
    return {
      explained: explainCampaign(campaign, options.of, settings),
      problems: [...problems, ...campaign.problems],
    }
  }
  const read = await readAccounts(paths, options, shell)
  const subject = { id: options.of, video: options.video, segment: options.segment }
  const { explained, problems } = explainAccounts(read.accounts, subject, settings)
  return { explained, problems: [...read.problems, ...problems] }
}
