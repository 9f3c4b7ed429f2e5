import type { CommandDefinition } from '../command.ts'
import { EXIT } from '../exit-codes.ts'

/** Standard normal quantile of 0.9. */
const Z90 = 1.2815515655446004

const digits = (value: number): number => Number(value.toPrecision(4))

export const priorsCommand: CommandDefinition = {
  name: 'priors',
  summary: 'every number that the data cannot give, with its source',
  examples: [
    ['reach priors', 'the list'],
    ['reach estimate exports/ --prior overlap-days=0.2..0.5', 'replace one: the median, and where 90 % lie below'],
  ],
  define: (command) => {
    command.option('--json', 'as JSON')
  },
  run: async (_, options, shell) => {
    const [{ PRIORS }, { POPULATION_CEILINGS }, { entry }] = await Promise.all([
      import('../../estimate/priors.ts'),
      import('../../estimate/population-ceilings.ts'),
      import('../lines.ts'),
    ])
    const lines = PRIORS.flatMap(({ id, median, spread, kind, unit, meaning, source, year }) => {
      const upper = digits(median * Math.exp(Z90 * spread))
      const numbers = kind === 'fixed' ? `${digits(median)}` : `${digits(median)}..${upper}`
      return [...entry(`${id} = ${numbers}`, [`${meaning}; ${unit}`, `Source: ${source} (${year})`], shell), '']
    })
    const ceilings = POPULATION_CEILINGS.map(
      ({ territory, people, date }) => `${territory} ${digits(people / 1e6)} million (${date})`,
    )
    lines.push(
      ...entry('ceilings of countries', [`adults whom TikTok ads could reach: ${ceilings.join(', ')}`], shell),
      ...entry('', [...new Set(POPULATION_CEILINGS.map(({ source }) => `Source: ${source}`))], shell).slice(1),
      '',
    )
    await shell.stdout.write(options.json === true ? `${JSON.stringify(PRIORS, null, 2)}\n` : lines.join('\n'))
    return EXIT.done
  },
}
