import type { Workers } from '../shell.ts'

/**
 * Starts threads for jobs. A thread that runs out of its memory, or dies, costs the job that it was at; another takes its place.
 *
 * @param worker the file whose export does a job
 * @param memory bytes of each thread
 */
export const startWorkers = async (worker: string, threads: number, memory: number): Promise<Workers> => {
  const { Piscina } = await import('piscina')
  const pool = new Piscina({
    filename: worker,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(memory / 2 ** 20) },
  })
  return { run: (job) => pool.run(job), close: () => pool.destroy() }
}
