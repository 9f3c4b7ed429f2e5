import * as z from 'zod'
import { VERDICTS } from '../../domain/comparison.ts'
import { BASES } from '../../domain/estimate.ts'
import { date, estimateSchema } from '../estimate-schema.ts'

const verdict = z
  .enum(VERDICTS)
  .describe(
    'more and fewer only where the ranges bear it; windows-differ: of windows of different length nothing follows; unknown: one is not known.',
  )

const part = (what: string) =>
  z
    .object({ count: z.int().describe('Days or videos.'), value: z.number().describe('What they add up to.') })
    .describe(what)

const change = z
  .object({
    metric: z.string().describe('The count, such as views or shares.'),
    before: part('All of the earlier export.'),
    after: part('All of the later export.'),
    added: part('Only in the later export, and newer than the earlier one.'),
    filled: part('Only in the later export, though the earlier one could have had it.'),
    growth: part('In both, where the earlier number was not final: the difference.'),
    corrections: part('In both, and different though it should not be: the difference.'),
    gone: part('Only in the earlier export.'),
    provisional: part('Of the later export: what may still change.'),
    rounded: z.int().describe('Cells that an export had rounded; the parts are only as exact as they.'),
  })
  .meta({
    id: 'Change',
    title: 'Change',
    description: 'after = before + added + filled + growth + corrections - gone, exactly.',
  })

const range = z.object({
  value: z.number(),
  low: z.number().describe('Lower end, rounded down.'),
  high: z.number().describe('Upper end, rounded up.'),
})

const window = z.object({
  from: date.describe('First day, included.'),
  to: date.describe('Last day, included.'),
  days: z.int().describe('Length in days.'),
})

const estimateChange = z
  .object({
    id: z.string().describe('Which quantity; see reach models.'),
    before: estimateSchema,
    after: estimateSchema,
    ratio: range.nullable().describe('after / before; null where one is not known or may be 0.'),
    perDay: z
      .object({ before: z.number(), after: z.number() })
      .nullable()
      .describe('Of sums whose windows have different lengths: what comes of one day.'),
    verdict,
    note: z.string().nullable().describe('What to know about the verdict.'),
  })
  .meta({ id: 'EstimateChange', title: 'Estimate at two times', description: 'One quantity of one account, twice.' })

const inTime = z
  .object({
    account: z.string().describe('The account inside the two paths; the later path where they are the account.'),
    before: z.string().describe('Its folder in the earlier export.'),
    after: z.string().describe('Its folder in the later export.'),
    days: z
      .object({ before: window, after: window, changes: z.array(change).describe('One entry a count.') })
      .nullable()
      .describe('Counts by day; null where the two have none in common.'),
    videos: z.array(change).describe('Lifetime counts of videos, matched by id.'),
    estimates: z.array(estimateChange).describe('The quantities of the whole account.'),
  })
  .meta({ id: 'InTime', title: 'One account at two times', description: 'Two exports of one account.' })

const numberOrNull = z.number().nullable()

const standing = z.object({
  account: z.string().describe('Id of the account.'),
  count: z.int().describe('Videos behind the number; gaps between posts of the posting rate.'),
  value: numberOrNull.describe('Its own number; null with a reason.'),
  low: numberOrNull.describe('Lower end, rounded down.'),
  high: numberOrNull.describe('Upper end, rounded up.'),
  shrunk: range
    .nullable()
    .describe('Drawn towards all accounts as far as its own evidence is weak; null with fewer than three accounts.'),
  basis: z.enum(BASES).describe('The weakest of its videos.'),
  groups: z.string().describe("Letters of its groups: accounts with a letter in common can't be told apart."),
  reason: z.string().exactOptional().describe('Why there is no number.'),
})

const measure = z
  .object({
    id: z
      .string()
      .describe('median-views, median-viewers, engagement-rate, share-rate or posting-rate (videos a week).'),
    unit: z.enum(['views', 'people', 'ratio']).describe('Unit of its numbers.'),
    standings: z.array(standing).describe('Largest first, accounts without a number last.'),
    pairs: z
      .array(
        z.object({
          first: z.string(),
          second: z.string(),
          ratio: z.number().describe('first / second.'),
          chance: z
            .number()
            .describe('Of so large a difference between equals, made larger for the number of pairs (Holm).'),
          verdict: verdict.describe('Of the first against the second.'),
        }),
      )
      .describe('Every two accounts with a number.'),
    pooled: z
      .object({
        value: z.number().describe('What accounts with little evidence are drawn to.'),
        spread: z.number().describe("Standard deviation of the accounts' logarithms around it."),
      })
      .nullable()
      .describe('Null with fewer than three accounts.'),
  })
  .meta({ id: 'Measure', title: 'Measure', description: 'One number by which accounts are compared.' })

const sideBySide = z
  .object({
    accounts: z
      .array(
        z.object({
          account: z.string().describe('Id of the account.'),
          ours: z.boolean().describe('Whether it is of the first path.'),
          handle: z.string().exactOptional().describe('Only with --include handles.'),
          videos: z.int().describe('Videos compared.'),
          posted: z
            .object({ from: date, to: date })
            .nullable()
            .describe('First and last day of upload; null where not known.'),
          leftOut: z.int().describe('Videos less than two days old, left out.'),
        }),
      )
      .describe('By id.'),
    measures: z.array(measure).describe('In the order of the table.'),
  })
  .describe('Several accounts by their public counts.')

const problem = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  at: z.object({
    file: z.string().exactOptional(),
    line: z.int().exactOptional(),
    column: z.string().exactOptional(),
    path: z.string().exactOptional(),
  }),
  hint: z.string(),
})

/** The contract of `reach compare --json`: what scripts may rely on within one `schemaVersion`. */
export const comparisonSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Fields are never removed or renamed within a version; new ones may come.'),
    tool: z
      .object({ name: z.string().describe('Name of the program.'), version: z.string().describe('Its version.') })
      .describe('What wrote this.'),
    level: z
      .number()
      .describe('Probability in (0, 1) of the ranges; 1 - level is the chance to call equals different.'),
    by: z.enum(['time', 'account']).describe('Two exports of the same accounts, or accounts side by side.'),
    because: z.string().describe('Why it was taken so.'),
    accounts: z.array(inTime).describe('By time: one entry an account. Else empty.'),
    unmatched: z
      .object({ before: z.array(z.string()), after: z.array(z.string()) })
      .describe('By time: accounts that only one of the two has.'),
    sides: sideBySide.nullable().describe('Accounts side by side; null by time.'),
    problems: z.array(problem).describe('By severity, then by place; those of both exports.'),
  })
  .meta({ title: 'reach comparison', description: 'What differs between two exports, or between accounts.' })

/** The contract as JSON Schema (draft 2020-12), for `reach schema --of comparison`. Objects stay open for later fields. */
export const comparisonJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(comparisonSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: 'urn:reach:comparison:1', ...rest }
}
