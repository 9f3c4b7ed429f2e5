import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import type { SourceFile } from '../read/source-file.ts'
import { CONFIG_FILE } from './config/config-file.ts'
import type { PathInfo, Shell } from './shell.ts'

/** Endings under which exports come; other files in a folder are opened only where they are small. */
export const TABLES = /\.(?:csv|tsv|txt|json|jsonl|ndjson|xlsx|zip)$/i
const LARGEST_OTHER = 8 * 2 ** 20

const parentOf = (path: string): string => {
  const at = path.lastIndexOf('/')
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)
}

const trimSlash = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') : path)

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === '__MACOSX'

/** A file with its size in bytes; standard input has none. */
export interface FoundFile extends SourceFile {
  readonly size: number
}

interface Found {
  readonly files: FoundFile[]
  readonly problems: Problem[]
}

/** What a path names; an unreadable one is told, not thrown. */
const lookAt = async (path: string, shell: Shell, found: Found): Promise<PathInfo | null> => {
  try {
    return await shell.look(path)
  } catch (error) {
    found.problems.push(problem('file-unreadable', messageOf(error), { file: path }))
    return null
  }
}

const namesIn = async (folder: string, shell: Shell, found: Found): Promise<readonly string[]> => {
  try {
    return (await shell.list(folder)).toSorted()
  } catch (error) {
    found.problems.push(problem('file-unreadable', messageOf(error), { file: folder }))
    return []
  }
}

const walk = async (folder: string, shell: Shell, found: Found): Promise<void> => {
  await shell.breathe()
  for (const name of await namesIn(folder, shell, found)) {
    if (isHidden(name) || name === CONFIG_FILE) continue
    const path = folder === '/' ? `/${name}` : `${folder}/${name}`
    const before = found.problems.length
    const info = await lookAt(path, shell, found)
    if (info?.kind === 'folder') await walk(path, shell, found)
    else if (info) takeFile(path, folder, name, info, shell, found)
    else if (before === found.problems.length && TABLES.test(name))
      found.problems.push(problem('file-unreadable', 'a link to nothing, or gone by now', { file: path }))
  }
}

const takeFile = (path: string, folder: string, name: string, info: PathInfo, shell: Shell, found: Found): void => {
  const { kind, size, modifiedOn } = info
  const note = (why: string) => found.problems.push(problem('unknown-file', why, { file: path }))
  // A pipe in a folder would be waited for.
  if (kind !== 'file') note('a pipe, socket or device, no file; not opened')
  else if (!TABLES.test(name) && size > LARGEST_OTHER) note('too large for an export of its name; not opened')
  else found.files.push({ path, folder, named: false, modifiedOn, size, load: () => readSteady(path, shell) })
}

/** How often a file that changes under the reader is read again. */
const TRIES = 3

/**
 * The bytes of a file that nobody writes to meanwhile.
 *
 * @throws Error where it can't be read, or never stands still
 */
export const readSteady = async (path: string, shell: Pick<Shell, 'look' | 'read'>): Promise<Uint8Array> => {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const before = await shell.look(path)
    const bytes = await shell.read(path)
    const after = await shell.look(path)
    if (before?.size === after?.size && before?.changedAt === after?.changedAt) return bytes
  }
  throw new Error('it is being written: it changed whenever it was read')
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The files behind the paths of a command line: files, folders with all below, `-` for standard input. */
export const findFiles = async (paths: readonly string[], shell: Shell): Promise<Found> => {
  const found: Found = { files: [], problems: [] }
  for (const given of new Set(paths.map((path) => trimSlash(path.replaceAll('\\', '/'))))) {
    if (given === '-') {
      if (shell.stdinIsTTY) await shell.stderr.write('reach: reading standard input; end it with Ctrl-D\n')
      found.files.push({
        path: '-',
        folder: '-',
        named: true,
        modifiedOn: null,
        size: 0,
        load: () => shell.readStdin(),
      })
      continue
    }
    const before = found.problems.length
    const info = await lookAt(given, shell, found)
    if (info === null && before < found.problems.length) continue
    if (info === null)
      found.problems.push(problem('file-unreadable', 'there is no such file or folder', { file: given }))
    else if (info.kind === 'folder') await walk(given, shell, found)
    else
      found.files.push({
        path: given,
        folder: parentOf(given),
        named: true,
        modifiedOn: info.modifiedOn,
        size: info.size,
        // What is named may be a pipe, which has no size to compare.
        load: () => (info.kind === 'file' ? readSteady(given, shell) : shell.read(given)),
      })
  }
  // `a.csv` and `./a.csv` are one file; the first spelling stays.
  const once = new Map(found.files.toReversed().map((file) => [file.path.replace(/^(?:\.\/)+/, ''), file]))
  return { files: [...once.values()].reverse(), problems: found.problems }
}
