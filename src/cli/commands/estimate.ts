import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import { chosenPrinter } from '../chosen-printer.ts'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { addEstimatingOptions, addPrintingOptions, addReadingOptions, addTargetOption } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

export const estimateCommand: CommandDefinition = {
  name: 'estimate',
  summary: 'people reached, what the shares did, who they are: with ranges',
  examples: [
    ['reach estimate Overview.csv Viewers.csv', 'two files of one account'],
    ['reach estimate exports/', 'a folder of downloads; each folder inside is an account'],
    ['reach estimate exports/ --json > report.json', 'the whole report for scripts'],
    ['cat videos.json | reach estimate - --format jsonl', 'from standard input, one line a video'],
    [
      'reach estimate Content.csv --sources "For You=62.1,Following=20,Direct Message=2"',
      'with what only the screen shows',
    ],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, or - for standard input')
    addPrintingOptions(
      command,
      PRINTERS.map(({ id }) => id),
      VIDEO_SORTS,
    )
    addReadingOptions(command)
    addEstimatingOptions(command)
    addTargetOption(command)
  },
  run: async (paths, given, shell) => {
    const options = given as unknown as RunOptions
    const [{ estimatedReport }, { emit, problemLines }, { printOptions }, { codeOfProblems }] = await Promise.all([
      import('../estimated-report.ts'),
      import('../emit.ts'),
      import('../screen-options.ts'),
      import('../read-accounts.ts'),
    ])
    const { printer: chosen, showsProblems } = chosenPrinter(options, shell)
    const { report, inputs } = await estimatedReport(paths, options, chosen, shell)
    const usable = report.accounts.some(({ grade, videos }) => grade !== 'insufficient' || videos.length > 0)
    const shown = showsProblems && (usable || options.output !== undefined)
    if (usable || !showsProblems) {
      const printer = await chosen.load()
      await emit(printer.print(report, printOptions(options, shell)), inputs, options, shell)
    }
    if (!shown) await shell.stderr.write(problemLines(report.problems, options.quiet, !usable))
    if (!usable) {
      await shell.stderr.write(
        'reach: nothing to estimate from. `reach formats` lists what is read; `reach inspect` shows what was recognised.\n',
      )
      return EXIT.nothingUsable
    }
    return codeOfProblems(report.problems, options.strict)
  },
}
