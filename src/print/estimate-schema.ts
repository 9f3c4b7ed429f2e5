import * as z from 'zod'
import { BASES } from '../domain/estimate.ts'

/** A calendar day. */
export const date = z.iso.date().describe('Calendar day as YYYY-MM-DD, in the day of the account.')

/** First and last day of a stretch. */
export const periodShape = { from: date.describe('First day, included.'), to: date.describe('Last day, included.') }

const subject = z
  .object({
    video: z.string().exactOptional().describe('Id of the video.'),
    segment: z.string().exactOptional().describe('Slice of the audience.'),
    generation: z
      .int()
      .min(0)
      .exactOptional()
      .describe('How many shares lie between the account and the viewer; 0 is first-hand.'),
    account: z.string().exactOptional().describe('One account of a campaign.'),
    with: z.string().exactOptional().describe('The other account of a pair.'),
    day: date.exactOptional().describe('The one day that is meant.'),
  })
  .describe('What the number is about; empty for the whole account.')

const inputRef = z
  .object({
    file: z.string().describe('The file, as the user named it.'),
    column: z.string().describe('Header or JSON key, as the file spells it.'),
    line: z.int().exactOptional().describe('Line of the decoded text, from 1.'),
    lines: z.tuple([z.int(), z.int()]).exactOptional().describe('First and last line, both included, of a column.'),
    path: z.string().exactOptional().describe('JSON path of the record.'),
  })
  .describe('Cells that the number was computed from.')

const unit = z
  .enum(['people', 'views', 'viewer-days', 'fraction', 'ratio', 'money'])
  .describe(
    'Unit of value, low and high: whole numbers for people, views and viewer-days; fraction lies in [0, 1]; money is in currency.',
  )

/** The time that a number covers. */
export const window = z
  .union([
    z.object(periodShape).describe('A stretch of days.'),
    z.literal('lifetime').describe('From the upload to the day of the export.'),
    z.null().describe('No time belongs to the number.'),
  ])
  .describe('The time that the number covers. A number of people means nothing without it.')

/** One quantity with its interval, as the report has it. */
export const estimateSchema = z
  .object({
    id: z.string().describe('Which quantity, e.g. viewers (distinct people reached) or viral-coefficient.'),
    of: subject,
    unit,
    currency: z.string().exactOptional().describe('Of money: the currency as the plan names it, such as EUR.'),
    value: z
      .number()
      .nullable()
      .describe('The median unless the model says otherwise; null where nothing honest can be said.'),
    low: z.number().nullable().describe('Lower end, rounded down; null together with value.'),
    high: z.number().nullable().describe('Upper end, rounded up; null together with value.'),
    level: z
      .number()
      .describe('Probability in (0, 1) that low and high enclose; hard bounds where the basis is bounded.'),
    basis: z
      .enum(BASES)
      .describe(
        'measured: the platform said so. bounded: arithmetic. calibrated: learned from this account. assumed: a prior.',
      ),
    window,
    aggregation: z
      .enum(['deduplicated', 'sum', 'ratio'])
      .describe('deduplicated: each person once. sum: added up. ratio: one quantity per another.'),
    assumes: z
      .array(z.string().describe('Id of a prior; see reach priors.'))
      .describe('What the number takes for granted.'),
    inputs: z.array(inputRef).describe('Where the number comes from.'),
    bounds: z
      .object({
        low: z.number().describe('No less, rounded down.'),
        high: z.number().nullable().describe('No more, rounded up; null where nothing is proven.'),
      })
      .exactOptional()
      .describe('What arithmetic on measured numbers proves, whatever is assumed.'),
    reason: z.string().exactOptional().describe('Why value, low and high are null, or what to know about them.'),
  })
  .meta({ id: 'Estimate', title: 'Estimate', description: 'One quantity with its interval.' })
