import { textOfCell } from '../cells/columns.ts'
import { plainDigits, withoutInvisible } from '../cells/plain-digits.ts'
import { standAround, wordsOf } from './month-names.ts'
import { isNumericDate } from './numeric-dates.ts'
import type { WrittenDate } from './written-date.ts'

/** A cell as dates are read; what few readers ask for is worked out once, when the first asks. */
export interface DateCell {
  /** ASCII digits, no marks that nobody sees, single spaces. */
  readonly text: string
  /** Whether it is written in the digits of Persian. */
  readonly persian: boolean
  /** The text without a time of day. */
  readonly bare: () => string
  /** The folded words of the bare text, and its numbers. */
  readonly words: () => readonly string[]
  readonly numbers: () => readonly string[]
  /** The bare text without the words that stand around a numeric date; empty where others stand there. */
  readonly digits: () => string
}

/** Reads one cell in one style. */
export type DateReader = (cell: DateCell) => WrittenDate | null

/** No date is longer, with its weekday and time. */
const LONGEST = 100

/** A time of day, wherever it stands: `15:04`, `3:04:05.678`, `15 h 04 min 00 s`. */
const TIME = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|\d{1,2} ?h ?\d{2}(?: ?min(?: ?\d{2} ?s)?)?(?!\p{L})/u
/** A time with dots, as in Finnish, behind a date: alone it looks like one. */
const DOTTED_TIME = /^(\D*\d.*?[^\d.]) ?\d{1,2}\.\d{2}(?:\.\d{2})?(\D*)$/

const withoutTime = (text: string): string => {
  const rest = text.replace(TIME, ' ')
  if (rest !== text) return rest.replace(/\s+/g, ' ').trim()
  const [, front, behind] = isNumericDate(text) ? [] : (DOTTED_TIME.exec(text) ?? [])
  return front === undefined ? text : `${front} ${behind}`.trim()
}

const LETTERS = /[\p{L}\p{M}.]*\p{L}[\p{L}\p{M}.]*/gu

const digitsOf = (bare: string): string => {
  if (!/\p{L}/u.test(bare)) return bare.replace(/^[\s,،()]+|[\s,،()]+$/g, '')
  const digits = bare
    .replace(LETTERS, ' ')
    .replace(/^[\s,،()\-/]+|[\s,،()\-/]+$/g, '')
    .replace(/\s+/g, ' ')
  const whole = (digits.match(/\d+/g) ?? []).length === 3
  return isNumericDate(digits) && standAround(wordsOf((bare.match(LETTERS) ?? []).join(' ')), whole) ? digits : ''
}

const once = <T>(work: () => T): (() => T) => {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** Prepares a cell for the readers of dates. */
export const dateCell = (cell: unknown): DateCell => {
  const raw = textOfCell(cell)
  const written = withoutInvisible(plainDigits(raw)).replace(/\s+/g, ' ').trim()
  const text = written.length > LONGEST ? '' : written
  const bare = once(() => withoutTime(text))
  return {
    text: written,
    persian: /[\u06f0-\u06f9]/.test(raw),
    bare,
    words: once(() => wordsOf(bare())),
    numbers: once(() => bare().match(/\d+/g) ?? []),
    digits: once(() => digitsOf(bare())),
  }
}
