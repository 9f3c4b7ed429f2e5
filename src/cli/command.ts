import type { Command } from 'commander'
import type { Shell } from './shell.ts'

/**
 * One command. To add one: a file in `commands/` that exports a CommandDefinition, and a line in `commands/index.ts`.
 *
 * `define` states arguments and options; `run` imports what it needs when it is called, so that start-up stays short.
 */
export interface CommandDefinition {
  readonly name: string
  /** One line for `reach --help`. */
  readonly summary: string
  /** Asked by other programs, not by people: no help lists it. */
  readonly hidden?: true
  /** Command lines with what they do, for the command's own help. */
  readonly examples: readonly (readonly [string, string])[]
  readonly define: (command: Command) => void
  /**
   * @param commands all of them, for those that tell of the others
   * @returns the exit code
   */
  readonly run: (
    args: readonly string[],
    options: Readonly<Record<string, unknown>>,
    shell: Shell,
    commands: readonly CommandDefinition[],
  ) => Promise<number>
}
