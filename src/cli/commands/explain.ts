import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import type { ExplainOptions } from '../explain.ts'
import { addEstimatingOptions, addReadingOptions, addTargetOption } from '../options.ts'

export const explainCommand: CommandDefinition = {
  name: 'explain',
  summary: 'where a number comes from: formula, cells, assumptions',
  examples: [
    ['reach explain exports/ --of viewers', 'the headline of each account'],
    ['reach explain Content.csv --of viral-coefficient --video 7527623000473079054', 'one video'],
    ['reach explain plan.yml --campaign --of viewers', 'several accounts as one audience'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    command.requiredOption('--of <estimate>', 'which quantity (see reach models)')
    command.option('--video <id>', 'of one video instead of the account')
    command.option('--segment <slice>', 'of one slice of the audience, such as gender:female')
    command.option('--campaign', 'of all accounts as one audience, from a plan or exports')
    command.option('--json', 'as JSON')
    addReadingOptions(command)
    addEstimatingOptions(command)
    addTargetOption(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as ExplainOptions
    const [{ explain }, { explanationLines }, { problemLines }, { codeOfProblems }] = await Promise.all([
      import('../explain.ts'),
      import('../explanation-lines.ts'),
      import('../emit.ts'),
      import('../read-accounts.ts'),
    ])
    const { explained, problems } = await explain(paths, options, shell)
    await shell.stderr.write(problemLines(problems, false))
    if (explained.length === 0) {
      const of = options.video === undefined ? options.segment : `video ${options.video}`
      const what = of === undefined ? options.of : `${options.of} of ${of}`
      await shell.stderr.write(`reach: nothing is known of ${what} in these files\n`)
      return EXIT.nothingUsable
    }
    const text =
      options.json === true ? `${JSON.stringify(explained, null, 2)}\n` : explanationLines(explained, shell).join('\n')
    await shell.stdout.write(text)
    return codeOfProblems(problems, options.strict)
  },
}
