import { createHash, randomBytes } from 'node:crypto'
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** What a path names. */
export interface PathInfo {
  readonly kind: 'file' | 'folder'
  /** Bytes. */
  readonly size: number
  /** UTC day of the last change, `YYYY-MM-DD`. */
  readonly modifiedOn: string
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
  const kind = info.isDirectory() ? 'folder' : 'file'
  return { kind, size: info.size, modifiedOn: info.mtime.toISOString().slice(0, 10) }
}

const list = async (folder: string): Promise<readonly string[]> =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const linked = entry.isSymbolicLink() ? statSync(`${folder}/${entry.name}`, { throwIfNoEntry: false }) : undefined
    return linked?.isDirectory() ? [] : [entry.name]
  })

const writeWhole = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    writeFileSync(draft, text)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    if (statSync(dirname(path), { throwIfNoEntry: false }) === undefined)
      throw new Error(`there is no folder ${dirname(path)}`)
    throw error
  }
}

/** A draft becomes the file at once, unless there is one by now. */
const putInPlace = (draft: string, path: string): void => {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error
    // Some file systems have no links.
    copyFileSync(draft, path, constants.COPYFILE_EXCL)
  }
}

const writeNew = async (files: readonly NewFile[]): Promise<void> => {
  const drafts: string[] = []
  const written: string[] = []
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(path), { recursive: true })
      const draft = `${path}.${randomBytes(6).toString('hex')}.part`
      drafts.push(draft)
      writeFileSync(draft, bytes, { flag: 'wx' })
    }
    for (const [index, { path }] of files.entries()) {
      putInPlace(drafts[index] ?? '', path)
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(path, { force: true })
    throw error
  } finally {
    for (const draft of drafts) rmSync(draft, { force: true })
  }
}

/** The shell of a real process. */
export const nodeShell = (): Shell => ({
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
  writeNew,
})
