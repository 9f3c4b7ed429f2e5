import type { Problem } from '../domain/problem.ts'
import { DEFAULT_SETTINGS, estimateReach } from '../estimate/estimate-reach.ts'
import { buildValidation } from '../print/validation/build-validation.ts'
import type { Validation } from '../print/validation/validation.ts'
import { VERSION } from '../version.ts'
import { includedTexts } from './included-texts.ts'
import { readAccounts } from './read-accounts.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** Only what is wrong is wanted: nothing that is costly and cannot contradict the data. */
const SETTINGS = { ...DEFAULT_SETTINGS, inputs: false, joint: false, sensitivity: 'none', ofVideos: [] } as const

/** That a sound table is of no use to an estimate by itself is no defect of it. */
const asDefect = (problem: Problem): Problem =>
  problem.code === 'no-usable-data' ? { ...problem, severity: 'info' } : problem

/** Reads everything that the paths name, and collects every defect: of reading, dating, merging, checking and estimating. */
export const validate = async (
  paths: readonly string[],
  options: RunOptions,
  shell: Shell,
): Promise<{ readonly validation: Validation; readonly problems: readonly Problem[] }> => {
  const { accounts, files, problems: reading } = await readAccounts(paths, options, shell)
  const estimating = accounts.flatMap((account) => estimateReach(account, SETTINGS).problems)
  const problems = [...reading, ...estimating].map(asDefect)
  const validation = buildValidation({
    tool: { name: 'reach', version: VERSION },
    strict: options.strict === true,
    files,
    problems,
    include: includedTexts(options),
  })
  return { validation, problems }
}
