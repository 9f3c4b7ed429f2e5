import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary: 'the JSON Schema of the report (--format json)',
  examples: [['reach schema > report.schema.json', 'keep it beside your scripts']],
  define: () => {},
  run: async (_, __, shell) => {
    const { jsonSchema } = await import('../../print/report-schema.ts')
    await shell.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
    return EXIT.done
  },
}
