import type { AsOf } from '../../domain/account.ts'
import type { Problem } from '../../domain/problem.ts'
import type { GateSubject } from '../../print/gate/gate-subject.ts'
import type { LeftOut } from '../../print/outcome/run-outcome.ts'
import { sortProblems } from '../../print/sort-problems.ts'
import type { FoundFile } from '../find-files.ts'
import { TABLES } from '../find-files.ts'
import type { Progress } from '../progress.ts'
import { columnsNowhere } from '../read-accounts.ts'
import type { Shell } from '../shell.ts'
import type { JobsOption } from './choose-threads.ts'
import type { FolderResult, JobSettings } from './folder-job.ts'
import { folderJobs, type LocalJob } from './folder-jobs.ts'
import { runJobs } from './run-jobs.ts'

/** What remains of a run when every folder was done: small. */
export interface BatchEnd {
  readonly subjects: readonly GateSubject[]
  /** How many accounts have something estimated. */
  readonly estimated: number
  readonly leftOut: readonly LeftOut[]
  readonly problems: readonly Problem[]
  /** Day of the export of each account. */
  readonly days: readonly (AsOf | null)[]
  /** Ids of the assumptions of all accounts. */
  readonly assumed: ReadonlySet<string>
  /** What bugs threw, folder by folder. */
  readonly bugs: readonly unknown[]
}

/** The files of a run, found but not read. */
export interface BatchInput {
  readonly files: readonly FoundFile[]
  readonly problems: readonly Problem[]
}

/** A stray picture or note in a folder is nothing that was left out. */
const isTold = ({ code, at }: Problem): boolean => code !== 'unknown-file' || TABLES.test(at.file ?? '')

/** Why a folder gave nothing; null where it gave something, or holds nothing that could. */
const leftOutOf = ({ folder, files }: LocalJob, { accounts, problems }: FolderResult): LeftOut | null => {
  if (accounts.some(({ usable }) => usable)) return null
  const [first] = sortProblems(problems.filter(isTold))
  return first === undefined ? null : { folder: folder === '' ? (files[0]?.path ?? '') : folder, code: first.code }
}

/**
 * Reads and estimates folder by folder, so that memory does not grow with their number.
 *
 * @param take is given what each folder printed, in the order of the report
 */
export const runBatch = async (
  { files, problems: finding }: BatchInput,
  settings: JobSettings & { readonly groupBy: NonNullable<JobSettings['read']['groupBy']>; readonly jobs: JobsOption },
  progress: Progress,
  shell: Shell,
  take: (result: FolderResult) => Promise<void>,
): Promise<BatchEnd> => {
  const { groupBy, jobs: wanted, ...told } = settings
  const jobs = folderJobs(files, groupBy)
  progress.begin(jobs)
  const end = {
    subjects: [] as GateSubject[],
    leftOut: [] as LeftOut[],
    days: [] as (AsOf | null)[],
    bugs: [] as unknown[],
    assumed: new Set<string>(),
  }
  const problems = [...finding]
  const columns = new Set<string>()
  let estimated = 0
  try {
    for await (const { job, result, bug } of runJobs(jobs, told, wanted, shell)) {
      for (const { subject, asOf, assumed, usable } of result.accounts) {
        for (const id of assumed) end.assumed.add(id)
        end.subjects.push(subject)
        end.days.push(asOf)
        if (usable) estimated++
      }
      for (const each of result.problems) problems.push(each)
      for (const name of result.columns) columns.add(name)
      const left = leftOutOf(job, result)
      if (left !== null) end.leftOut.push(left)
      if (bug !== null) end.bugs.push(bug)
      progress.done(job, result.rows)
      await take(result)
    }
  } finally {
    await progress.end()
  }
  return { ...end, estimated, problems: [...problems, ...columnsNowhere(settings.read.map, columns, problems)] }
}
