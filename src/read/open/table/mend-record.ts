import { type Dialect, unquote } from './dialect.ts'

/** Longer lines are not mended: they would take too long. */
const MOST_PIECES = 400

interface Piece {
  readonly start: number
  readonly end: number
}

const piecesOf = (line: string, { delimiter, spaced }: Dialect): Piece[] => {
  const pieces: Piece[] = []
  for (let start = 0; ; ) {
    while (spaced && line[start] === ' ') start++
    const end = line.indexOf(delimiter, start)
    pieces.push({ start, end: end < 0 ? line.length : end })
    if (end < 0) return pieces
    start = end + delimiter.length
  }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1

/** What a stretch of a line is as one cell, and how far that is from the grammar; null where it is none. */
const cellOf = (text: string, whole: boolean, dialect: Dialect): { cell: string; cost: number } | null => {
  const { quote, escapeSign } = dialect
  if (text.length >= 2 && text.startsWith(quote) && text.endsWith(quote)) {
    const inner = text.slice(1, -1)
    const escaped = inner.replaceAll(`${escapeSign}${quote}`, '')
    return { cell: unquote(inner, dialect), cost: 2 * count(escaped, quote) }
  }
  if (!whole) return null
  if (!text.includes(quote)) return { cell: text, cost: 0 }
  return { cell: text, cost: text.startsWith(quote) ? 2 : 1 }
}

/**
 * Cuts a line with a misplaced quote into so many cells, with the fewest quotes taken for text.
 *
 * Every delimiter may end a cell or stand inside a quoted one; of all ways that give the width, the one nearest to the grammar.
 * @returns null where no way gives the width
 */
export const mendRecord = (line: string, dialect: Dialect, width: number): string[] | null => {
  const pieces = piecesOf(line, dialect)
  if (pieces.length > MOST_PIECES || pieces.length < width) return null
  // best[w][n]: the first n pieces as w cells.
  type Way = { readonly cost: number; readonly from: number; readonly cell: string }
  const best: (Way | null)[][] = Array.from({ length: width + 1 }, () =>
    new Array<Way | null>(pieces.length + 1).fill(null),
  )
  const start: Way = { cost: 0, from: 0, cell: '' }
  if (best[0]) best[0][0] = start
  for (let end = 1; end <= pieces.length; end++) {
    for (let from = end - 1; from >= 0; from--) {
      const cell = cellOf(line.slice(pieces[from]?.start, pieces[end - 1]?.end), from === end - 1, dialect)
      if (cell === null) continue
      for (let cells = 1; cells <= width; cells++) {
        const before = best[cells - 1]?.[from]
        const known = best[cells]?.[end]
        if (!before || (known && known.cost <= before.cost + cell.cost)) continue
        const row = best[cells]
        if (row) row[end] = { cost: before.cost + cell.cost, from, cell: cell.cell }
      }
    }
  }
  const cells: string[] = []
  let end = pieces.length
  for (let left = width; left > 0; left--) {
    const way = best[left]?.[end]
    if (!way) return null
    cells.unshift(way.cell)
    end = way.from
  }
  return cells
}
