import type { infer as Infer } from 'zod'
import type { comparisonSchema } from './comparison-schema.ts'

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** A comparison, ready to print. Inferred from its schema, as a type only, so that no printer loads zod. */
export type Comparison = DeepReadonly<Infer<typeof comparisonSchema>>

/** One account at two times. */
export type ComparedInTime = Comparison['accounts'][number]

/** Accounts side by side. */
export type SideBySide = NonNullable<Comparison['sides']>
