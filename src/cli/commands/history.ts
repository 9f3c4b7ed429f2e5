import { Argument } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import type { HistoryFile } from '../history.ts'
import { addHistoryOptions, addReadingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

const lineOf = ({ path, rows, from, to, revised }: HistoryFile): string => {
  const days = from === '' ? '' : from === to ? `, ${from}` : `, ${from} to ${to}`
  const changed = revised === 0 ? '' : `, ${revised} ${revised === 1 ? 'day' : 'days'} revised`
  return `${path}: ${rows} ${rows === 1 ? 'row' : 'rows'}${days}${changed}`
}

export const historyCommand: CommandDefinition = {
  name: 'history',
  summary: 'keep many overlapping exports as one tidy series an account, as plain CSV',
  examples: [
    ['reach history merge exports/', 'what would be written'],
    ['reach history merge exports/ -o history/', 'days, viewers, videos, windows and insights of every account'],
    ['reach history merge history/ new/ -o history/', 'next month: the history and the new exports'],
    ['reach estimate history/', 'a history is read like an export'],
  ],
  define: (command) => {
    command.addArgument(new Argument('<what>', 'what to do').choices(['merge']))
    command.argument('<paths...>', 'folders, files, ZIP archives')
    addHistoryOptions(command)
    addReadingOptions(command)
  },
  run: async ([, ...paths], given, shell) => {
    const options = given as unknown as RunOptions
    const [
      { mergeHistory },
      { historyInputs, writeHistory },
      { readAccounts, codeOfProblems },
      { problemLines },
      { cleanText },
    ] = await Promise.all([
      import('../history.ts'),
      import('../write-history.ts'),
      import('../read-accounts.ts'),
      import('../emit.ts'),
      import('../../print/text/clean-text.ts'),
    ])
    if (options.sources !== undefined)
      throw new UsageError(
        '--sources: a history keeps what files hold; type the sources into a file (see reach formats)',
      )
    const read = await readAccounts(paths, options, shell)
    const { files, notes } = mergeHistory(read, paths, options)
    await shell.stderr.write(problemLines(read.problems, options.quiet))
    const say = async (line: string): Promise<void> => {
      if (options.quiet !== true) await shell.stderr.write(`reach: ${cleanText(line)}\n`)
    }
    if (files.length === 0) {
      await shell.stderr.write('reach: nothing to merge. `reach inspect` shows what was recognised.\n')
      return EXIT.nothingUsable
    }
    if (options.output !== undefined) await writeHistory(files, options.output, historyInputs(read), shell)
    await shell.stdout.write(files.map((file) => `${cleanText(lineOf(file))}\n`).join(''))
    for (const note of notes) await say(note)
    await say(
      options.output === undefined
        ? 'nothing was written; -o FOLDER writes it'
        : `wrote ${files.length} files into ${options.output}`,
    )
    return codeOfProblems(read.problems, options.strict)
  },
}
