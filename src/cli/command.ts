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
  /** Command lines with what they do, for the command's own help. */
  readonly examples: readonly (readonly [string, string])[]
  readonly define: (command: Command) => void
  /** @returns the exit code */
  readonly run: (args: readonly string[], options: Readonly<Record<string, unknown>>, shell: Shell) => Promise<number>
}
