import { type Command, CommanderError } from 'commander'
import { bugReport } from './bug-report.ts'
import type { CommandDefinition } from './command.ts'
import { COMMANDS } from './commands/index.ts'
import { applyConfig, takesConfig } from './config/apply-config.ts'
import { EXIT, UsageError } from './exit-codes.ts'
import { describeProgram } from './program.ts'
import { widthOf } from './screen-options.ts'
import type { Shell } from './shell.ts'

interface Pending {
  /** What was written by commander, in order; the shell writes asynchronously. */
  readonly out: string[]
  readonly err: string[]
}

/** Commander writes nowhere itself, and never ends the process. */
const settled =
  (shell: Shell, pending: Pending) =>
  (command: Command): Command =>
    command.exitOverride().configureOutput({
      writeOut: (text) => pending.out.push(text),
      writeErr: (text) => pending.err.push(text),
      getOutHelpWidth: () => Math.min(100, widthOf(shell.stdout, shell)),
      getErrHelpWidth: () => Math.min(100, widthOf(shell.stderr, shell)),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })

/** Runs a command with the options of the folder's configuration, where it takes them; or prints them. */
const runCommand = async (definition: CommandDefinition, command: Command, shell: Shell): Promise<number> => {
  if (takesConfig(command)) {
    await applyConfig(command, shell)
    if (command.opts().printConfig === true) {
      const { printConfig } = await import('./config/print-config.ts')
      await shell.stdout.write(printConfig(command))
      return EXIT.done
    }
  }
  return definition.run(command.args, command.opts(), shell, COMMANDS)
}

/** Parses the command line; what is chosen to run, or the exit code where nothing is. */
const parse = (args: readonly string[], shell: Shell, pending: Pending): (() => Promise<number>) | number => {
  let chosen: (() => Promise<number>) | null = null
  const program = describeProgram(COMMANDS, settled(shell, pending), (definition, command) => {
    chosen = () => runCommand(definition, command, shell)
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
