import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import { chosenPrinter } from '../chosen-printer.ts'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { addEstimatingOptions, addPrintingOptions, addReadingOptions, addTargetOption } from '../options.ts'
import type { RunOptions } from '../run-options.ts'

export const campaignCommand: CommandDefinition = {
  name: 'campaign',
  summary: 'several accounts as one audience: each person once, what each account adds',
  examples: [
    ['reach campaign exports/', 'every folder inside is a creator'],
    ['reach campaign plan.yml', 'creators, dates, countries, known overlaps and money from a plan'],
    ['reach campaign plan.yml --target country=GR,gender=female', 'how many of them are women in Greece'],
    ['reach schema --of plan', 'what a plan may hold'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'one plan (YAML or JSON), or files, folders, ZIP archives')
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
    const [{ campaignReport }, { emit, problemLines }, { printOptions }, { codeOfProblems }] = await Promise.all([
      import('../campaign-report.ts'),
      import('../emit.ts'),
      import('../screen-options.ts'),
      import('../read-accounts.ts'),
    ])
    const { printer: chosen, showsProblems } = chosenPrinter(options, shell)
    const { report, inputs, problems } = await campaignReport(paths, options, chosen, shell)
    if (report === null) {
      await shell.stderr.write(problemLines(problems, options.quiet, true))
      await shell.stderr.write('reach: the plan was not carried out\n')
      return EXIT.nothingUsable
    }
    const usable = report.campaign?.estimates.some(({ value }) => value !== null) === true
    const prints = usable || !showsProblems
    if (prints) {
      const printer = await chosen.load()
      await emit(printer.print(report, printOptions(options, shell)), inputs, options, shell)
    }
    const shown = showsProblems && usable
    if (!shown || options.output !== undefined) await shell.stderr.write(problemLines(problems, options.quiet, !usable))
    if (usable) return codeOfProblems(problems, options.strict)
    await shell.stderr.write(
      'reach: no creator has a number of people. `reach formats` lists what is read; `reach inspect` shows what was recognised.\n',
    )
    return EXIT.nothingUsable
  },
}
