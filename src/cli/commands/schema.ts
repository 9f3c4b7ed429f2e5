import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary: 'the JSON Schema of the report (--format json), or of a plan (reach campaign)',
  examples: [
    ['reach schema > report.schema.json', 'keep it beside your scripts'],
    ['reach schema --of plan > plan.schema.json', 'for an editor that checks plans'],
  ],
  define: (command) => {
    command.addOption(new Option('--of <what>', 'which schema').choices(['report', 'plan']).default('report'))
  },
  run: async (_, options, shell) => {
    const schema =
      options.of === 'plan'
        ? (await import('../../read/plan/plan-schema.ts')).planJsonSchema()
        : (await import('../../print/report-schema.ts')).jsonSchema()
    await shell.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return EXIT.done
  },
}
