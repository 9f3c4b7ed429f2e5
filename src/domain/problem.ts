/** Where a problem stands. `column` is the header as spelt; `path` a JSON path. */
export interface ProblemPlace {
  readonly file?: string
  readonly line?: number
  readonly column?: string
  /** Which column of the table, from 1; absent where records have keys instead of places. */
  readonly position?: number
  readonly path?: string
}

/** Something that is wrong with the data, or that the reader of a result should know. Never thrown: collected. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info'
  readonly code: string
  /** What was found, and what was expected. */
  readonly message: string
  readonly at: ProblemPlace
  /** What to do. */
  readonly hint: string
  /** What the cell or row holds, as the file spells it; and what belongs there. Only where a single place has it. */
  readonly got?: string
  readonly expected?: string
}

/** A value together with everything that went wrong on the way to it. */
export interface Outcome<T> {
  readonly value: T
  readonly problems: readonly Problem[]
}
