import type { Platform } from '../domain/account.ts'
import type { RecordPlace } from '../domain/reading.ts'
import type { Column } from './cells/columns.ts'
import type { ReadRow } from './cells/read-rows.ts'
import type { Part } from './part.ts'

/** What a format gives to the estimator, in the words of `reach formats`. */
export type Gives =
  | 'views and shares by day'
  | 'views by day'
  | 'views and shares by video'
  | 'measured reach by day'
  | 'measured reach by video'
  | 'new and returning viewers by day'
  | 'measured reach of several days'
  | 'audience of followers'
  | 'audience of viewers'
  | 'traffic sources'
  | 'followers'
  | 'paid reach, kept apart'
  | 'nothing'

/**
 * One kind of export. To add one: write a file like those in `formats/`, list it in `formats/index.ts`, and add a fixture.
 *
 * A table is of the format whose essential and required columns it has, in any order; the format with most of them wins.
 */
export interface Format<Columns extends Record<string, Column> = Record<string, Column>> {
  readonly id: string
  readonly title: string
  /** Where the user clicks to download it. */
  readonly find: string
  readonly gives: readonly Gives[]
  readonly columns: Columns
  /** Fields of which a table needs at least one, and how many fields it must have in all (tables known by common names). */
  readonly loose?: {
    readonly oneOf: readonly (keyof Columns & string)[]
    readonly atLeast: number
    /** Where the user named this field with --map, it and one of these suffice. */
    readonly named?: { readonly field: keyof Columns & string; readonly oneOf: readonly (keyof Columns & string)[] }
  }
  /** Fields of which a table needs at least one, where no single one of them tells it from other tables. */
  readonly oneOf?: readonly (keyof Columns & string)[]
  /** Its headers are everyday words: a table that lacks one of them is another table, not a damaged one. */
  readonly everyday?: true
  /**
   * Rows to the part of an account that they describe; `title` is a line with a single cell above the header, `totals` are the
   * places of the rows that `totals` below marks.
   * Absent: the format is recognised and left out, with `refusal`. With both, it is read only where other platforms are asked for.
   */
  readonly part?: (
    rows: readonly ReadRow<keyof Columns & string>[],
    title: string | null,
    totals: ReadonlySet<RecordPlace>,
  ) => Part
  /** Whose people the numbers count; TikTok's where absent. */
  readonly platform?: (rows: readonly ReadRow<keyof Columns & string>[], title: string | null) => Platform
  /** Language of the numeric dates that the platform writes, for rows that fit both orders: `en-US` has the month first. */
  readonly locale?: string
  /** Fields in which the word total marks a row of totals; the row is then read without that word. */
  readonly totals?: readonly (keyof Columns & string)[]
  /** A field that is blank in the first row where that is a second header, which describes the columns. */
  readonly blankInSecondHeader?: keyof Columns & string
  readonly refusal?: {
    readonly code: 'personal-data-download' | 'other-platform' | 'not-tiktok-video-data'
    readonly message: string
  }
  /** JSON only: top-level keys by which a file is known before anything in it is read. */
  readonly topKeys?: readonly (readonly string[])[]
}

/** Keeps the column names of a format for the type checker while listing it as a plain format. */
export const defineFormat = <Columns extends Record<string, Column>>(format: Format<Columns>): Format =>
  format as unknown as Format
