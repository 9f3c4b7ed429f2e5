import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { addEstimatingOptions, addReadingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

interface ExplainOptions extends RunOptions {
  readonly of: string
  readonly video?: string
  readonly segment?: string
}

export const explainCommand: CommandDefinition = {
  name: 'explain',
  summary: 'where a number comes from: formula, cells, assumptions',
  examples: [
    ['reach explain exports/ --of viewers', 'the headline of each account'],
    ['reach explain Content.csv --of viral-coefficient --video 7527623000473079054', 'one video'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    command.requiredOption('--of <estimate>', 'which quantity (see reach models)')
    command.option('--video <id>', 'of one video instead of the account')
    command.option('--segment <slice>', 'of one slice of the audience, such as gender:female')
    command.option('--json', 'as JSON')
    addReadingOptions(command)
    addEstimatingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as ExplainOptions
    const [
      { MODELS },
      { readAccounts, codeOfProblems },
      { estimateSettings },
      { explainAccounts },
      { explanationLines },
      { problemLines },
      { readModel },
    ] = await Promise.all([
      import('../../estimate/models/index.ts'),
      import('../read-accounts.ts'),
      import('../estimate-settings.ts'),
      import('../explanation.ts'),
      import('../explanation-lines.ts'),
      import('../emit.ts'),
      import('../read-model.ts'),
    ])
    if (!MODELS.some(({ id }) => id === options.of)) {
      throw new UsageError(
        `--of: nothing is called ${options.of}; expected one of ${MODELS.map(({ id }) => id).join(', ')}`,
      )
    }
    const read = await readAccounts(paths, options, shell)
    const { explained, problems } = explainAccounts(
      read.accounts,
      { id: options.of, video: options.video, segment: options.segment },
      estimateSettings(options, await readModel(options.model, shell)),
    )
    await shell.stderr.write(problemLines([...read.problems, ...problems], false))
    if (explained.length === 0) {
      const of = options.video === undefined ? options.segment : `video ${options.video}`
      const what = of === undefined ? options.of : `${options.of} of ${of}`
      await shell.stderr.write(`reach: nothing is known of ${what} in these files\n`)
      return EXIT.nothingUsable
    }
    const text =
      options.json === true ? `${JSON.stringify(explained, null, 2)}\n` : explanationLines(explained, shell).join('\n')
    await shell.stdout.write(text)
    return codeOfProblems([...read.problems, ...problems], options.strict)
  },
}
