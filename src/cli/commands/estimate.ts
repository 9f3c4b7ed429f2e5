import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import type { CommandDefinition } from '../command.ts'
import {
  addEstimatingOptions,
  addGateOptions,
  addJobsOption,
  addPrintingOptions,
  addReadingOptions,
  addTargetOption,
} from '../options.ts'
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
    ['reach estimate exports/ --fail-if "viewers.low < 20000"', 'in CI: exit code 4 where the range may lie below'],
    ['reach estimate exports/ --baseline old.json', 'with what changed since an earlier --json'],
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
    addJobsOption(command)
    addGateOptions(command)
  },
  run: async (paths, given, shell) => {
    const { estimate } = await import('../estimate.ts')
    return estimate(paths, given as unknown as RunOptions, shell)
  },
}
