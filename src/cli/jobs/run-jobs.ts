import type { Problem } from '../../domain/problem.ts'
import { problem } from '../../domain/problem-catalogue.ts'
import { messageOf } from '../find-files.ts'
import type { Shell, Workers } from '../shell.ts'
import { chooseThreads, type JobsOption, memoryPerThread } from './choose-threads.ts'
import type { FolderResult, JobSettings } from './folder-job.ts'
import type { LocalJob } from './folder-jobs.ts'
import { runFolder } from './run-folder.ts'

/** A job that is done, or failed. */
export interface JobDone {
  readonly job: LocalJob
  readonly result: FolderResult
  /** What a bug threw; null where there was none. */
  readonly bug: unknown
}

/** Jobs that are given to each thread beforehand: enough that none waits, few enough that results stay few. */
const AHEAD = 4

const failed = (found: Problem): FolderResult => {
  return { accounts: [], reports: [], pieces: [], problems: [found], rows: 0, columns: [] }
}

/** A job that threw, or whose thread died, costs its folder and nothing else. */
const contained = async (job: LocalJob, run: (job: LocalJob) => Promise<FolderResult>): Promise<JobDone> => {
  try {
    return { job, result: await run(job), bug: null }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    const at = { file: job.folder === '' ? (job.files[0]?.path ?? '') : job.folder }
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { job, result: failed(problem('out-of-memory', 'reading it took all memory of a thread', at)), bug: null }
    return { job, result: failed(problem('internal-error', messageOf(error), at)), bug: error }
  }
}

/**
 * Does the jobs of a run, in threads where that is worth it, and gives what came of each in the order of the jobs: the same whatever
 * the number of threads. Only a few are under way at a time.
 */
export async function* runJobs(
  jobs: readonly LocalJob[],
  settings: JobSettings,
  wanted: JobsOption,
  shell: Shell,
): AsyncGenerator<JobDone> {
  const threads = chooseThreads(wanted, jobs, shell)
  const workers =
    threads === 0 ? null : ((await shell.startWorkers?.(threads, memoryPerThread(threads, shell))) ?? null)
  const run = doer(settings, workers, shell)
  const underWay: Promise<JobDone>[] = []
  try {
    for (const job of jobs) {
      underWay.push(contained(job, run))
      const first = underWay.length >= Math.max(1, threads * AHEAD) ? underWay.shift() : undefined
      if (first !== undefined) yield await first
    }
    for (const each of underWay) yield await each
  } finally {
    await workers?.close()
  }
}

const doer = (settings: JobSettings, workers: Workers | null, shell: Shell) => {
  return async (job: LocalJob): Promise<FolderResult> => {
    // Standard input can be read in the first thread only.
    const here = workers === null || job.files.some(({ path }) => path === '-')
    if (!here) return (await workers.run({ job: { ...job, sources: [] }, settings })) as FolderResult
    await shell.breathe()
    return runFolder(job.sources, settings, shell)
  }
}
