import { reportHead, reportTail } from '../print/build-report.ts'
import type { LazyPrinter } from '../print/printers/index.ts'
import type { Report, ReportAccount, ReportTail } from '../print/report.ts'
import { VERSION } from '../version.ts'
import { readTarget } from './audience-target.ts'
import { estimateSettings } from './estimate-settings.ts'
import { EXIT } from './exit-codes.ts'
import { findFiles } from './find-files.ts'
import type { RunGates } from './gate-options.ts'
import { includedTexts } from './included-texts.ts'
import type { FolderResult, JobSettings } from './jobs/folder-job.ts'
import { type BatchEnd, runBatch } from './jobs/run-batch.ts'
import { progressOn } from './progress.ts'
import { readOptions } from './read-accounts.ts'
import { readMap } from './read-map.ts'
import { readModel } from './read-model.ts'
import type { RunOptions } from './run-options.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

const SENSITIVITY = { all: 'all', movers: 'all', advice: 'advice', nothing: 'none' } as const

/**
 * What the printer of a run needs: the rest is not even estimated, which a table of a million videos would feel.
 *
 * @param asked ids of videos that gates ask for
 */
export const neededOf = (
  { ofVideos, inputs, whole }: LazyPrinter,
  { detail, sort }: RunOptions,
  width: number,
  asked: readonly string[] = [],
) => {
  const shown = detail === true ? null : ofVideos(width)
  const sorted = sort === undefined ? [] : [sort]
  return {
    ofVideos: shown === null ? shown : [...shown, ...sorted, ...asked],
    inputs: inputs === 'always' || (inputs === 'detail' && detail === true),
    joint: whole === 'all',
    sensitivity: SENSITIVITY[whole],
  }
}

export const TOOL = { name: 'reach', version: VERSION } as const

const NO_NEEDS: RunGates['needs'] = { ofWhole: ['viewers'], ofVideos: [] }

/** The jobs of a command line, not begun. From here on Ctrl-C ends the run at once, drafts thrown away. @throws UsageError for options that contradict the data's own words */
export const prepareBatch = async (
  paths: readonly string[],
  options: RunOptions,
  printer: LazyPrinter,
  shell: Shell,
  needs: RunGates['needs'] = NO_NEEDS,
) => {
  shell.endOnInterrupt(EXIT.interrupted)
  const model = await readModel(options.model, shell)
  const needed = neededOf(printer, options, widthOf(shell.stdout, shell), needs.ofVideos)
  const settings: JobSettings = {
    read: readOptions(options, await readMap(options.map, shell)),
    estimate: { ...estimateSettings(options, model), ...needed },
    target: options.target === undefined ? null : readTarget(options.target),
    include: includedTexts(options),
    needs,
    pieces: null,
  }
  const found = await findFiles(paths, shell)
  return { settings, found, inputs: [...paths, ...found.files.map(({ path }) => path)] }
}

/** Does the jobs of a command line. */
export const carryOut = async (
  { settings, found }: Pick<Awaited<ReturnType<typeof prepareBatch>>, 'settings' | 'found'>,
  options: RunOptions,
  shell: Shell,
  take: (result: FolderResult) => Promise<void>,
): Promise<BatchEnd> => {
  // Lines of the output and a line of progress would run into each other on one screen.
  const mixed = settings.pieces !== null && options.output === undefined && shell.stdout.isTTY
  const progress = progressOn({ quiet: options.quiet === true || mixed }, shell)
  const told = { ...settings, groupBy: options.groupBy, jobs: options.jobs ?? 'auto' }
  return runBatch(found, told, progress, shell, take)
}

/** What a report ends with, from what is left of a run. */
export const tailOf = (end: BatchEnd, { settings }: { readonly settings: JobSettings }): ReportTail =>
  reportTail({ ...end, assumptions: settings.estimate.priors.values() })

/** Reads, estimates and rounds: the whole report of a command line, for forms that need it at once. */
export const estimatedReport = async (
  batch: Pick<Awaited<ReturnType<typeof prepareBatch>>, 'settings' | 'found'>,
  options: RunOptions,
  shell: Shell,
): Promise<{ report: Report; end: BatchEnd }> => {
  const accounts: ReportAccount[] = []
  const end = await carryOut(batch, options, shell, async ({ reports }) => {
    for (const each of reports) accounts.push(each)
  })
  return { report: { ...reportHead(TOOL, options.level), accounts, ...tailOf(end, batch) }, end }
}
