type Schema = Readonly<Record<string, unknown>>

/** The JSON Schemas of what is written and read, by what they are of. */
export const SCHEMAS: Readonly<Record<string, () => Promise<Schema>>> = {
  report: async () => (await import('../print/report-schema.ts')).jsonSchema(),
  plan: async () => (await import('../read/plan/plan-schema.ts')).planJsonSchema(),
  model: async () => (await import('../read/calibration-file.ts')).calibrationJsonSchema(),
  validation: async () => (await import('../print/validation/validation-schema.ts')).validationJsonSchema(),
  config: async () => (await import('./config/config-schema.ts')).configJsonSchema(),
  comparison: async () => (await import('../print/comparison/comparison-schema.ts')).comparisonJsonSchema(),
}
