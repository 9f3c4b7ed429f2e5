import * as z from 'zod/mini'
import { CALIBRATION_VERSION, type CalibrationModel } from '../domain/calibration.ts'
import type { Outcome } from '../domain/problem.ts'
import { problem } from '../domain/problem-catalogue.ts'

const fraction = z.number().check(z.minimum(0), z.maximum(1))
const count = z.int().check(z.minimum(0))

const check = z.object({
  n: count,
  bias: z.number(),
  medianError: z.number(),
  medianErrorBefore: z.number(),
  inside80: fraction,
  inside90: fraction,
})

const group = z.object({
  what: z.string(),
  numbers: z.array(
    z.object({ id: z.string(), median: z.number().check(z.positive()), spread: z.number().check(z.minimum(0)) }),
  ),
  used: count,
  trimmed: count,
  leftOut: count,
  check: z.nullable(check),
})

const model = z.object({
  reachModel: z.literal(CALIBRATION_VERSION),
  tool: z.object({ name: z.string(), version: z.string() }),
  account: z.string(),
  learnedFrom: z.array(z.object({ path: z.string(), sha256: z.string() })),
  groups: z.array(group),
  notLearned: z.array(z.object({ what: z.string(), reason: z.string() })),
})

/** Of any version, to say so. */
const anyVersion = z.object({ reachModel: z.number() })

/** The shape of such a file as JSON Schema (draft 2020-12), for `reach schema --of model`. */
export const calibrationJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(model, { target: 'draft-2020-12', io: 'input' })
  const title = 'reach model'
  const description = 'What `reach calibrate` learned of one account, for `--model`. Fractions are in [0, 1].'
  return { $schema, $id: `urn:reach:model:${CALIBRATION_VERSION}`, title, description, ...rest }
}

/**
 * Reads a file that `reach calibrate` wrote.
 *
 * @param text JSON
 * @param file as the user named it, for the problems
 * @returns null with a problem where it is no such file, or of another version
 */
export const readCalibration = (text: string, file: string): Outcome<CalibrationModel | null> => {
  const refuse = (message: string, path?: string): Outcome<null> => ({
    value: null,
    problems: [problem('bad-model', message, { file, ...(path ? { path } : {}) })],
  })
  let tree: unknown
  try {
    tree = JSON.parse(text)
  } catch {
    // The parser's own words quote the text.
    return refuse('the text is not JSON')
  }
  const version = anyVersion.safeParse(tree)
  if (!version.success) return refuse('it has no field reachModel, which every calibration has')
  if (version.data.reachModel !== CALIBRATION_VERSION) {
    return refuse(`it is of version ${version.data.reachModel}, expected ${CALIBRATION_VERSION}`, 'reachModel')
  }
  const read = model.safeParse(tree)
  if (read.success) return { value: read.data, problems: [] }
  const [issue] = read.error.issues
  return refuse(issue?.message ?? 'it is not what reach calibrate writes', issue?.path.join('.'))
}
