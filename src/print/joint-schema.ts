import * as z from 'zod'
import { BASES } from '../domain/estimate.ts'

/** The schema of an audience cut several ways at once. @param window that of every estimate */
export const jointSchema = <Window extends z.ZodType>(window: Window) =>
  z
    .object({
      dimensions: z.array(z.string()).describe('The cuts that are crossed, in the order of the segments of a cell.'),
      of: z.enum(['viewers', 'followers']).describe('followers where one of the cuts is theirs.'),
      basis: z.enum(BASES).describe('assumed: no export tells how the cuts go together.'),
      assumes: z.array(z.string()).describe('Ids of priors.'),
      window,
      cells: z
        .array(
          z.object({
            segments: z.array(z.string()).describe('One slice a dimension; rest is everybody in none of those named.'),
            value: z
              .int()
              .nullable()
              .describe('People, were the cuts to say nothing of each other; null where suppressed.'),
            low: z.int().nullable().describe('No fewer, by the sizes of the slices alone.'),
            high: z.int().nullable().describe('No more, by the sizes of the slices alone.'),
            suppressed: z.boolean().describe('True where the cell is too small to print, or would betray one that is.'),
          }),
        )
        .describe('Every combination, the last dimension fastest; empty where no way to hide small cells is safe.'),
      reason: z.string().describe('What to know about it, or why there are no cells.'),
    })
    .meta({ id: 'JointAudience', title: 'Joint audience', description: 'The audience, cut several ways at once.' })
