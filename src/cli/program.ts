import { Command } from 'commander'
import { VERSION } from '../version.ts'
import type { CommandDefinition } from './command.ts'

const INTRODUCTION =
  'How many people did an account reach? Reads the analytics that TikTok lets you download, offline, and answers with ranges: measured where TikTok measured, assumed only where nothing else is left, and always saying which.'

/** What each exit code means, for help and manual. */
export const EXIT_CODES: readonly (readonly [code: number, meaning: string])[] = [
  [0, 'done'],
  [1, 'some input was bad, the rest was done'],
  [2, 'the command line is wrong'],
  [3, 'nothing usable'],
  [4, 'a gate failed, or validate found errors'],
  [70, 'a bug'],
  [130, 'interrupted'],
]

const start = (): string => `
Start here:
  reach estimate <folder with your downloads>

Exit codes:
${EXIT_CODES.map(([code, meaning]) => `${String(code).padStart(5)}  ${meaning}`).join('\n')}
`

const examplesOf = ({ examples }: CommandDefinition): string => {
  const lines = examples.map(([line, what]) => `  $ ${line}\n      ${what}`)
  return `\nExamples:\n${lines.join('\n')}\n`
}

/**
 * The whole command line as commander knows it: the one source of parsing, help, completion and manual.
 *
 * @param commands in the order of the help
 * @param settle what is done to every command before it is described
 * @param choose is told which command was chosen, with its arguments and options
 */
export const describeProgram = (
  commands: readonly CommandDefinition[],
  settle: (command: Command) => Command = (command) => command,
  choose: (definition: CommandDefinition, command: Command) => void = () => {},
): Command => {
  const program = settle(new Command('reach'))
    .description(INTRODUCTION)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'help for a command')
    .addHelpText('after', start())
  for (const definition of commands) {
    const command = settle(program.command(definition.name, { hidden: definition.hidden === true }))
      .description(definition.summary)
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError(`(reach ${definition.name} --help says more)`)
    definition.define(command)
    command.addHelpText('after', examplesOf(definition))
    command.action(() => choose(definition, command))
  }
  return program.showHelpAfterError('(reach --help says more)')
}
