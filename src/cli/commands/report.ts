import { VIDEO_SORTS } from '../../print/page/sort-videos.ts'
import type { CommandDefinition } from '../command.ts'
import {
  addEstimatingOptions,
  addGateOptions,
  addJobsOption,
  addReadingOptions,
  addShowingOptions,
  addTargetOption,
} from '../options.ts'
import { campaignCommand } from './campaign.ts'
import { estimateCommand } from './estimate.ts'

/** A plan of a campaign by its name: exports are no YAML. */
const PLAN = /\.ya?ml$/i

export const reportCommand: CommandDefinition = {
  name: 'report',
  summary: 'one page with charts for people who get it as a file: printable, no script, nothing loaded',
  examples: [
    ['reach report exports/ -o report.html', 'a page of one account, or of several beside each other'],
    ['reach report plan.yml -o campaign.html', 'the page of a campaign'],
    ['reach campaign exports/ --format html -o campaign.html', 'several accounts as one audience, without a plan'],
  ],
  define: (command) => {
    command.argument('<paths...>', 'files, folders, ZIP archives, one plan (YAML), or - for standard input')
    addShowingOptions(command, VIDEO_SORTS)
    addReadingOptions(command)
    addEstimatingOptions(command)
    addTargetOption(command)
    addJobsOption(command)
    addGateOptions(command)
  },
  run: (paths, given, shell, commands) => {
    const command = paths.some((path) => PLAN.test(path)) ? campaignCommand : estimateCommand
    return command.run(paths, { ...given, format: 'html' }, shell, commands)
  },
}
