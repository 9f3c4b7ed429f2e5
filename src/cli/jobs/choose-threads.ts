import type { Shell } from '../shell.ts'
import type { FolderJob } from './folder-job.ts'

/** `--jobs`: as many threads as are of use, or so many. */
export type JobsOption = number | 'auto'

/** Starting a thread takes as long as estimating a few folders, or reading a few megabytes: see bench/jobs.js. */
const WORTH_FOLDERS = 24
const WORTH_BYTES = 4 * 2 ** 20

/** Of the memory there is, what the threads may take together. */
const FRACTION_OF_MEMORY = 0.75
const LEAST_MEMORY = 256 * 2 ** 20

/**
 * How many threads to start; 0 where the jobs are done in the first thread.
 *
 * Much work always gets a thread, even for `--jobs 1`: there a file that needs too much memory costs its folder, not the run, and the
 * first thread stays free for Ctrl-C and progress.
 */
export const chooseThreads = (
  wanted: JobsOption,
  jobs: readonly FolderJob[],
  { machine, startWorkers }: Pick<Shell, 'machine' | 'startWorkers'>,
): number => {
  const bytes = jobs.reduce((sum, job) => sum + job.bytes, 0)
  const small = jobs.length < WORTH_FOLDERS && bytes < WORTH_BYTES
  if (startWorkers === null || jobs.length === 0 || (small && (wanted === 'auto' || wanted === 1))) return 0
  return Math.max(1, Math.min(wanted === 'auto' ? machine.cores : wanted, jobs.length))
}

/** Bytes that each thread may use. */
export const memoryPerThread = (threads: number, { machine }: Pick<Shell, 'machine'>): number =>
  Math.max(LEAST_MEMORY, (FRACTION_OF_MEMORY * machine.memory) / threads)
