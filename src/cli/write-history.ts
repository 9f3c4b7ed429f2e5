import type { ReadResult } from '../read/read-exports.ts'
import { UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { HistoryFile } from './history.ts'
import type { Shell } from './shell.ts'

/** What a run read, as far as writing must know it. */
export interface HistoryInputs {
  /** Paths of the files that were merged, as the user named them. */
  readonly merged: ReadonlySet<string>
  /** What of a file was not merged, by its path. */
  readonly losses: ReadonlyMap<string, string>
}

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')

const refuse = (path: string, { merged, losses }: HistoryInputs): void => {
  if (![...merged].some((each) => plain(each) === plain(path)))
    throw new UsageError(
      `--output: ${path} is there already and was not merged; name its folder among the paths, and it is replaced by what both come to`,
    )
  const [, loss] = [...losses].find(([each]) => plain(each) === plain(path)) ?? []
  if (loss !== undefined) throw new UsageError(`--output: ${path} can't be replaced: ${loss} would be lost`)
}

/** What of the files that were read no history keeps: rows and cells that could not be read, columns that nobody claims. */
export const historyInputs = ({ parts, files, problems }: ReadResult): HistoryInputs => ({
  merged: new Set([...parts.values()].flat().map(({ file }) => file.document.path)),
  losses: new Map([
    ...files.flatMap(({ path, columns: { unused } }) =>
      unused.length === 0 ? [] : [[path, `the column ${unused[0]}`] as const],
    ),
    ...problems.flatMap(({ severity, code, at }) =>
      at.file !== undefined && (severity === 'error' || code.startsWith('bad-'))
        ? [[at.file, `what could not be read (${code}${at.line === undefined ? '' : `, line ${at.line}`})`] as const]
        : [],
    ),
  ]),
})

/**
 * Writes a history into a folder, every file whole. A file that is there is replaced only where all of it was merged into what replaces it.
 *
 * @throws UsageError where anything would be lost
 */
export const writeHistory = async (
  files: readonly HistoryFile[],
  folder: string,
  inputs: HistoryInputs,
  shell: Shell,
): Promise<void> => {
  const root = folder.replaceAll('\\', '/').replace(/(?<=[^/])\/+$/, '')
  const targets = files.map(({ path, text }) => ({ path: `${root}/${path}`, text }))
  const there: typeof targets = []
  for (const target of targets) {
    if ((await shell.look(target.path)) === null) continue
    refuse(target.path, inputs)
    there.push(target)
  }
  const missing = targets.filter((target) => !there.includes(target))
  try {
    await shell.writeNew(missing.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })))
    for (const { path, text } of there) await shell.write(path, text)
  } catch (error) {
    throw new UsageError(`--output: ${folder} can't be written: ${messageOf(error)}`)
  }
}
