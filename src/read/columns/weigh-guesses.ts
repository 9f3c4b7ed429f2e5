import { headerKey } from '../open/raw-table.ts'
import type { ColumnDescription } from './describe-column.ts'
import type { Evidence } from './header-evidence.ts'

/** What a column may be, how sure that is, and why. */
export interface ColumnGuess extends Evidence {
  readonly field: string
}

/** Rows in which a column is larger than another, of those that have both. */
const above = (a: ColumnDescription, b: ColumnDescription): { readonly above: number; readonly rows: number } => {
  const pairs = a.numbers.flatMap((x, index) => {
    const y = b.numbers[index]
    return x === null || y == null ? [] : [x > y]
  })
  return { above: pairs.filter(Boolean).length, rows: pairs.length }
}

/** Of these each view gives at most one. */
const AT_MOST_VIEWS = ['likes', 'shares', 'comments', 'saves', 'downloads', 'viewers']
/** Fewer rows tell no order. */
const FEWEST_ROWS = 3
const CONTRADICTED = 0.1

/** Views that are smaller than likes are another number: both guesses lose what the header gave them. */
const weighOrder = (guesses: Map<number, ColumnGuess>, columns: readonly ColumnDescription[]): void => {
  const viewsAt = [...guesses].find(([, { field }]) => field === 'views')?.[0]
  const views = columns.find(({ position }) => position === viewsAt)
  if (views === undefined) return
  for (const [position, guess] of guesses) {
    const column = columns.find((each) => each.position === position)
    if (column === undefined || !AT_MOST_VIEWS.includes(guess.field)) continue
    const { above: more, rows } = above(column, views)
    if (rows < FEWEST_ROWS) continue
    const sure = more <= CONTRADICTED * rows
    guesses.set(position, {
      ...guess,
      confidence: sure ? Math.min(0.98, guess.confidence + 0.02) : guess.confidence / 2,
      reason: sure
        ? `${guess.reason}, at most the views`
        : `${guess.reason}, but above the views in ${more} of ${rows} rows`,
    })
  }
}

/** Where no header says views: the counts that no other counts exceed. */
const LARGEST = 0.45

const guessViews = (guesses: Map<number, ColumnGuess>, columns: readonly ColumnDescription[]): void => {
  if ([...guesses.values()].some(({ field }) => field === 'views')) return
  const counts = columns.filter(({ kind }) => kind === 'counts')
  const largest = counts.filter(
    (column) =>
      !guesses.has(column.position) &&
      counts.every(
        (other) => other === column || (above(column, other).rows >= FEWEST_ROWS && above(other, column).above === 0),
      ),
  )
  const [only] = largest
  if (counts.length < 2 || only === undefined || largest.length > 1) return
  const reason = 'no other column of counts is ever larger'
  guesses.set(only.position, { field: 'views', confidence: LARGEST, reason })
}

/** --map goes by headers: of two columns with one header it reads the first. */
const weighDoubles = (guesses: Map<number, ColumnGuess>, columns: readonly ColumnDescription[]): void => {
  for (const [position, guess] of guesses) {
    const { header } = columns.find((column) => column.position === position) ?? { header: '' }
    const twin = columns.find(
      (column) => column.position !== position && headerKey(column.header) === headerKey(header),
    )
    if (twin === undefined) continue
    const reason = `${guess.reason}, but column ${twin.position} has the same header`
    if (twin.position < position) guesses.delete(position)
    else guesses.set(position, { ...guess, confidence: guess.confidence - 0.2, reason })
  }
}

/** Guesses in the light of each other and of the numbers: the map is changed and given back. */
export const weighGuesses = (
  guesses: Map<number, ColumnGuess>,
  columns: readonly ColumnDescription[],
): Map<number, ColumnGuess> => {
  guessViews(guesses, columns)
  weighOrder(guesses, columns)
  weighDoubles(guesses, columns)
  return guesses
}
