import type { infer as Infer } from 'zod'
import type { validationSchema } from './validation-schema.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** Every defect of the files of a run, ready to print. Inferred from its schema, as a type only, so that no printer loads zod. */
export type Validation = DeepReadonly<Infer<typeof validationSchema>>

export type Finding = Validation['findings'][number]

/** Whether a finding fails the run: an error always, a warning under `--strict`. */
export const fails = ({ severity }: Pick<Finding, 'severity'>, strict: boolean): boolean =>
  severity === 'error' || (strict && severity === 'warning')
