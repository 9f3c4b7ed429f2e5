import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { startWorkers } from './shell/start-workers.ts'
import { draft, dropDrafts, writeNew, writeWhole } from './shell/write-files.ts'

/** What a path names. */
export interface PathInfo {
  /** `other`: a pipe, a socket, a device. */
  readonly kind: 'file' | 'folder' | 'other'
  /** Bytes. */
  readonly size: number
  /** UTC day of the last change, `YYYY-MM-DD`. */
  readonly modifiedOn: string
  /** The same as exactly as the system knows, to be compared; absent where nothing changes. */
  readonly changedAt?: number
}

/** Where text goes, and what the reader's screen can show. */
export interface Screen {
  readonly isTTY: boolean
  readonly columns: number | null
  readonly write: (text: string) => Promise<void>
}

/** A file to be written where there is none. */
export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A file that is being written: nobody sees it before it is kept. */
export interface Draft {
  readonly write: (text: string) => Promise<void>
  /** Puts it in its place. */
  readonly keep: () => Promise<void>
  /** Throws it away; after `keep` nothing happens. */
  readonly drop: () => Promise<void>
}

/** Threads that do jobs. */
export interface Workers {
  /** Does a job in the next thread that is free. Rejects where the job throws or its thread dies. */
  readonly run: (job: unknown) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** The world outside: the only door to files, streams and the environment, so that a whole command line runs in a test. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Screen
  readonly stderr: Screen
  readonly stdinIsTTY: boolean
  /** Version of Node without its `v`, and the machine's system and processor. */
  readonly runtime: { readonly node: string; readonly platform: string }
  readonly readStdin: () => Promise<Uint8Array>
  /** Null where there is nothing. */
  readonly look: (path: string) => Promise<PathInfo | null>
  /** Names in a folder, links to folders left out. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<Uint8Array>
  /** In hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string
  /** Writes a whole file or nothing. */
  readonly write: (path: string, text: string) => Promise<void>
  /** Begins a file that will be there as a whole or not at all. */
  readonly draft: (path: string) => Promise<Draft>
  readonly append: (path: string, text: string) => Promise<void>
  /** Milliseconds since some moment. */
  readonly now: () => number
  /** Calls again and again, until what it returns is called. */
  readonly every: (milliseconds: number, call: () => void) => () => void
  /** Lets other events in, such as Ctrl-C. */
  readonly breathe: () => Promise<void>
  /** From now on Ctrl-C ends the run with its exit code, drafts thrown away. */
  readonly endOnInterrupt: (code: number) => void
  /** Processors to work on, and bytes of memory. */
  readonly machine: { readonly cores: number; readonly memory: number }
  /** Threads for jobs, each with so many bytes of memory; null where there are none. */
  readonly startWorkers: ((threads: number, memory: number) => Promise<Workers>) | null
  /** Writes all files or none, with the folders that they need; never over a file that is there. */
  readonly writeNew: (files: readonly NewFile[]) => Promise<void>
}

const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')

const screenOf = (stream: NodeJS.WriteStream): Screen => {
  let broken = false
  // A reader that has seen enough (`| head`) is no error of ours.
  stream.on('error', (error) => {
    if (!isBrokenPipe(error)) throw error
    broken = true
  })
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns ?? null,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (broken || text === '') return resolve()
        stream.write(text, (error) => (error && !isBrokenPipe(error) ? reject(error) : resolve()))
      }),
  }
}

const readAll = async (stream: NodeJS.ReadStream): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

// Synchronous on purpose: exports are small, and a trip to the thread pool costs more than reading one.
const look = async (path: string): Promise<PathInfo | null> => {
  const info = statSync(path, { throwIfNoEntry: false })
  if (info === undefined) return null
  const kind = info.isDirectory() ? 'folder' : info.isFile() ? 'file' : 'other'
  return { kind, size: info.size, modifiedOn: info.mtime.toISOString().slice(0, 10), changedAt: info.mtimeMs }
}

const isLinkToFolder = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    // A link to itself, say: whoever looks at it is told.
    return false
  }
}

const list = async (folder: string): Promise<readonly string[]> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isSymbolicLink() && isLinkToFolder(`${folder}/${entry.name}`) ? [] : [entry.name],
  )

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

const endOnInterrupt = (code: number): void => {
  for (const signal of SIGNALS)
    process.once(signal, () => {
      dropDrafts()
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
      process.exit(code)
    })
}

/** Bytes that this process may use: a container has less than its machine. */
const memoryOf = (): number => {
  const limit = process.constrainedMemory?.() ?? 0
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/**
 * The shell of a real process.
 *
 * @param worker the file that a thread runs for jobs; without one there are no threads
 */
export const nodeShell = (worker?: string): Shell => ({
  env: process.env,
  stdout: screenOf(process.stdout),
  stderr: screenOf(process.stderr),
  stdinIsTTY: process.stdin.isTTY === true,
  runtime: { node: process.versions.node, platform: `${process.platform} ${process.arch}` },
  readStdin: () => readAll(process.stdin),
  look,
  list,
  read: async (path) => readFileSync(path),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  write: writeWhole,
  draft,
  append: async (path, text) => appendFileSync(path, text),
  now: () => performance.now(),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds)
    return () => clearInterval(timer)
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  endOnInterrupt,
  machine: { cores: availableParallelism(), memory: memoryOf() },
  startWorkers: worker === undefined ? null : (threads, memory) => startWorkers(worker, threads, memory),
  writeNew,
})
