import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

const STATE_WIDTH = 'broken  '.length

export const doctorCommand: CommandDefinition = {
  name: 'doctor',
  summary: 'whether this machine has what reach needs, and what the screen can show',
  examples: [
    ['reach doctor', 'first, where something looks wrong'],
    ['reach doctor --json', 'for a bug report'],
  ],
  define: (command) => {
    command.option('--json', 'as JSON')
  },
  run: async (_, options, shell) => {
    const [{ examine }, { paragraph }, { VERSION }, { cleanText }] = await Promise.all([
      import('../doctor.ts'),
      import('../lines.ts'),
      import('../../version.ts'),
      import('../../print/text/clean-text.ts'),
    ])
    const findings = await examine(shell)
    const lines = findings.flatMap(({ what, state, text }) => {
      const [first = '', ...rest] = paragraph(cleanText(`${what}: ${text}`), STATE_WIDTH, shell)
      return [state.padEnd(STATE_WIDTH) + first.slice(STATE_WIDTH), ...rest]
    })
    await shell.stdout.write(
      options.json === true
        ? `${JSON.stringify({ version: VERSION, findings }, null, 2)}\n`
        : `reach ${VERSION}\n\n${lines.join('\n')}\n`,
    )
    return findings.some(({ state }) => state === 'broken') ? EXIT.badInput : EXIT.done
  },
}
