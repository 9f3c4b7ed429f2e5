import { Command, CommanderError } from 'commander'
import { VERSION } from '../version.ts'
import type { CommandDefinition } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { EXIT, UsageError } from './exit-codes.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

const INTRODUCTION =
  'How many people did an account reach? Reads the analytics that TikTok lets you download, offline, and answers with ranges: measured where TikTok measured, assumed only where nothing else is left, and always saying which.'

const START = `
Start here:
  reach estimate <folder with your downloads>

Exit codes: 0 done; 1 some input was bad, the rest was done; 2 the command line is wrong; 3 nothing usable;
4 validate found errors; 70 a bug.
`

const examplesOf = ({ examples }: CommandDefinition): string => {
  const lines = examples.map(([line, what]) => `  $ ${line}\n      ${what}`)
  return `\nExamples:\n${lines.join('\n')}\n`
}

interface Pending {
  /** What was written by commander, in order; the shell writes asynchronously. */
  readonly out: string[]
  readonly err: string[]
}

const buildProgram = (shell: Shell, pending: Pending, choose: (run: () => Promise<number>) => void): Command => {
  const program = new Command('reach')
  const settle = (command: Command): Command =>
    command.exitOverride().configureOutput({
      writeOut: (text) => pending.out.push(text),
      writeErr: (text) => pending.err.push(text),
      getOutHelpWidth: () => Math.min(100, widthOf(shell.stdout, shell)),
      getErrHelpWidth: () => Math.min(100, widthOf(shell.stderr, shell)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  settle(program)
    .description(INTRODUCTION)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'help for a command')
    .addHelpText('after', START)
  for (const definition of COMMANDS) {
    const command = settle(program.command(definition.name))
      .description(definition.summary)
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError(`(reach ${definition.name} --help says more)`)
    definition.define(command)
    command.addHelpText('after', examplesOf(definition))
    command.action(() => choose(() => definition.run(command.args, command.opts(), shell)))
  }
  return program.showHelpAfterError('(reach --help says more)')
}

const bugReport = (error: unknown): string =>
  `reach: this is a bug in reach, not in your data. Please report it with the lines below.\n${error instanceof Error ? error.stack : String(error)}\n`

/** Parses the command line; what is chosen to run, or the exit code where nothing is. */
const parse = (args: readonly string[], shell: Shell, pending: Pending): (() => Promise<number>) | number => {
  let chosen: (() => Promise<number>) | null = null
  const program = buildProgram(shell, pending, (run) => {
    chosen = run
  })
  try {
    program.parse(args.length === 0 ? ['--help'] : [...args], { from: 'user' })
    return chosen ?? EXIT.done
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? (args.length === 0 ? EXIT.badCommand : EXIT.done) : EXIT.badCommand
  }
}

/**
 * Runs a command line. Never throws; nothing outside the shell is touched.
 *
 * @param args without the program's name
 * @returns the exit code
 */
export const main = async (args: readonly string[], shell: Shell): Promise<number> => {
  const pending: Pending = { out: [], err: [] }
  try {
    const run = parse(args, shell, pending)
    await shell.stdout.write(pending.out.join(''))
    await shell.stderr.write(pending.err.join(''))
    return typeof run === 'number' ? run : await run()
  } catch (error) {
    if (error instanceof UsageError) {
      await shell.stderr.write(`error: ${error.message}\n`)
      return EXIT.badCommand
    }
    await shell.stderr.write(bugReport(error))
    return EXIT.bug
  }
}
