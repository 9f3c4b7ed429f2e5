import * as z from 'zod'
import { BASES } from '../domain/estimate.ts'
import { date, estimateSchema, periodShape, window } from './estimate-schema.ts'
import { jointSchema } from './joint-schema.ts'

const asOf = z
  .object({
    date: date.describe('The day that decides the year of dates without one.'),
    from: z
      .enum(['option', 'file-name-epoch', 'file-name-date', 'file-name-year', 'video-id', 'dated-sibling', 'file-time'])
      .describe('The evidence for it, best first: the option --as-of, file names, video ids, other files, file time.'),
  })
  .describe('The day the exports speak from.')

const fractionOrNull = z.number().nullable()

const video = z
  .object({
    id: z
      .string()
      .describe('Id of the video as exact text (19 digits do not fit a double), or row-<n> where the file has none.'),
    title: z.string().exactOptional().describe('Only with --include titles. Raw text of the file: escape it.'),
    url: z.string().exactOptional().describe('Only with --include links. Raw text of the file: check it.'),
    postedOn: date.nullable().describe('Day of the upload; null where unknown.'),
    estimates: z.array(estimateSchema).describe('The quantities of this video.'),
  })
  .meta({ id: 'Video', title: 'Video', description: 'One post and what is estimated for it.' })

const audienceCut = z
  .object({
    dimension: z.enum(['gender', 'age', 'territory', 'city', 'type']).describe('How the audience is cut.'),
    of: z
      .enum(['viewers', 'followers'])
      .describe(
        'Whom the export describes. A split of followers is carried over to the viewers, with the doubt that brings.',
      ),
    segments: z
      .array(
        z.object({
          segment: z
            .string()
            .describe('gender: female, male, other. age: as given. territory: ISO 3166 alpha-2 or other.'),
          fraction: fractionOrNull.describe('Part of the audience in [0, 1]; null where suppressed.'),
          viewers: estimateSchema.describe('The people of the slice.'),
          suppressed: z.boolean().describe('True where the slice is too small to print, or its companion.'),
        }),
      )
      .describe('The slices. Their people sum to the viewers unless a slice is suppressed or the list is cut short.'),
  })
  .meta({ id: 'AudienceCut', title: 'Audience cut', description: 'The audience, cut one way.' })

const account = z
  .object({
    id: z.string().describe('The folder as the user named it, with #1..n where a handle column splits it.'),
    handle: z.string().exactOptional().describe('Only with --include handles.'),
    period: z
      .object({ ...periodShape, days: z.int().describe('Length in days.') })
      .nullable()
      .describe('The days covered; null where the files have no days.'),
    asOf: asOf.nullable().describe('The day the exports of this account speak from.'),
    files: z
      .array(
        z.object({
          path: z.string().describe('The file, as the user named it.'),
          sha256: z.string().describe('Hash of its bytes, hexadecimal.'),
          format: z.string().nullable().describe('Format id (see reach formats); null where it was not recognised.'),
          rows: z.int().describe('Rows read.'),
          problems: z.int().describe('Problems found in it.'),
        }),
      )
      .describe('What was read.'),
    grade: z
      .enum([...BASES, 'insufficient'])
      .describe('Basis of the headline viewers; insufficient where there are none.'),
    estimates: z
      .array(estimateSchema)
      .describe(
        'The quantities of the whole account. The first viewers is the headline: people reached in the period.',
      ),
    videos: z.array(video).describe('One entry a video.'),
    audience: z.array(audienceCut).describe('Who the viewers are.'),
    joint: jointSchema(window)
      .exactOptional()
      .describe('The cuts of the audience crossed with each other, where there are two or more.'),
    series: z
      .array(
        z.object({
          date,
          views: z.number().nullable().describe('Views of the day; null where missing.'),
          viewers: z.number().nullable().describe('People of the day; null where missing. Never to be added up.'),
          provisional: z
            .literal(true)
            .exactOptional()
            .describe('Present where the day was so young when it was exported that its numbers may still grow.'),
        }),
      )
      .describe('The daily numbers as measured, for charts.'),
    sensitivity: z
      .array(
        z.object({
          symbol: z.string().describe('Symbol of the input in `reach explain`.'),
          meaning: z.string().describe('What it stands for.'),
          prior: z.string().exactOptional().describe('Id of the assumption behind it.'),
          at: z
            .array(z.number())
            .describe('The headline with the input at its lower and at its upper end, all others unchanged.'),
          ends: z
            .enum(['range', 'half-and-twice'])
            .describe('Which ends: of its own range, or half and twice an assumption that has none.'),
          rangeIfKnown: z
            .number()
            .nullable()
            .describe("Width of the headline's range if the input were known, as a fraction of the present width."),
        }),
      )
      .describe('What moves the headline most, the most telling first.'),
    advice: z.string().nullable().describe('What would narrow the headline most; null where nothing would.'),
  })
  .meta({ id: 'Account', title: 'Account', description: 'One account and everything estimated for it.' })

