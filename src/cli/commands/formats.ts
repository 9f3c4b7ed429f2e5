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
    const [{ FORMAT_GROUPS }, { entry }, { describeFormat }] = await Promise.all([
      import('../../read/formats/index.ts'),
      import('../lines.ts'),
      import('../describe-format.ts'),
    ])
    const groups = FORMAT_GROUPS.map(({ title, formats }) => ({
      title,
      formats: formats.map((format) => describeFormat(format, title)),
    }))
    if (options.json === true) {
      const formats = groups.flatMap((group) => group.formats.map(({ described }) => described))
      await shell.stdout.write(`${JSON.stringify(formats, null, 2)}\n`)
      return EXIT.done
    }
    const lines = groups.flatMap(({ title, formats }) => [
      ...[title, '-'.repeat(title.length), ''],
      ...formats.flatMap(({ described, facts }) => [
        ...entry(`${described.id} (${described.title})`, facts, shell),
        '',
      ]),
    ])
    await shell.stdout.write(lines.join('\n'))
    return EXIT.done
  },
}
