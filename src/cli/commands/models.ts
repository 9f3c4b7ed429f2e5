import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

export const modelsCommand: CommandDefinition = {
  name: 'models',
  summary: 'every quantity that is estimated: formula, assumptions, source',
  examples: [
    ['reach models', 'the list'],
    ['reach models --json', 'the same for scripts'],
  ],
  define: (command) => {
    command.option('--json', 'as JSON')
  },
  run: async (_, options, shell) => {
    const [{ MODELS }, { entry }] = await Promise.all([import('../../estimate/models/index.ts'), import('../lines.ts')])
    const models = MODELS.map(({ id, title, summary, formula, unit, aggregation, priors, source }) => {
      return { id, title, summary, formula, unit, aggregation, priors, source }
    })
    const lines = models.flatMap(({ id, title, summary, formula, priors, source }) => [
      ...entry(
        `${id} (${title})`,
        [
          summary,
          formula,
          priors.length > 0 ? `Assumes: ${priors.join(', ')}` : 'Assumes nothing',
          `Source: ${source}`,
        ],
        shell,
      ),
      '',
    ])
    await shell.stdout.write(options.json === true ? `${JSON.stringify(models, null, 2)}\n` : `${lines.join('\n')}`)
    return EXIT.done
  },
}
