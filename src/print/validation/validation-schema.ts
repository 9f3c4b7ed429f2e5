import * as z from 'zod'

const place = z
  .object({
    file: z.string().exactOptional().describe('The file, as the user named it; archive.zip!/member inside an archive.'),
    line: z.int().exactOptional().describe('Line of the decoded text, from 1; the row of a sheet.'),
    column: z.string().exactOptional().describe('Header or key as the file spells it.'),
    position: z.int().exactOptional().describe('Which column of the table, from 1; not for JSON.'),
    path: z.string().exactOptional().describe('JSON path of the record.'),
  })
  .describe('Where it stands.')

const finding = z
  .object({
    severity: z.enum(['error', 'warning', 'info']).describe('error: something was left out.'),
    code: z.string().describe('Stable name of the kind of problem; docs/problems.md lists all.'),
    title: z.string().describe('What the kind of problem is, whatever the file.'),
    message: z.string().describe('What was found here, in one sentence.'),
    at: place,
    got: z
      .string()
      .nullable()
      .describe('What the cell or row holds; null where no single place has it, or where it may name people.'),
    expected: z.string().nullable().describe('What belongs there; null where no single place has it.'),
    fix: z.string().describe('What to do.'),
  })
  .meta({ id: 'Finding', title: 'Finding', description: 'One defect, or one thing worth knowing.' })

/** The contract of `reach validate --json`: what scripts may rely on within one `schemaVersion`. */
export const validationSchema = z
  .object({
    schemaVersion: z.literal(1).describe('Fields are never removed or renamed within a version; new ones may come.'),
    tool: z
      .object({ name: z.string().describe('Name of the program.'), version: z.string().describe('Its version.') })
      .describe('What wrote this.'),
    strict: z.boolean().describe('Whether warnings fail the run as errors do.'),
    summary: z
      .object({
        files: z.int().describe('Files looked at, members of archives included.'),
        errors: z.int().describe('Findings that are errors.'),
        warnings: z.int().describe('Findings that are warnings.'),
        infos: z.int().describe('Findings that are mere information.'),
      })
      .describe('How many there are.'),
    files: z
      .array(
        z.object({
          path: z.string().describe('The file, as the user named it.'),
          format: z.string().nullable().describe('Format id (see reach formats); null where it was not recognised.'),
          rows: z.int().describe('Rows read.'),
        }),
      )
      .describe('What was looked at, by path.'),
    findings: z.array(finding).describe('By file, then by place.'),
  })
  .meta({ title: 'reach validation', description: 'Every defect of analytics exports, with its place.' })

/** The contract as JSON Schema (draft 2020-12), for `reach schema --of validation`. Objects stay open for later fields. */
export const validationJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(validationSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: 'urn:reach:validation:1', ...rest }
}
