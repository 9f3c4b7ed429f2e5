import { type Command, Option } from 'commander'
import { day, encoding, inclusions, jobs, level, mapping, pairs, several, wholeNumber, year } from './option-parsers.ts'

const groups = { reading: 'Reading:', estimating: 'Estimating:', printing: 'Printing:', gating: 'Gates:' } as const

const add = (command: Command, heading: keyof typeof groups, option: Option): void => {
  command.addOption(option.helpGroup(groups[heading]))
}

/** The encoding, of every command that opens tables. */
export const addEncodingOption = (command: Command): void =>
  add(
    command,
    'reading',
    new Option('--encoding <name>', 'encoding of the files, where it is guessed wrong').argParser(encoding),
  )

/** Options of every command that reads exports. */
export const addReadingOptions = (command: Command): void => {
  const reading = (option: Option) => add(command, 'reading', option)
  reading(new Option('--as-of <day>', 'day of the export: settles the year of dates that have none').argParser(day))
  reading(new Option('--year <year>', 'year of the last row of tables whose dates have none').argParser(year))
  reading(new Option('--locale <tag>', 'settles the order of day and month: en-US month first, others day first'))
  addEncodingOption(command)
  reading(new Option('--from <format>', 'read every table as this format (see reach formats)'))
  reading(
    new Option(
      '--map <field=column>',
      'name a column of a table of videos or days, e.g. views="Plays", or a file of reach columns; repeatable',
    ).argParser(mapping),
  )
  reading(
    new Option('--sources <list>', 'traffic sources in percent as on the screen, e.g. "For You=62.1,Following=20"'),
  )
  reading(
    new Option('--group-by <what>', 'what makes an account').choices(['folder', 'handle', 'file']).default('folder'),
  )
  reading(new Option('--strict', 'take warnings for errors, and no year from the time of a file'))
  addPrintConfigOption(command)
}

/** What shows the options in effect, those of reach.config.json among them: no paths are needed to ask. */
const addPrintConfigOption = (command: Command): void => {
  const about = 'print the options in effect as JSON, with those of reach.config.json'
  add(command, 'reading', new Option('--print-config', about))
  command.on('option:print-config', () => {
    for (const argument of command.registeredArguments) argument.required = false
    for (const option of command.options) option.mandatory = false
  })
}

/** Options of every command that estimates. */
export const addEstimatingOptions = (command: Command): void => {
  const estimating = (option: Option) => add(command, 'estimating', option)
  estimating(new Option('--level <p>', 'probability that a range should hold the truth').argParser(level).default(0.8))
  estimating(
    new Option('--prior <id=median..upper90>', 'replace an assumption (see reach priors); repeatable').argParser(pairs),
  )
  estimating(new Option('--model <file>', 'use what reach calibrate learned of this account'))
  estimating(new Option('--ceiling <people>', 'people who could be reached at all').argParser(wholeNumber))
  estimating(
    new Option('--min-cell <people>', 'hide slices of the audience under this many people')
      .argParser(wholeNumber)
      .default(100),
  )
}

/** How much is done at once. */
export const addJobsOption = (command: Command): void =>
  add(
    command,
    'reading',
    new Option('--jobs <n>', 'folders read at once; auto by size').argParser(jobs).default('auto'),
  )

/** What makes a run fail, and how that is told. */
export const addGateOptions = (command: Command): void => {
  const gating = (option: Option) => add(command, 'gating', option)
  gating(
    new Option(
      '--fail-if <condition>',
      'exit with 4 where it holds, e.g. "viewers.low < 20000 and grade != \'measured\'"; repeatable',
    ).argParser(several),
  )
  gating(new Option('--allow-missing', 'a condition that can’t be told passes'))
  gating(new Option('--baseline <file>', 'an earlier JSON report: tells changes, and gives conditions baseline.<id>'))
  gating(new Option('--junit <file>', 'write gates and problems as JUnit XML'))
}

/** The people of a combination of slices, of commands that print people. */
export const addTargetOption = (command: Command): void =>
  add(
    command,
    'estimating',
    new Option('--target <slices>', 'people of a combination of slices, e.g. country=GR,gender=female'),
  )

/** Options of `reach validate`, beside those of reading. */
export const addValidatingOptions = (command: Command, formats: readonly string[]): void => {
  const printing = (option: Option) => add(command, 'printing', option)
  printing(new Option('--format <form>', 'form of the output').choices(formats).default('text'))
  printing(new Option('--json', 'short for --format json'))
  printing(new Option('-o, --output <file>', 'write to a file, whole or not at all'))
  printing(new Option('--split <folder>', 'write sound rows and rows with errors of each table to files of their own'))
  printing(new Option('--detail', 'list every finding; text lists five of a kind in a file'))
  printing(
    new Option('--include <what>', 'print texts that can name people: titles, handles, links').argParser(inclusions),
  )
  printing(new Option('--quiet', 'print nothing where nothing is wrong'))
  printing(new Option('--no-color', 'no colour; NO_COLOR does the same'))
}

/** Options of `reach compare`. */
export const addComparingOptions = (command: Command, forms: readonly string[]): void => {
  const printing = (option: Option) => add(command, 'printing', option)
  command.addOption(
    new Option(
      '--by <what>',
      'time: two exports of the same accounts; account: side by side; auto: told by what they hold',
    )
      .choices(['auto', 'time', 'account'])
      .default('auto'),
  )
  printing(new Option('--format <form>', 'form of the output').choices(forms).default('table'))
  printing(new Option('--json', 'short for --format json'))
  printing(new Option('-o, --output <file>', 'write to a file, whole or not at all'))
  printing(new Option('--detail', 'every place of every problem'))
  printing(new Option('--include <what>', 'print texts that can name people: handles').argParser(inclusions))
  printing(new Option('--quiet', 'nothing on standard error but errors'))
  printing(new Option('--no-color', 'no colour; NO_COLOR does the same'))
}

/** Options of `reach history`. */
export const addHistoryOptions = (command: Command): void => {
  command.option('-o, --output <folder>', 'write the history into a folder, every file whole')
  command.addOption(
    new Option('--include <what>', 'write texts that can name people: titles, handles, links').argParser(inclusions),
  )
  command.option('--quiet', 'nothing on standard error but errors')
}

/** Options of every command that prints a report in a form of choice. */
export const addPrintingOptions = (command: Command, formats: readonly string[], sorts: readonly string[]): void => {
  add(command, 'printing', new Option('--format <form>', 'form of the output').choices(formats).default('table'))
  add(command, 'printing', new Option('--json', 'short for --format json'))
  addShowingOptions(command, sorts)
}

/** Options of every command that prints a report: where to, and how much of it. */
export const addShowingOptions = (command: Command, sorts: readonly string[]): void => {
  const printing = (option: Option) => add(command, 'printing', option)
  printing(new Option('-o, --output <file>', 'write to a file, whole or not at all'))
  printing(new Option('--sort <what>', 'order of the videos in tables').choices(sorts))
  printing(new Option('--limit <n>', 'videos shown of one account in tables').argParser(wholeNumber).default(20))
  printing(new Option('--detail', 'print everything that is known'))
  printing(
    new Option('--include <what>', 'print texts that can name people: titles, handles, links').argParser(inclusions),
  )
  printing(new Option('--quiet', 'nothing on standard error but errors'))
  printing(new Option('--no-color', 'no colour; NO_COLOR does the same'))
}
