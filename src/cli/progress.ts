import { formatCount, formatWhole } from '../print/page/format-number.ts'
import type { FolderJob } from './jobs/folder-job.ts'
import type { RunOptions } from './run-options.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

/** Tells how far a run is. */
export interface Progress {
  readonly begin: (jobs: readonly FolderJob[]) => void
  readonly done: (job: FolderJob, rows: number) => void
  /** Clears the line. */
  readonly end: () => Promise<void>
}

/** Nobody is told before. */
const PATIENCE = 500
const BETWEEN = 200
const CLEAR = '\r\u001b[K'

/** Milliseconds as people say them. @example "1 min 20 s" */
const timeWords = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'false'

/** Only people at a terminal are told: no pipe, no CI, no `--quiet`. */
const isWatched = ({ quiet }: Pick<RunOptions, 'quiet'>, { env, stderr }: Shell): boolean =>
  quiet !== true && stderr.isTTY && env.TERM !== 'dumb' && !isSet(env.CI)

/** Files, rows and time left on one line of standard error, from half a second on. The time is told by the bytes that are left. */
export const progressOn = (options: Pick<RunOptions, 'quiet'>, shell: Shell): Progress => {
  if (!isWatched(options, shell)) return { begin: () => {}, done: () => {}, end: async () => {} }
  const start = shell.now()
  const total = { files: 0, bytes: 0 }
  const so = { files: 0, bytes: 0, rows: 0 }
  let shown = false
  let stop = () => {}
  let [last, writing] = [Number.NEGATIVE_INFINITY, Promise.resolve()]
  const show = () => {
    const passed = shell.now() - start
    if (passed < PATIENCE || passed - last < BETWEEN) return
    last = passed
    const part = total.bytes === 0 ? 0 : so.bytes / total.bytes
    const left = part > 0.02 ? `, ${timeWords((passed / part) * (1 - part))} left` : ''
    const files = `${formatWhole(so.files)} of ${formatCount(total.files, 'file', 'files')}`
    const line = `reach: ${files}, ${formatCount(so.rows, 'row', 'rows')}${left}`
    writing = shell.stderr.write(`${CLEAR}${line.slice(0, widthOf(shell.stderr, shell) - 1)}`)
    shown = true
  }
  return {
    begin: (jobs) => {
      for (const { files, bytes } of jobs) {
        total.files += files.length
        total.bytes += bytes
      }
      stop = shell.every(BETWEEN, show)
    },
    done: ({ files, bytes }, rows) => {
      so.files += files.length
      so.bytes += bytes
      so.rows += rows
      show()
    },
    end: async () => {
      stop()
      await writing
      if (shown) await shell.stderr.write(CLEAR)
    },
  }
}
