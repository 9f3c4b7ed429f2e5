import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { SCHEMAS } from '../schemas.ts'

export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary:
    'the JSON Schema of a report (--format json), a plan, a model of reach calibrate, reach.config.json, a validation, a comparison',
  examples: [
    ['reach schema > report.schema.json', 'keep it beside your scripts'],
    ['reach schema --of plan > plan.schema.json', 'for an editor that checks plans'],
  ],
  define: (command) => {
    command.addOption(new Option('--of <what>', 'which schema').choices(Object.keys(SCHEMAS)).default('report'))
  },
  run: async (_, options, shell) => {
    const schema = await SCHEMAS[options.of as string]?.()
    await shell.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return EXIT.done
  },
}
