import type { GroupBy } from '../../read/account-groups.ts'
import type { FoundFile } from '../find-files.ts'
import type { FolderJob, JobFile } from './folder-job.ts'

/** A job with the ways to its bytes. */
export interface LocalJob extends FolderJob {
  readonly sources: readonly FoundFile[]
}

const jobOf = (folder: string, sources: readonly FoundFile[]): LocalJob => ({
  folder,
  sources,
  files: sources.map(({ load: _, ...file }): JobFile => file),
  bytes: sources.reduce((sum, { size }) => sum + size, 0),
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The jobs of a run, in the order of the report: one a folder; a single one where a handle may join folders. */
export const folderJobs = (files: readonly FoundFile[], groupBy: GroupBy): LocalJob[] => {
  if (groupBy === 'handle') return files.length === 0 ? [] : [jobOf('', files)]
  const folders = new Map<string, FoundFile[]>()
  for (const file of files) {
    const known = folders.get(file.folder)
    if (known === undefined) folders.set(file.folder, [file])
    else known.push(file)
  }
  return [...folders].sort(([a], [b]) => compare(a, b)).map(([folder, sources]) => jobOf(folder, sources))
}
