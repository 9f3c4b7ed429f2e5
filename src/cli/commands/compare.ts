import { COMPARISON_FORMS, type ComparisonForm } from '../../print/comparison/comparison-forms.ts'
import type { CommandDefinition } from '../command.ts'
import type { CompareOptions } from '../compare.ts'
import { EXIT } from '../exit-codes.ts'
import { addComparingOptions, addEstimatingOptions, addReadingOptions } from '../options.ts'

export const compareCommand: CommandDefinition = {
  name: 'compare',
  summary: 'two exports of the same accounts, or accounts side by side: what differs, and what only seems to',
  examples: [
    ['reach compare exports/april exports/may', 'growth apart from late corrections, account by account'],
    ['reach compare ours/ theirs/ others.csv', 'accounts side by side, by what anybody can see of their videos'],
    ['reach compare before/ after/ --by time', 'where nothing but you knows that they are one account'],
    ['reach compare before/ after/ --json', 'for scripts; see reach schema --of comparison'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'the earlier and the later export; or ours, then theirs')
    addComparingOptions(command, COMPARISON_FORMS)
    addReadingOptions(command)
    addEstimatingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as CompareOptions
    const [{ comparePaths }, { emit, problemLines }, { printOptions }, { codeOfProblems }, { printComparison }] =
      await Promise.all([
        import('../compare.ts'),
        import('../emit.ts'),
        import('../screen-options.ts'),
        import('../read-accounts.ts'),
        import('../../print/comparison/print-comparison.ts'),
      ])
    const { comparison, problems, inputs } = await comparePaths(paths, options, shell)
    if (comparison === null) {
      await shell.stderr.write(problemLines(problems, options.quiet, true))
      await shell.stderr.write(
        'reach: nothing to compare: expected two exports of one account, or two accounts with videos. `reach inspect` shows what was recognised.\n',
      )
      return EXIT.nothingUsable
    }
    const form = (options.json === true ? 'json' : options.format) as ComparisonForm
    await emit(await printComparison(comparison, form, printOptions(options, shell)), inputs, options, shell)
    if (form === 'json' || options.output !== undefined)
      await shell.stderr.write(problemLines(comparison.problems, options.quiet))
    return codeOfProblems(problems, options.strict)
  },
}
