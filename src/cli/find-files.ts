import type { Problem } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'
import type { SourceFile } from '../read/source-file.ts'
import type { Shell } from './shell.ts'

/** Endings under which exports come; other files in a folder are opened only where they are small. */
const TABLES = /\.(?:csv|tsv|txt|json|jsonl|ndjson|xlsx|zip)$/i
const LARGEST_OTHER = 8 * 2 ** 20

const parentOf = (path: string): string => {
  const at = path.lastIndexOf('/')
  return at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)
}

const trimSlash = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') : path)

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === '__MACOSX'

interface Found {
  readonly files: SourceFile[]
  readonly problems: Problem[]
}

const walk = async (folder: string, shell: Shell, found: Found): Promise<void> => {
  let names: readonly string[]
  try {
    names = await shell.list(folder)
  } catch (error) {
    found.problems.push(problem('file-unreadable', messageOf(error), { file: folder }))
    return
  }
  for (const name of names.toSorted()) {
    if (isHidden(name)) continue
    const path = folder === '/' ? `/${name}` : `${folder}/${name}`
    const info = await shell.look(path)
    if (info?.kind === 'folder') await walk(path, shell, found)
    else if (info && !TABLES.test(name) && info.size > LARGEST_OTHER)
      found.problems.push(problem('unknown-file', 'too large for an export of its name; not opened', { file: path }))
    else if (info)
      found.files.push({ path, folder, named: false, modifiedOn: info.modifiedOn, load: () => shell.read(path) })
  }
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The files behind the paths of a command line: files, folders with all below, `-` for standard input. */
export const findFiles = async (paths: readonly string[], shell: Shell): Promise<Found> => {
  const found: Found = { files: [], problems: [] }
  for (const given of new Set(paths.map((path) => trimSlash(path.replaceAll('\\', '/'))))) {
    if (given === '-') {
      if (shell.stdinIsTTY) await shell.stderr.write('reach: reading standard input; end it with Ctrl-D\n')
      found.files.push({ path: '-', folder: '-', named: true, modifiedOn: null, load: () => shell.readStdin() })
      continue
    }
    const info = await shell.look(given)
    if (info === null)
      found.problems.push(problem('file-unreadable', 'there is no such file or folder', { file: given }))
    else if (info.kind === 'folder') await walk(given, shell, found)
    else
      found.files.push({
        path: given,
        folder: parentOf(given),
        named: true,
        modifiedOn: info.modifiedOn,
        load: () => shell.read(given),
      })
  }
  // `a.csv` and `./a.csv` are one file; the first spelling stays.
  const once = new Map(found.files.toReversed().map((file) => [file.path.replace(/^(?:\.\/)+/, ''), file]))
  return { files: [...once.values()].reverse(), problems: found.problems }
}