const campaign = z
  .object({
    estimates: z.array(estimateSchema).describe('The accounts as one audience, each person once.'),
    increments: z
      .array(
        z.object({
          account: z.string().describe('Id of the account, or the name of the paid reach.'),
          kind: z.enum(['account', 'paid']).describe('paid: people reached by advertising, as the plan gives them.'),
          own: estimateSchema.describe('The people that it reached, whoever else did.'),
          estimate: estimateSchema.describe('The people that it adds, whatever the order (Shapley value).'),
          ordered: estimateSchema.describe('The people that it adds to all that reached more.'),
        }),
      )
      .describe(
        'What each account adds; the values sum to the viewers. Largest first, accounts without a number last.',
      ),
  })
  .describe('Several accounts as one audience.')

const problem = z
  .object({
    severity: z.enum(['error', 'warning', 'info']).describe('error: something was left out.'),
    code: z.string().describe('Stable name of the kind of problem.'),
    message: z.string().describe('What was found and what was expected.'),
    at: z
      .object({
        file: z.string().exactOptional().describe('The file, as the user named it.'),
        line: z.int().exactOptional().describe('Line of the decoded text, from 1.'),
        column: z.string().exactOptional().describe('Header as the file spells it.'),
        path: z.string().exactOptional().describe('JSON path of the record.'),
      })
      .describe('Where it stands.'),
    hint: z.string().describe('What to do.'),
  })
  .meta({ id: 'Problem', title: 'Problem', description: 'Something wrong with the data, or worth knowing.' })

const assumption = z
  .object({
    id: z.string().describe('Id in `assumes` of the estimates, and of `reach priors`.'),
    median: z.number().describe('The number that was used.'),
    upper90: z.number().nullable().describe('90 % lie below; null where the number is used as it is.'),
    unit: z.string().describe('What it is a number of.'),
    meaning: z.string().describe('What is assumed.'),
    source: z.string().describe('Where it comes from.'),
    year: z.int().describe('Year of the source.'),
    learned: z
      .literal(true)
      .exactOptional()
      .describe('Present where it was learned from measured reach of the account.'),
  })
  .meta({ id: 'Assumption', title: 'Assumption', description: 'A number that the data could not give.' })

/** The contract of `reach estimate --json`: what scripts may rely on within one `schemaVersion`. */
export const reportSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Fields are never removed or renamed within a version; new ones may come.'),
    tool: z
      .object({ name: z.string().describe('Name of the program.'), version: z.string().describe('Its version.') })
      .describe('What wrote the report.'),
    level: z.number().describe('Probability in (0, 1) that the intervals are made for.'),
    accounts: z
      .array(account)
      .describe('One entry an account. People of different accounts may be the same: do not add them.'),
    campaign: campaign.nullable().describe('The accounts as one audience; null where that was not asked for.'),
    assumptions: z
      .array(assumption)
      .exactOptional()
      .describe('What the ids in `assumes` stand for in this run, in the order of `reach priors`.'),
    problems: z.array(problem).describe('By severity, then by place.'),
    asOf: asOf.nullable().describe('The newest of the accounts; null where no account has one.'),
  })
  .meta({ title: 'reach report', description: 'How many people TikTok accounts reached, with ranges and their basis.' })

/**
 * The contract as JSON Schema (draft 2020-12), for `reach schema` and the committed `report.schema.json`.
 *
 * Objects stay open, so that a reader does not refuse the fields of a later minor version.
 */
export const jsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: 'urn:reach:report:1', ...rest }
}
