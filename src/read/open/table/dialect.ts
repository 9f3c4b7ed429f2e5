/** How a delimited text is written. Lines end with `\n`: other line ends were made one before. */
export interface Dialect {
  /** What stands between two cells. */
  readonly delimiter: string
  readonly quote: '"' | "'"
  /** What stands before a quote inside a quoted cell: the quote itself, or a backslash. */
  readonly escapeSign: '"' | "'" | '\\'
  /** Whether blanks follow the delimiter, which belong to no cell. */
  readonly spaced: boolean
}

export const COMMA: Dialect = { delimiter: ',', quote: '"', escapeSign: '"', spaced: false }

/** One record of a text, cut into cells, perhaps not as its writer meant it. */
export interface Cut {
  readonly cells: readonly string[]
  /** Whether a quote at its end is still open. */
  readonly open: boolean
  /** Quotes that break the grammar: one that closes a cell before its end, or none that does. */
  readonly faults: number
  /** Whether some cell was quoted as the grammar asks. */
  readonly quoted: boolean
}

/** The text of a quoted cell without its quotes and escapes. */
export const unquote = (inner: string, { quote, escapeSign }: Dialect): string =>
  inner.includes(quote) ? inner.replaceAll(`${escapeSign}${quote}`, quote) : inner

/** Index of the quote that closes the cell whose text starts at `from`, and how many before it did not; -1 where none does. */
const closing = (
  text: string,
  from: number,
  { delimiter, quote, escapeSign }: Dialect,
): { at: number; faults: number } => {
  let faults = 0
  for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (escapeSign !== quote && text[at - 1] === escapeSign && at > from) continue
    if (escapeSign === quote && text[at + 1] === quote) {
      at++
      continue
    }
    if (at + 1 === text.length || text.startsWith(delimiter, at + 1)) return { at, faults }
    faults++
  }
  return { at: -1, faults }
}

/** Cuts one record as the grammar of its dialect says; what breaks the grammar is text, and counted. */
export const cutRecord = (text: string, dialect: Dialect): Cut => {
  const { delimiter, quote, spaced } = dialect
  const cells: string[] = []
  let [at, faults, quoted] = [0, 0, false]
  for (;;) {
    if (spaced) while (text[at] === ' ') at++
    if (text[at] === quote) {
      const end = closing(text, at + 1, dialect)
      faults += end.faults
      if (end.at < 0) return { cells: [...cells, text.slice(at + 1)], open: true, faults: faults + 1, quoted }
      cells.push(unquote(text.slice(at + 1, end.at), dialect))
      quoted = true
      at = end.at + 1
    } else {
      const end = text.indexOf(delimiter, at)
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return { cells, open: false, faults, quoted }
    at += delimiter.length
  }
}
