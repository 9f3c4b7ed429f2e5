import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const manCommand: CommandDefinition = {
  name: 'man',
  hidden: true,
  summary: 'the manual page, as roff; an installed package brings it',
  examples: [['reach man | man -l -', 'read it without installing']],
  define: () => {},
  run: async (_, __, shell, commands) => {
    const [{ describeProgram }, { manPage }] = await Promise.all([import('../program.ts'), import('../man-page.ts')])
    const shown = commands.filter(({ hidden }) => hidden !== true)
    await shell.stdout.write(manPage(describeProgram(commands), shown))
    return EXIT.done
  },
}
