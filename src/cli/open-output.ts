import { UsageError } from './exit-codes.ts'
import { messageOf } from './find-files.ts'
import type { RunOptions } from './run-options.ts'
import type { Shell } from './shell.ts'

/** Where the output of a run goes, piece by piece. */
export interface Output {
  readonly write: (text: string) => Promise<void>
  /** Makes a file appear in its place, and says so. */
  readonly keep: () => Promise<void>
  /** A file that was not kept is thrown away. */
  readonly drop: () => Promise<void>
}

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')

/** @throws UsageError where a file to be written is one of the inputs, or an archive that holds one */
export const refuseInput = (option: string, output: string, inputs: readonly string[]): void => {
  if (inputs.some((path) => plain(path).split('!/')[0] === plain(output)))
    throw new UsageError(`${option}: ${output} is one of the inputs; it is not overwritten`)
}

/** Refuses files to be written that are inputs, or twice the same, before anything is read. @throws UsageError */
export const refuseOverwriting = (
  { output, junit, baseline, model }: Pick<RunOptions, 'output' | 'junit' | 'baseline' | 'model'>,
  inputs: readonly string[],
): void => {
  const read = [...inputs, ...[baseline, model].filter((path) => path !== undefined)]
  if (output !== undefined && output !== '-') refuseInput('--output', output, read)
  if (junit === undefined) return
  refuseInput('--junit', junit, read)
  if (output !== undefined && plain(output) === plain(junit))
    throw new UsageError(`--junit: ${junit} is the file of --output too`)
}

/** Opens standard output, or a file: written whole or not at all, and never over one of the inputs. */
export const openOutput = async (
  { output, quiet }: Pick<RunOptions, 'output' | 'quiet'>,
  inputs: readonly string[],
  shell: Shell,
): Promise<Output> => {
  if (output === undefined || output === '-')
    return { write: shell.stdout.write, keep: async () => {}, drop: async () => {} }
  refuseInput('--output', output, inputs)
  const refuse = (error: unknown): never => {
    throw new UsageError(`--output: ${output} can't be written: ${messageOf(error)}`)
  }
  const draft = await shell.draft(output).catch(refuse)
  return {
    write: (text) => draft.write(text).catch(refuse),
    keep: async () => {
      await draft.keep().catch(refuse)
      if (quiet !== true) await shell.stderr.write(`reach: wrote ${output}\n`)
    },
    drop: draft.drop,
  }
}
