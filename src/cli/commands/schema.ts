import { Option } from 'commander'
import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

const schemaOf = async (what: unknown): Promise<Record<string, unknown>> => {
  if (what === 'plan') return (await import('../../read/plan/plan-schema.ts')).planJsonSchema()
  if (what === 'validation') return (await import('../../print/validation/validation-schema.ts')).validationJsonSchema()
  if (what === 'comparison') return (await import('../../print/comparison/comparison-schema.ts')).comparisonJsonSchema()
  return (await import('../../print/report-schema.ts')).jsonSchema()
}

export const schemaCommand: CommandDefinition = {
  name: 'schema',
  summary: 'the JSON Schema of the report (--format json), of a plan (reach campaign), a validation or a comparison',
  examples: [
    ['reach schema > report.schema.json', 'keep it beside your scripts'],
    ['reach schema --of plan > plan.schema.json', 'for an editor that checks plans'],
  ],
  define: (command) => {
    command.addOption(
      new Option('--of <what>', 'which schema')
        .choices(['report', 'plan', 'validation', 'comparison'])
        .default('report'),
    )
  },
  run: async (_, options, shell) => {
    const schema = await schemaOf(options.of)
    await shell.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return EXIT.done
  },
}
