import type { RecordPlace } from '../../domain/reading.ts'

/** One row of a table, still as the file spells it. Cells are text (CSV) or whatever JSON holds: there absent keys are holes, and the last may be left out. */
export interface RawRow {
  readonly cells: readonly unknown[]
  readonly place: RecordPlace
  /** The first or last row, where it is the total of the others. */
  readonly total?: true
}

/** A table before anybody knows what it is: every cell can be traced to its file and line (or JSON path). */
export interface RawTable {
  readonly file: string
  /** A line with a single cell above the header, such as the metric's name in Meta's exports. */
  readonly title: string | null
  readonly header: readonly string[]
  /** Line of the header, from 1; absent where there is none, as in JSON. */
  readonly headerLine?: number
  /** All header rows, where several stand above each other; `header` is the first. */
  readonly headers?: readonly { readonly cells: readonly string[]; readonly line: number }[]
  readonly rows: readonly RawRow[]
  /** Records with keys, as JSON has them: which column a key stands in means nothing. */
  readonly keyed?: true
}

const PLAIN = /^[\x21-\x2e\x30-\x7e]+(?: [\x21-\x2e\x30-\x7e]+)*$/

/**
 * Folds the spelling of a header: case, kind and number of spaces do not matter, nor how a tool joins the names of nested keys.
 *
 * @example headerKey(' Video  Views ') // => "video views"
 * @example headerKey('authorMeta/name') // => "authormeta.name"
 */
export const headerKey = (header: string): string =>
  PLAIN.test(header)
    ? header.toLowerCase()
    : header
        .normalize('NFKC')
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/(?<=\w)\/(?=\w)/g, '.')
        .toLowerCase()
