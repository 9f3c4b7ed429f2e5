import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const formatsCommand: CommandDefinition = {
  name: 'formats',
  summary: 'every export that is recognised, and where to click to get it',
  examples: [
    ['reach formats', 'the list'],
    ['reach formats --json', 'the same for scripts'],
  ],
  define: (command) => {
    command.option('--json', 'as JSON')
  },
  run: async (_, options, shell) => {
    const [{ FORMATS }, { entry }] = await Promise.all([import('../../read/formats/index.ts'), import('../lines.ts')])
    const formats = FORMATS.map(({ id, title, find, gives, columns, refusal, part }) => {
      const needed = Object.values(columns).filter(({ need }) => need !== undefined)
      return {
        id,
        title,
        find,
        gives,
        columns: needed.map(({ headers }) => headers[0] ?? ''),
        refused: refusal !== undefined,
        learnedFrom: refusal !== undefined && part !== undefined,
      }
    })
    const lines = formats.flatMap(({ id, title, find, gives, columns, refused, learnedFrom }) => [
      ...entry(
        `${id} (${title})`,
        [
          `Get it: ${find}`,
          ...(columns.length > 0 ? [`Known by: ${columns.join(', ')}`] : []),
          ...(refused ? [] : [`Gives: ${gives.join(', ')}`]),
          ...(learnedFrom ? [`Gives, to reach backtest only: ${gives.join(', ')}`] : []),
          ...(refused && !learnedFrom ? ['Recognised and refused.'] : []),
        ],
        shell,
      ),
      '',
    ])
    await shell.stdout.write(options.json === true ? `${JSON.stringify(formats, null, 2)}\n` : lines.join('\n'))
    return EXIT.done
  },
}
