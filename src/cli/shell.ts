import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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

/** The world outside: the only door to files, streams and the environment, so that a whole command line runs in a test. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Screen
  readonly stderr: Screen
  readonly stdinIsTTY: boolean
  readonly readStdin: () => Promise<Uint8Array>
  /** Null where there is nothing. */
  readonly look: (path: string) => Promise<PathInfo | null>
  /** Names in a folder, links to folders left out. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<Uint8Array>
  /** Writes a whole file or nothing. */
  readonly write: (path: string, text: string) => Promise<void>
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

const look = async (path: string): Promise<PathInfo | null> => {
  try {
    const info = await stat(path)
    const kind = info.isDirectory() ? 'folder' : 'file'
    return { kind, size: info.size, modifiedOn: info.mtime.toISOString().slice(0, 10) }
  } catch {
    return null
  }
}

const list = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const names: string[] = []
  for (const entry of entries) {
    const linked = entry.isSymbolicLink() ? await look(`${folder}/${entry.name}`) : null
    if (linked?.kind !== 'folder') names.push(entry.name)
  }
  return names
}

const writeWhole = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeFile(draft, text)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    const folder = await look(dirname(path))
    if (folder === null) throw new Error(`there is no folder ${dirname(path)}`)
    throw error
  }
}

/** The shell of a real process. */
export const nodeShell = (): Shell => ({
  env: process.env,
  stdout: screenOf(process.stdout),
  stderr: screenOf(process.stderr),
  stdinIsTTY: process.stdin.isTTY === true,
  readStdin: () => readAll(process.stdin),
  look,
  list,
  read: (path) => readFile(path),
  write: writeWhole,
})
