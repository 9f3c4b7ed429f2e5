import { readSteady } from '../find-files.ts'
import { nodeShell, type Shell } from '../shell.ts'
import type { FolderJob, FolderResult, JobSettings } from './folder-job.ts'
import { runFolder } from './run-folder.ts'

/** A job as it is sent to a thread. */
export interface JobMessage {
  readonly job: FolderJob
  readonly settings: JobSettings
}

let shell: Shell | undefined

/** Does a job in a thread: `bin/worker.cjs` calls it. */
export const runJob = async ({ job, settings }: JobMessage): Promise<FolderResult> => {
  // One for all jobs: each would listen to the streams of the thread.
  shell ??= nodeShell()
  const door = shell
  const files = job.files.map((file) => ({ ...file, load: () => readSteady(file.path, door) }))
  return runFolder(files, settings, door)
}
