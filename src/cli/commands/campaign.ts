import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import { PRINTERS } from '../../print/printers/index.ts'
import type { CommandDefinition } from '../command.ts'
import {
  addEstimatingOptions,
  addGateOptions,
  addPrintingOptions,
  addReadingOptions,
  addTargetOption,
} from '../options.ts'
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
    addGateOptions(command)
  },
  run: async (paths, given, shell) => {
    const { campaign } = await import('../campaign.ts')
    return campaign(paths, given as unknown as RunOptions, shell)
  },
}
