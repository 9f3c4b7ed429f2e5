/** Where a record stands in its file: `line` counts from 1 in the decoded text, `path` is a JSON path such as `data.videos[3]`. */
export interface RecordPlace {
  readonly file: string
  readonly line?: number
  readonly path?: string
}

/**
 * One number as a file gave it, with the place it came from.
 *
 * `low` and `high` are the rounding cell of the source (`12.3K` is 12,250 to 12,350) and equal `value` where the source
 * did not round. A missing number has `value: null`, the same for `low` and `high`, and a `reason` in words: missing is never zero.
 */
export interface Reading {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly reason?: string
  readonly place: RecordPlace
  /** The column's header (or JSON key) as the file spells it. */
  readonly column: string
}
