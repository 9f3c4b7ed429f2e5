import { InvalidArgumentError } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT, UsageError } from '../exit-codes.ts'
import { addReadingOptions } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

interface BacktestOptions extends RunOptions {
  readonly known: readonly number[]
  readonly draws: number
  readonly seed: number
  readonly synthetic?: number
}

const counts = (text: string): number[] => {
  const numbers = text.split(',').map((part) => (/^\d{1,6}$/.test(part.trim()) ? Number(part) : Number.NaN))
  if (numbers.some(Number.isNaN)) throw new InvalidArgumentError('expected whole numbers such as 0,1,3,10.')
  return numbers
}

const count = (text: string): number => {
  const [number = 0, ...more] = counts(text)
  if (number < 1 || more.length > 0) throw new InvalidArgumentError('expected a whole number above zero.')
  return number
}

export const backtestCommand: CommandDefinition = {
  name: 'backtest',
  summary: 'hide measured reach, estimate it, and print how far off that was',
  examples: [
    ['reach backtest exports/', 'posts with measured reach, beside the rules that people use'],
    ['reach backtest insights.csv', 'people of weeks and months from those of days'],
    ['reach backtest exports/ --known 0,10 --json', 'the same for scripts'],
    ['reach backtest --synthetic 20', 'simulated accounts: needs no files'],
  ],
  define: (command) => {
    command.argument('[paths...]', 'exports with measured reach by video, or of stretches of days; of any platform')
    command.option(
      '--known <list>',
      'posts of an account that are shown before the others are estimated',
      counts,
      [0, 1, 3, 10, 30],
    )
    command.option('--draws <n>', 'how often the shown posts are drawn anew', count, 200)
    command.option('--seed <n>', 'seed of the draws', count, 1)
    command.option('--synthetic <runs>', 'simulated accounts whose truth is known, instead of files', count)
    command.option('--json', 'as JSON')
    addReadingOptions(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as BacktestOptions
    const [{ readAccounts, codeOfProblems }, { runBacktest, backtestLines, syntheticLines }, { problemLines }] =
      await Promise.all([import('../read-accounts.ts'), import('../backtest.ts'), import('../emit.ts')])
    const { known, draws, seed, synthetic } = options
    if (synthetic !== undefined) {
      const { backtestSynthetic } = await import('../../learn/backtest-synthetic.ts')
      const result = backtestSynthetic({ runs: synthetic, seed })
      const lines = options.json === true ? [JSON.stringify(result, null, 2), ''] : syntheticLines(result, shell)
      await shell.stdout.write(lines.join('\n'))
      return EXIT.done
    }
    if (paths.length === 0) throw new UsageError('backtest: name exports with measured reach, or --synthetic <runs>')
    const read = await readAccounts(paths, options, shell, 'any')
    await shell.stderr.write(problemLines(read.problems, false))
    const result = runBacktest(read, { known, draws, seed })
    if (result.backtest.posts === 0 && result.unions.unions === 0) {
      await shell.stderr.write(
        'reach: no video with measured reach beside its views, and no stretch of days with known people: nothing to hide. `reach formats` says which exports have them.\n',
      )
      return EXIT.nothingUsable
    }
    await shell.stdout.write(
      options.json === true ? `${JSON.stringify(result, null, 2)}\n` : backtestLines(result, shell).join('\n'),
    )
    return codeOfProblems(read.problems, options.strict)
  },
}
