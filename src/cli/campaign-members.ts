import type { Account } from '../domain/account.ts'
import type { AudienceTarget } from '../domain/campaign.ts'
import type { AccountEstimates } from '../domain/estimate.ts'
import type { CampaignPlan, PlanCreator } from '../domain/plan.ts'
import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import {
  absentPart,
  accountPart,
  type CampaignInput,
  type CampaignPart,
  paidPart,
  plainCampaign,
} from '../estimate/campaign/campaign-input.ts'
import { cutAccount } from '../estimate/campaign/cut-account.ts'
import { estimateReach } from '../estimate/estimate-reach.ts'
import type { EstimateSettings } from '../estimate/settings.ts'
import { hideNames } from '../print/hide-names.ts'
import { readExports } from '../read/read-exports.ts'
import { findFiles } from './find-files.ts'
import { includedTexts } from './included-texts.ts'
import { readAccounts, readOptions } from './read-accounts.ts'
import { readMap } from './read-map.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** An account with what was estimated for it, and what the plan says of it. */
export interface EstimatedMember {
  readonly account: Account
  readonly estimates: AccountEstimates
  readonly creator: PlanCreator | null
}

/** A campaign as it was read: accounts, and what the estimator needs of all together. */
export interface CampaignMembers {
  readonly members: readonly EstimatedMember[]
  readonly input: CampaignInput
  readonly problems: readonly Problem[]
  /** Every file that was read. */
  readonly files: readonly string[]
}

/** `a/b/../c` is `a/c`: files of a plan are named as short as the user would. @example resolveFrom('fixtures/campaign', '../studio/x') // => "fixtures/studio/x" */
export const resolveFrom = (folder: string, path: string): string => {
  const given = path.replaceAll('\\', '/')
  const whole = /^(?:\/|[A-Za-z]:)/.test(given) || folder === '.' ? given : `${folder}/${given}`
  const steps: string[] = []
  for (const [index, step] of whole.split('/').entries()) {
    if (step === '.' || (step === '' && index > 0)) continue
    const before = steps.at(-1)
    if (step === '..' && before !== undefined && before !== '..' && before !== '') steps.pop()
    else steps.push(step)
  }
  return steps.join('/') || '.'
}

/** A creator's exports as one account that bears the creator's name, cut to the dates of the plan. */
const readCreator = async (
  creator: PlanCreator,
  plan: CampaignPlan,
  folder: string,
  options: RunOptions,
  shell: Shell,
) => {
  const paths = creator.exports.map((path) => resolveFrom(folder, path))
  const found = await findFiles(paths, shell)
  const dated = { ...options, ...(creator.asOf === null ? {} : { asOf: creator.asOf }) }
  const settings = readOptions(dated, await readMap(options.map, shell))
  const files = found.files.map((file) => ({ ...file, folder: creator.name }))
  const read = await readExports(files, { ...settings, sha256: shell.sha256 })
  const period = creator.dates ?? plan.dates
  const accounts = read.accounts.map((account) => (period === null ? account : cutAccount(account, period)))
  return {
    members: accounts.map((account) => ({ account, creator })),
    absent:
      accounts.length === 0 ? [{ name: creator.name, reason: `nothing to estimate from in ${paths.join(', ')}` }] : [],
    problems: [...found.problems, ...read.problems.map((each) => hideNames(each, includedTexts(options)))],
    files: read.files.map(({ path }) => path),
  }
}

/** Files of data that two accounts share, by their bytes. */
const sharedFiles = (accounts: readonly Account[]): Problem[] => {
  const first = new Map<string, string>()
  return accounts.flatMap(({ id, files }) =>
    files.flatMap(({ sha256, path, format }) => {
      if (format === null) return []
      const owner = first.get(sha256)
      if (owner === undefined) first.set(sha256, id)
      return owner === undefined || owner === id
        ? []
        : [problem('shared-file', `${id} and ${owner} hold the same bytes`, { file: path })]
    }),
  )
}

const estimated = (
  members: readonly { account: Account; creator: PlanCreator | null }[],
  settings: EstimateSettings,
): EstimatedMember[] =>
  members.map(({ account, creator }) => ({ account, creator, estimates: estimateReach(account, settings) }))

/** What a plan says of one creator goes to its first account: money must not count twice. */
const partOf = (
  { account, estimates, creator }: EstimatedMember,
  index: number,
  all: readonly EstimatedMember[],
): CampaignPart => {
  const first = all.findIndex((member) => member.creator === creator) === index
  return accountPart(account, estimates, {
    territories: creator?.territories ?? undefined,
    spend: first ? (creator?.spend ?? undefined) : undefined,
    followers: first ? (creator?.followers ?? undefined) : undefined,
  })
}

/** The accounts behind some paths, each a member of its own. */
export const membersOfPaths = async (
  paths: readonly string[],
  options: RunOptions,
  settings: EstimateSettings,
  target: AudienceTarget | null,
  shell: Shell,
): Promise<CampaignMembers> => {
  const read = await readAccounts(paths, options, shell)
  const members = estimated(
    read.accounts.map((account) => ({ account, creator: null })),
    settings,
  )
  return {
    members,
    input: { ...plainCampaign(members.map(partOf)), target },
    problems: [...read.problems, ...sharedFiles(read.accounts)],
    files: read.files.map(({ path }) => path),
  }
}

/** The members of a plan; each creator's paths are relative to the folder of the plan. */
export const membersOfPlan = async (
  plan: CampaignPlan,
  folder: string,
  options: RunOptions,
  settings: EstimateSettings,
  target: AudienceTarget | null,
  shell: Shell,
): Promise<CampaignMembers> => {
  const read = []
  for (const creator of plan.creators) {
    if (creator.paid === null) read.push(await readCreator(creator, plan, folder, options, shell))
  }
  const members = estimated(
    read.flatMap((each) => each.members),
    settings,
  )
  const paid = plan.creators.flatMap(({ name, paid: people, views, territories, spend }) => {
    const details = { views: views ?? undefined, territories: territories ?? undefined, spend: spend ?? undefined }
    return people === null ? [] : [paidPart(name, people, details, plan.dates ?? 'lifetime', settings.level)]
  })
  return {
    members,
    input: {
      parts: [
        ...members.map(partOf),
        ...read.flatMap(({ absent }) => absent.map(({ name, reason }) => absentPart(name, reason, settings.level))),
        ...paid,
      ],
      overlaps: plan.overlaps,
      deduplicated: plan.deduplicated,
      currency: plan.currency,
      ceilings: plan.ceilings,
      period: plan.dates,
      target,
    },
    problems: [...read.flatMap(({ problems }) => problems), ...sharedFiles(members.map(({ account }) => account))],
    files: read.flatMap(({ files }) => files),
  }
}
