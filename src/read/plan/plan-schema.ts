import * as z from 'zod'

const text = (expected: string) => z.string({ error: `expected ${expected}` }).min(1, { error: `expected ${expected}` })

const amount = (expected: string) =>
  z.number({ error: `expected ${expected}` }).min(0, { error: `expected ${expected}` })

const count = (expected: string) =>
  z
    .number({ error: `expected ${expected}` })
    .int({ error: `expected ${expected}` })
    .min(0, { error: `expected ${expected}` })

const day = z.iso.date({ error: 'expected a day as YYYY-MM-DD' })

/** `from` and `to` in the order of the calendar are checked after the shape. */
const dates = z
  .strictObject(
    { from: day.describe('First day, included.'), to: day.describe('Last day, included.') },
    { error: 'expected { from: YYYY-MM-DD, to: YYYY-MM-DD }' },
  )
  .describe('The days that count: days outside, and videos posted outside, are left out.')

const RANGE = /^\s*(\d+(?:\.\d+)?)\s*\.\.\s*(\d+(?:\.\d+)?)\s*$/

const range = (what: string, most: number) => {
  const error = `expected ${what}, exact (${most === 1 ? '0.12' : '9000'}) or as a range ("${most === 1 ? '0.05..0.2' : '7000..12000'}")`
  const one = z.number({ error }).min(0, { error }).max(most, { error })
  return z
    .union([one, z.tuple([one, one]), z.string().regex(RANGE, { error })], { error })
    .describe(`${what}, exact or as a range: a number, "low..high", or [low, high].`)
}

const territory = z
  .string()
  .regex(/^[A-Z]{2}$/, { error: 'expected a country as two capital letters (ISO 3166), such as GR' })

const fractions = z
  .record(
    territory,
    z
      .number({ error: 'expected a fraction between 0 and 1' })
      .min(0, { error: 'expected a fraction between 0 and 1' })
      .max(1, { error: 'expected a fraction between 0 and 1' }),
    {
      error: 'expected fractions by country, such as { GR: 0.8, CY: 0.1 }',
    },
  )
  .describe('Fractions of the audience by country (ISO 3166 alpha-2); what they lack of 1 lives elsewhere.')

const path = text('the path of a file or folder')

const creator = z
  .strictObject(
    {
      name: text('a name').describe('What the creator is called in the report; each name once.'),
      exports: z
        .union([path, z.array(path).min(1)], { error: 'expected the path of a file or folder, or a list of paths' })
        .optional()
        .describe('Files, folders or ZIP archives of one account, relative to the plan.'),
      paid: range('people reached by advertising', 1e12)
        .optional()
        .describe('Instead of exports: people whom advertising reached, as the ads report counts them.'),
      views: count('a whole number of views').optional().describe('Views of the advertising (its impressions).'),
      dates: dates.optional(),
      asOf: day.optional().describe('Day of the export: settles the year of dates that have none.'),
      territory: territory.optional().describe('The one country in which all of its viewers live.'),
      territories: fractions.optional(),
      spend: amount('an amount of money, 0 or more')
        .optional()
        .describe('What was spent on it, in the currency of the plan.'),
      followers: count('a whole number of followers')
        .optional()
        .describe('Only to say what follower counts add up to: no audience.'),
    },
    { error: 'expected a creator: { name, exports, ... }' },
  )
  .describe('One account with its exports, or people reached by advertising.')

const overlap = z
  .strictObject(
    {
      between: z
        .tuple([text('the name of a creator'), text('the name of a creator')], {
          error: 'expected two names of creators',
        })
        .describe('Two names of the plan.'),
      fraction: range("a fraction of the smaller creator's viewers", 1).optional(),
      people: range('people whom both reached', 1e12).optional(),
    },
    { error: 'expected an overlap: { between: [name, name], fraction: 0.1 }' },
  )
  .describe('What is known of the people whom two creators share.')

/** The shape of a plan; what one field says about another is checked after it. */
export const planSchema = z
  .strictObject(
    {
      creators: z
        .array(creator, { error: 'expected a list of creators' })
        .min(1, { error: 'expected at least one creator' })
        .describe('Everybody whose viewers count, each person once.'),
      dates: dates.optional(),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: 'expected a currency as three capital letters, such as EUR' })
        .optional()
        .describe('Of every spend (ISO 4217).'),
      overlaps: z
        .array(overlap, { error: 'expected a list of overlaps' })
        .optional()
        .describe('Known overlaps of pairs.'),
      deduplicated: count('a whole number of people')
        .optional()
        .describe('People reached by all creators together, where the platform or a panel counted them.'),
      ceilings: z
        .record(territory, count('a whole number of people'), {
          error: 'expected people by country, such as { GR: 10000000 }',
        })
        .optional()
        .describe(
          'People who could be reached, by country, where you know better than the published advertising audience.',
        ),
    },
    { error: 'expected a plan: creators, and what is known of them' },
  )
  .meta({ title: 'reach campaign plan', description: 'Several accounts as one audience, for `reach campaign`.' })

/** The shape that a plan must have, as it was written. */
export type WrittenPlan = z.infer<typeof planSchema>

/** The shape of a plan as JSON Schema (draft 2020-12), for editors and `reach schema --of plan`. */
export const planJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: 'urn:reach:plan:1', ...rest }
}

/** Low and high of a written range. @example rangeEnds('0.05..0.2') // => [0.05, 0.2] */
export const rangeEnds = (written: number | readonly [number, number] | string): readonly [number, number] => {
  if (typeof written === 'number') return [written, written]
  if (typeof written !== 'string') return written
  const [, low, high] = RANGE.exec(written) ?? []
  return [Number(low), Number(high)]
}
