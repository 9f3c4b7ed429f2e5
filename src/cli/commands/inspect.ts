import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { addReadingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

export const inspectCommand: CommandDefinition = {
  name: 'inspect',
  summary: 'what was recognised: format, rows, columns, year, day shift, what is missing',
  examples: [
    ['reach inspect exports/', 'before trusting a number'],
    ['reach inspect Overview.csv --json', 'the same for scripts'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    command.option('--json', 'as JSON')
    addReadingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as RunOptions
    const [{ readAccounts, codeOfProblems }, { inspectAccounts, inspectionLines }, { problemLines }] =
      await Promise.all([import('../read-accounts.ts'), import('../inspection.ts'), import('../emit.ts')])
    const read = await readAccounts(paths, options, shell)
    const inspection = inspectAccounts(read)
    await shell.stdout.write(
      options.json === true
        ? `${JSON.stringify(inspection, null, 2)}\n`
        : inspectionLines(inspection, shell).join('\n'),
    )
    await shell.stderr.write(problemLines(inspection.problems, false))
    if (read.files.every(({ format }) => format === null)) return EXIT.nothingUsable
    return codeOfProblems(inspection.problems, options.strict)
  },
}
